"""The commands, as a user types them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from autograder.course import Course
from conftest import RIGHT, ROOT, hand_in, scores

COMMANDS = ("build", "check", "adopt", "collect", "grade", "report", "export", "audit", "selfcheck", "demo", "doctor")


def run(*arguments: str, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "COLUMNS": "160", "PYTHONPATH": str(ROOT), "TERM": "dumb"}
    command = [sys.executable, "-m", "autograder", *arguments]
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, env=environment, check=False)


@pytest.mark.slow
def test_help_lists_every_command() -> None:
    """Does --help name each command, and each command's --help its options?"""
    text = run("--help").stdout
    assert all(command in text for command in COMMANDS)
    assert "--force" in run("grade", "--help").stdout


@pytest.mark.slow
@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("grade", "tinny"), "There is no assignment called 'tinny'"),
        (("grade",), "Nothing was handed in for tiny"),
        (("grade", "--course", "/no/such/folder"), "/no/such/folder is not a folder"),
        (("grade", "--workers", "2", "--scheduler", "tcp://127.0.0.1:1"), "exclude each other"),
        (("report",), "Nothing has been graded yet"),
        (("collect", "tiny", "/no/such.zip"), "neither a folder nor a zip file"),
        (("collect", "tiny", ".", "--from", "gradescope"), "'gradescope' is not known"),
        (("audit", "tinny"), "There is no assignment called 'tinny'"),
    ],
)
def test_errors_say_what_to_do(course: Course, arguments: tuple[str, ...], message: str) -> None:
    """Does a wrong name, path or empty folder end in a sentence and exit code 2, never in a traceback?"""
    result = run(*arguments, cwd=course.root)
    assert result.returncode == 2
    assert message in result.stderr
    assert "Traceback" not in result.stderr


@pytest.mark.slow
def test_outside_of_a_course(tmp_path: Path) -> None:
    """Is a user in the wrong folder told where to go?"""
    result = run("check", cwd=tmp_path)
    assert (result.returncode, "is not inside a course" in result.stderr) == (2, True)


@pytest.mark.slow
def test_check_fails_on_a_stale_file(course: Course) -> None:
    """Can CI rely on the exit code, and does the message name file and remedy?"""
    assert run("check", cwd=course.root).returncode == 0
    (course.release / "tiny" / "plots.py").write_text("")
    result = run("check", cwd=course.root)
    assert result.returncode == 1
    assert "release/tiny/plots.py" in result.stdout
    assert "python -m autograder build" in result.stdout


@pytest.mark.slow
def test_grade_and_report_from_the_command_line(course: Course) -> None:
    """Does one command take a folder of submissions to gradebook, feedback and table?"""
    hand_in(course, "anna", RIGHT)
    hand_in(course, "ben")
    graded = run("grade", cwd=course.root)
    assert graded.returncode == 0, graded.stderr
    assert "tiny: 2 graded, 0 unchanged." in graded.stdout
    assert (course.feedback / "anna" / "tiny" / "tiny.html").is_file()
    table = run("report", "--questions", cwd=course.root).stdout
    assert "anna" in table
    assert "reports/index.html" in table
    assert {path.name for path in (course.root / "reports").iterdir()} == {"index.html", "tiny.html"}
    assert (course.root / "grades.csv").read_text() == "student,tiny,total\nanna,3,3\nben,0,0\n"
    assert "tiny: 0 graded, 2 unchanged." in run("grade", cwd=course.root).stdout


@pytest.mark.slow
def test_cluster_in_a_file(course: Course, tmp_path: Path) -> None:
    """Does one option take a class to a cluster, sandbox and all, and is a fault in the file told first?"""
    hand_in(course, "anna", RIGHT)
    hand_in(course, "ben")
    file = tmp_path / "cluster.toml"
    file.write_text('class = "distributed.LocalCluster"\nworker = 1\n')
    assert "worker is not known" in run("grade", "--cluster", str(file), cwd=course.root).stderr
    file.write_text('class = "distributed.LocalCluster"\nworkers = 1\n[options]\ndashboard_address = ":0"\n')
    graded = run("grade", "--cluster", str(file), cwd=course.root)
    assert "tiny: 2 graded, 0 unchanged." in graded.stdout, graded.stderr
    assert scores(course) == {"anna": 3, "ben": 0}


@pytest.mark.slow
def test_one_machine_needs_no_dask(course: Course) -> None:
    """Does grading without a cluster leave Dask alone, and is it told how to get it where it is missing?"""
    hand_in(course, "anna", RIGHT)
    program = (
        "import sys; sys.modules.update(dask=None, distributed=None); sys.argv[0] = 'autograder';"
        "from autograder.commands.cli import main; main()"
    )
    command = [sys.executable, "-c", program, "grade"]
    alone = subprocess.run(command, cwd=course.root, capture_output=True, text=True)
    assert "tiny: 1 graded" in alone.stdout, alone.stderr
    command += ["--scheduler", "tcp://127.0.0.1:1"]
    told = subprocess.run(command, cwd=course.root, capture_output=True, text=True)
    assert (told.returncode, 'pip install -e ".[dask]"' in told.stderr) == (2, True)


@pytest.mark.slow
def test_demo_leaves_real_submissions_alone(course: Course) -> None:
    """Does the demo refuse a submitted/ that is not its own?"""
    folder = hand_in(course, "anna", RIGHT)
    before = (folder / "tiny.ipynb").read_bytes()
    result = run("demo", cwd=course.root)
    assert (result.returncode, "is not empty" in result.stderr) == (2, True)
    assert [path.name for path in course.submitted.iterdir()] == ["anna"]
    assert (folder / "tiny.ipynb").read_bytes() == before


@pytest.mark.slow
def test_doctor_on_this_machine(course: Course) -> None:
    """Does the doctor find this machine fit, and a stale build not?"""
    assert "All is well." in run("doctor", cwd=course.root).stdout
    (course.release / "tiny" / "plots.py").write_text("")
    result = run("doctor", cwd=course.root)
    assert result.returncode == 1
    assert "Run `python -m autograder build`" in result.stdout


@pytest.mark.slow
def test_from_a_download_to_a_gradebook_file(course: Course, tmp_path: Path) -> None:
    """From a Canvas download to a Canvas gradebook: do the points of two students arrive where they belong?"""
    with zipfile.ZipFile(tmp_path / "submissions.zip", "w") as archive:
        for name, answers in (("doejane_12_1_tiny.ipynb", RIGHT), ("roe_LATE_34_2_tiny-1.ipynb", {})):
            archive.write(hand_in(course, "somebody", answers) / "tiny.ipynb", name)
    shutil.rmtree(course.submitted)
    collected = run("collect", "tiny", str(tmp_path / "submissions.zip"), cwd=course.root)
    assert "2 notebooks of 2 students placed, as canvas writes them" in collected.stdout
    assert run("grade", cwd=course.root).returncode == 0
    gradebook = tmp_path / "grades.csv"
    gradebook.write_text("Student,ID,tiny (7)\n  Points Possible,,3\nDoe,12,\nRoe,34,\n")
    exported = run("export", "canvas", str(gradebook), cwd=course.root)
    assert "2 scores filled in" in exported.stdout
    assert (tmp_path / "grades-filled.csv").read_text().splitlines()[2:] == ["Doe,12,3", "Roe,34,0"]
