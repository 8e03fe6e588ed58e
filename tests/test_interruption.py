"""A grader that is killed at any moment, and started again, ends as if nothing had happened."""

from __future__ import annotations

import json
import random
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from autograder.course import Course
from autograder.gradebook.writer import GradeWriter
from conftest import RIGHT, ROOT, hand_in

pytestmark = pytest.mark.slow

STUDENTS = [f"student-{number}" for number in range(8)]
GRADE = [sys.executable, "-m", "autograder", "grade", "--force"]


def state(course: Course) -> tuple[dict[str, object], dict[str, str]]:
    """The scores in the gradebook, and every file that grading writes; times left out."""
    with GradeWriter(course) as gradebook:
        scores = dict(gradebook.scores("tiny"))
    files = {}
    for folder in (course.autograded, course.feedback):
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                text = path.read_text(encoding="utf-8", errors="replace")
                if path.name == "record.json":
                    text = json.dumps({key: value for key, value in json.loads(text).items() if key != "seconds"})
                files[str(path.relative_to(course.root))] = text
    return scores, files


def grading(course: Course, *arguments: str) -> subprocess.Popen[bytes]:
    command = [*GRADE, *arguments]
    return subprocess.Popen(command, cwd=course.root, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def test_killed_at_twenty_moments(course: Course, tmp_path: Path) -> None:
    """Are gradebook and folders those of an undisturbed run, and is no process left?"""
    for number, student in enumerate(STUDENTS):
        hand_in(course, student, RIGHT if number % 2 else {"double": RIGHT["double"]})
    (course.root / ".grading-secret").write_text("0123456789abcdef" * 4)
    undisturbed = Course(Path(shutil.copytree(course.root, tmp_path / "undisturbed")))
    start = time.monotonic()
    assert grading(undisturbed).wait() == 0
    whole = time.monotonic() - start
    draw = random.Random(7)
    for _ in range(20):
        process = grading(course)
        time.sleep(draw.uniform(0.2, 1.0) * whole)
        process.kill()
        process.wait()
    assert subprocess.run(GRADE[:-1], cwd=course.root, capture_output=True).returncode == 0
    assert state(course) == state(undisturbed)
    command = ["pgrep", "-f", str(course.root)]
    end = time.monotonic() + 20
    while subprocess.run(command, capture_output=True).returncode == 0:
        assert time.monotonic() < end, "a process is left"
        time.sleep(0.1)
    assert course.root != ROOT
