"""The commands of the guides, run in order as they stand there."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
import zipfile
from itertools import groupby
from pathlib import Path

import pytest

from autograder.course import Course
from conftest import HELPERS, ROOT, Command
from gradebook_files import BLACKBOARD, CANVAS, MOODLE

pytestmark = pytest.mark.slow
AUTOGRADER = "python -m autograder "
PLAN = f'helpers = {list(HELPERS)}\n[[assignment]]\nname = "scalar"\ntitle = "One number"\nminutes = 40\n'


@pytest.fixture
def small_course(tmp_path: Path) -> Course:
    """The course with its first assignment alone, and nothing built."""
    course = Course(tmp_path / "course")
    shutil.copytree(ROOT / "assignments" / "scalar", course.texts / "scalar")
    shutil.copyfile(ROOT / "assignments" / "figures.py", course.texts / "figures.py")
    (course.root / "assignments" / "course.toml").write_text(PLAN)
    for name in (*HELPERS, "nbgrader_config.py"):
        (shutil.copytree if (ROOT / name).is_dir() else shutil.copyfile)(ROOT / name, course.root / name)
    return course


def follow(guide: str, course: Course, command: Command) -> str:
    """Run the guide's shell blocks one after the other, and return what the autograder prints.

    Its commands run in this process, everything else in a shell. The first failure ends it.
    """
    text = (ROOT / "docs" / guide).read_text(encoding="utf-8")
    lines = "".join(re.findall(r"^```sh\n(.*?)^```", text, re.MULTILINE | re.DOTALL)).splitlines(keepends=True)
    printed = ""
    for ours, part in groupby(lines, lambda line: line.startswith(AUTOGRADER)):
        if not ours:
            in_a_shell("".join(part), course)
            continue
        for line in part:
            done = command(*shlex.split(line.removeprefix(AUTOGRADER), comments=True), cwd=course.root)
            assert done.returncode == 0, f"{line}\n{done.stdout}\n{done.stderr}"
            printed += done.stdout
    return printed


def in_a_shell(script: str, course: Course) -> None:
    tools = str(Path(sys.executable).parent)
    environment = {**os.environ, "PATH": f"{tools}{os.pathsep}{os.environ['PATH']}", "PYTHONPATH": str(ROOT)}
    shell = ["bash", "-euo", "pipefail", "-c", script]
    done = subprocess.run(shell, cwd=course.root, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{script}\n{done.stdout}\n{done.stderr}"


@pytest.fixture(autouse=True)
def one_worker(monkeypatch: pytest.MonkeyPatch) -> None:
    """Three submissions are graded sooner than a second worker starts."""
    monkeypatch.setattr("autograder.commands.grading.default_workers", lambda: 1)


@pytest.mark.full
def test_a_term(small_course: Course, command: Command) -> None:
    """Do the commands of the term lead from the texts to points in the files of three systems?"""
    right = (ROOT / "source" / "scalar" / "scalar.ipynb").read_text(encoding="utf-8")
    downloads = small_course.root / "downloads"
    (downloads / "scalar-folder" / "jdoe").mkdir(parents=True)
    (downloads / "scalar-folder" / "jdoe" / "scalar.ipynb").write_text(right, encoding="utf-8")
    with zipfile.ZipFile(downloads / "submissions.zip", "w") as archive:
        archive.writestr("doejane_12345_678901_scalar.ipynb", right)
        archive.writestr("akerstromasa_77_678902_scalar.ipynb", right.replace("theta * x", "theta + x"))
    exported = {
        "Grades-Course.csv": CANVAS.replace(",5,8,", ",8,8,")
        .replace('jdoe,"Section', 'jane,"Section')
        .replace('late",4', 'late",'),
        "Grades-scalar.csv": MOODLE.replace("Jane Doe", "jdoe"),
    }
    for name, text in {**exported, "gc_course_fullgc.xls": BLACKBOARD}.items():
        (downloads / name).write_text(text, encoding="utf-16" if name.endswith("xls") else "utf-8")
    printed = follow("instructors.md", small_course, command)
    assert "3 graded" in printed
    canvas, moodle, blackboard = (
        next(downloads.glob(f"{name}-filled.*")) for name in ("Grades-Course", "Grades-scalar", "gc_course_fullgc")
    )
    assert '"Doe, Jane",12345,s-1,jane,"Section ""A"", late",8,,' in canvas.read_text(encoding="utf-8-sig")
    assert "Participant 12345,jdoe,jane@example.org,Submitted,8" in moodle.read_text(encoding="utf-8-sig")
    assert "8" in blackboard.read_text(encoding="utf-16").splitlines()[1].split("\t")[4]
    page = small_course.feedback / "77" / "scalar" / "scalar.html"
    assert "forward_propagation is wrong for some inputs." in page.read_text(encoding="utf-8")


@pytest.mark.full
def test_a_new_assignment(small_course: Course, command: Command) -> None:
    """Do the commands lead from an empty folder to a graded submission whose mistake is named?"""
    printed = follow("writing-assignments.md", small_course, command)
    assert "1 of 1 passed" in printed
    assert "1 graded" in printed
    page = small_course.feedback / "anna" / "square" / "square.html"
    assert "I forgot the 2." in page.read_text(encoding="utf-8")
