"""The commands, as a user types them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from autograder.commands import doctor
from autograder.course import Course
from autograder.engine.barriers import Barrier
from conftest import RIGHT, ROOT, Command, hand_in, scores

COMMANDS = ("build", "check", "adopt", "collect", "grade", "report", "export", "audit", "selfcheck", "demo", "doctor")


def test_no_grammar_is_built_to_read_a_notebook() -> None:
    """Does jsonschema do without the package whose import takes each process seconds?"""
    assert sys.modules["rfc3987_syntax"] is None


def test_help_lists_every_command(command: Command) -> None:
    """Does --help name each command, and each command's --help its options?"""
    text = command("--help").stdout
    assert all(name in text for name in COMMANDS)
    assert "--force" in command("grade", "--help").stdout


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("grade", "tinny"), "There is no assignment called 'tinny'"),
        (("grade",), "Nothing was handed in for tiny"),
        (("grade", "--course", "/no/such/folder"), "/no/such/folder is not a folder"),
        (("grade", "--workers", "2", "--scheduler", "tcp://127.0.0.1:1"), "exclude each other"),
        (("report",), "Nothing has been graded yet"),
        (("collect", "tiny", "/no/such.zip"), "There is no /no/such.zip"),
        (("collect", "tiny", ".", "--from", "sakai"), "'sakai' is not known"),
        (("audit", "tinny"), "There is no assignment called 'tinny'"),
    ],
)
def test_errors_say_what_to_do(course: Course, command: Command, arguments: tuple[str, ...], message: str) -> None:
    """Does a wrong name, path or empty folder end in a sentence and exit code 2, never in a traceback?"""
    result = command(*arguments, cwd=course.root)
    assert result.returncode == 2
    assert message in result.stderr
    assert "Traceback" not in result.stderr


def test_outside_of_a_course(tmp_path: Path, command: Command) -> None:
    """Is a user in the wrong folder told where to go?"""
    result = command("check", cwd=tmp_path)
    assert (result.returncode, "is not inside a course" in result.stderr) == (2, True)


def test_check_fails_on_a_stale_file(course: Course, command: Command) -> None:
    """Can CI rely on the exit code, and does the message name file and remedy?"""
    assert command("check", cwd=course.root).returncode == 0
    (course.release / "tiny" / "plots.py").write_text("")
    result = command("check", cwd=course.root)
    assert result.returncode == 1
    assert "release/tiny/plots.py" in result.stdout
    assert "python -m autograder build" in result.stdout


@pytest.mark.slow
def test_grade_and_report_from_the_command_line(course: Course, tmp_path: Path, command: Command) -> None:
    """Does one command take a folder of submissions to gradebook, feedback and table, where there is no Dask?"""
    hand_in(course, "anna", RIGHT)
    hand_in(course, "ben")
    missing = tmp_path / "missing"
    missing.mkdir()
    for name in ("dask", "distributed"):
        (missing / f"{name}.py").write_text("raise ModuleNotFoundError('it is not here')")
    environment = {**os.environ, "COLUMNS": "160", "PYTHONPATH": f"{missing}{os.pathsep}{ROOT}", "TERM": "dumb"}
    real = [sys.executable, "-m", "autograder", "grade", "--workers", "1"]
    graded = subprocess.run(real, cwd=course.root, capture_output=True, text=True, env=environment, check=False)
    assert graded.returncode == 0, graded.stderr
    assert "tiny: 2 graded, 0 unchanged." in graded.stdout
    assert (course.feedback / "anna" / "tiny" / "tiny.html").is_file()
    table = command("report", "--questions", cwd=course.root).stdout
    assert "anna" in table
    assert "reports/index.html" in table
    assert {path.name for path in (course.root / "reports").iterdir()} == {"index.html", "tiny.html"}
    assert (course.root / "grades.csv").read_text() == "student,tiny,total\nanna,3,3\nben,0,0\n"
    assert "tiny: 0 graded, 2 unchanged." in command("grade", cwd=course.root).stdout


@pytest.mark.slow
def test_a_folder_name_that_is_not_utf8_costs_its_own_entry(course: Course, command: Command) -> None:
    """Is a folder with a name in an old encoding named, with and without classmates, and are these graded?"""
    strange = os.fsencode(course.submitted) + b"/M\xfcller"
    shutil.copytree(hand_in(course, "anna", RIGHT).parent, os.fsdecode(strange))
    result = command("grade", "--workers", "1", cwd=course.root)
    assert result.returncode == 0, result.stderr
    assert r"left out  b'M\xfcller' in submitted/" in result.stdout
    assert "tiny: 1 graded, 0 unchanged." in result.stdout
    assert scores(course) == {"anna": 3}
    assert [path.name for path in course.autograded.iterdir()] == ["anna"]
    shutil.rmtree(course.submitted / "anna")
    result = command("grade", cwd=course.root)
    assert result.returncode == 2
    assert r"left out  b'M\xfcller' in submitted/" in result.stdout
    assert "Nothing was handed in for tiny" in result.stderr


@pytest.mark.full
def test_cluster_in_a_file(course: Course, tmp_path: Path, command: Command) -> None:
    """Does one option take a class to a cluster, sandbox and all, and is a fault in the file told first?"""
    hand_in(course, "anna", RIGHT)
    hand_in(course, "ben")
    file = tmp_path / "cluster.toml"
    file.write_text('class = "distributed.LocalCluster"\nworker = 1\n')
    assert "worker is not known" in command("grade", "--cluster", str(file), cwd=course.root).stderr
    file.write_text('class = "distributed.LocalCluster"\nworkers = 1\n[options]\ndashboard_address = ":0"\n')
    graded = command("grade", "--cluster", str(file), cwd=course.root)
    assert "tiny: 2 graded, 0 unchanged." in graded.stdout, graded.stderr
    assert scores(course) == {"anna": 3, "ben": 0}


def test_missing_dask_is_told(course: Course, command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a cluster is asked for and there is no Dask, is it said how to get it?"""
    hand_in(course, "anna", RIGHT)
    monkeypatch.delitem(sys.modules, "autograder.dispatch.cluster", raising=False)
    monkeypatch.setitem(sys.modules, "distributed", None)
    told = command("grade", "--scheduler", "tcp://127.0.0.1:1", cwd=course.root)
    assert (told.returncode, 'pip install -e ".[dask]"' in told.stderr) == (2, True)


def test_demo_leaves_real_submissions_alone(course: Course, command: Command) -> None:
    """Does the demo refuse a submitted/ that is not its own?"""
    folder = hand_in(course, "anna", RIGHT)
    before = (folder / "tiny.ipynb").read_bytes()
    result = command("demo", cwd=course.root)
    assert (result.returncode, "is not empty" in result.stderr) == (2, True)
    assert [path.name for path in course.submitted.iterdir()] == ["anna"]
    assert (folder / "tiny.ipynb").read_bytes() == before


@pytest.mark.slow
@pytest.mark.full
def test_doctor_on_this_machine(course: Course, command: Command) -> None:
    """Does the doctor find this machine fit?"""
    assert "All is well." in command("doctor", cwd=course.root).stdout


@pytest.mark.slow
@pytest.mark.parametrize("holds", [True, False])
def test_doctor_looks_at_everything(
    course: Course, command: Command, monkeypatch: pytest.MonkeyPatch, holds: bool
) -> None:
    """Is the doctor content when all is well, and not when a barrier does not hold or a build is stale?"""

    def barriers(_: Path) -> Iterator[Barrier]:
        yield Barrier("network", holds, "as expected" if holds else "it went through")

    monkeypatch.setattr(doctor, "try_barriers", barriers)
    result = command("doctor", cwd=course.root)
    assert (result.returncode, "All is well." in result.stdout) == ((0, True) if holds else (1, False))
    assert ("✗ sandbox, network: it went through" in result.stdout) is not holds
    assert "✓ Jupyter kernel: 6 * 7 = 42" in result.stdout
    (course.release / "tiny" / "plots.py").write_text("")
    monkeypatch.setattr(doctor, "_kernel", lambda: iter(()))
    result = command("doctor", cwd=course.root)
    assert result.returncode == 1
    assert "Run `python -m autograder build`" in result.stdout


@pytest.mark.slow
def test_from_a_download_to_a_gradebook_file(course: Course, tmp_path: Path, command: Command) -> None:
    """From a Canvas download to a Canvas gradebook: do the points of two students arrive where they belong?"""
    with zipfile.ZipFile(tmp_path / "submissions.zip", "w") as archive:
        for name, answers in (("doejane_12_1_tiny.ipynb", RIGHT), ("roe_LATE_34_2_tiny-1.ipynb", {})):
            archive.write(hand_in(course, "somebody", answers) / "tiny.ipynb", name)
    shutil.rmtree(course.submitted)
    collected = command("collect", "tiny", str(tmp_path / "submissions.zip"), cwd=course.root)
    assert "2 notebooks of 2 students placed, as canvas writes them" in collected.stdout
    assert command("grade", "--workers", "1", cwd=course.root).returncode == 0
    gradebook = tmp_path / "grades.csv"
    gradebook.write_text("Student,ID,tiny (7)\n  Points Possible,,3\nDoe,12,\nRoe,34,\n")
    exported = command("export", "canvas", str(gradebook), cwd=course.root)
    assert "2 scores filled in" in exported.stdout
    assert (tmp_path / "grades-filled.csv").read_text().splitlines()[2:] == ["Doe,12,3", "Roe,34,0"]
