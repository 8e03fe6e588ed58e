"""A tiny course of one assignment, so that most tests need not run the real ones."""

from __future__ import annotations

import gc
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from subprocess import CompletedProcess
from typing import Protocol

import nbformat
import pytest

from autograder.audit.trials import Bench
from autograder.authoring.build import build
from autograder.commands import cli
from autograder.commands.options import console
from autograder.course import Course
from autograder.engine.wall import Wall
from autograder.gradebook.writer import GradeWriter
from autograder.grading.worker import MakeEngine
from autograder.notebooks.assignment import Assignment
from inline_engine import InlineEngine

ROOT = Path(__file__).resolve().parents[1]
HELPERS = Course(ROOT).helpers

TINY = '''# %% [markdown]
# # Tiny
#
# ![Two boxes.](figures/boxes.svg) with $x^2$.

# %% nbgrader={"grade": false, "grade_id": "imports", "locked": true, "schema_version": 3, "solution": false}
import numpy as np

import gc_utils
import testCases

# %% nbgrader={"grade": false, "grade_id": "double", "locked": false, "schema_version": 3, "solution": true}
def double(x):
    """Return 2 * x."""
    ### BEGIN SOLUTION
    return 2 * x
    ### END SOLUTION


# %% nbgrader={"grade": false, "grade_id": "check_double", "locked": true, "schema_version": 3, "solution": false}
assert double(1) == 2

# %% nbgrader={"grade": true, "grade_id": "test_double", "locked": true, "points": 2, "schema_version": 3, "solution": false}
# Hidden tests.
### BEGIN HIDDEN TESTS
hidden_inputs = [3.25, -17.5]
for hidden in hidden_inputs:
    assert double(hidden) == 2 * hidden, "double is wrong for some inputs."
### END HIDDEN TESTS

# %% nbgrader={"grade": false, "grade_id": "faulty", "locked": false, "schema_version": 3, "solution": true}
def triple(x):
    """Fix this function: return 3 * x."""
    ### BEGIN SOLUTION
    return 3 * x
    ### RELEASED AS
    # factor = 4
    # return factor * x
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "test_triple", "locked": true, "points": 1, "schema_version": 3, "solution": false}
# Hidden tests.
### BEGIN HIDDEN TESTS
assert triple(5) == 15, "triple is still wrong."
### END HIDDEN TESTS
'''
FIGURES = """
from pathlib import Path

FIGURES = {"tiny": {"boxes": lambda path: Path(path).write_text('<svg xmlns="http://www.w3.org/2000/svg"/>')}}
"""


def write_tiny_course(root: Path) -> Course:
    """Write and build the tiny course in an empty folder."""
    (root / "assignments" / "tiny").mkdir(parents=True)
    (root / "assignments" / "tiny" / "tiny.py").write_text(TINY)
    (root / "assignments" / "figures.py").write_text(FIGURES)
    plan = f'judging = "strict"\nhelpers = {list(HELPERS)}\n[[assignment]]\nname = "tiny"\ntitle = "A tiny assignment"\nminutes = 1\n'
    (root / "assignments" / "course.toml").write_text(plan)
    for name in (*HELPERS, "nbgrader_config.py"):
        (shutil.copytree if (ROOT / name).is_dir() else shutil.copyfile)(ROOT / name, root / name)
    course = Course(root)
    build(course, course.assignments)
    return course


@pytest.fixture(scope="session")
def built_course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tiny course with an empty gradebook; making that takes nbgrader a second or two, so it is made once."""
    course = write_tiny_course(tmp_path_factory.mktemp("built") / "course")
    with GradeWriter(course) as writer:
        writer.register(Assignment.load(course, "tiny"))
    return course.root


@pytest.fixture
def course(built_course: Path, tmp_path: Path) -> Course:
    """A fresh copy of the tiny course, built, with nothing handed in."""
    return Course(Path(shutil.copytree(built_course, tmp_path / "course")))


@pytest.fixture
def assignment(course: Course) -> Assignment:
    return Assignment.load(course, "tiny")


@pytest.fixture(scope="session")
def wall() -> Iterator[Path]:
    """The folder of an outer wall that tests share: each of their own would take two seconds."""
    with Wall() as one:
        yield one.folder


@pytest.fixture(scope="session")
def bench(wall: Path) -> Iterator[Bench]:
    """Tries attempts on this course's assignments, on the engine that grades. One for each process, for it stays warm."""
    with Bench(Course.find(), wall=wall) as one:
        yield one


class Command(Protocol):
    """Runs `python -m autograder …` in the folder `cwd`; gives back exit code, stdout and stderr."""

    def __call__(self, *arguments: str, cwd: Path = ROOT) -> CompletedProcess[str]: ...


@pytest.fixture
def command(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Command:
    """The command line in this process, which saves the seconds that a new one takes to import everything."""

    def run(*arguments: str, cwd: Path = ROOT) -> CompletedProcess[str]:
        with monkeypatch.context() as here:
            here.chdir(cwd)
            here.setenv("COLUMNS", "160")
            here.setattr(console, "width", 160)
            here.setattr(sys, "argv", ["autograder", *arguments])
            capsys.readouterr()
            with pytest.raises(SystemExit) as ended:
                cli.main()
        said = capsys.readouterr()
        return CompletedProcess(sys.argv, int(ended.value.code or 0), said.out, said.err)

    return run


@pytest.fixture
def engine() -> MakeEngine:
    """What `grade` makes its engine with."""
    return InlineEngine


def hand_in(course: Course, student: str, answers: dict[str, str] | None = None, kind: str = "release") -> Path:
    """Hand in the tiny notebook as released (or as in source/), with some answer cells replaced."""
    notebook = nbformat.read(course.root / kind / "tiny" / "tiny.ipynb", as_version=4)
    for cell in notebook.cells:
        cell.source = (answers or {}).get(cell.id, cell.source)
    folder = course.submitted / student / "tiny"
    folder.mkdir(parents=True, exist_ok=True)
    nbformat.write(notebook, folder / "tiny.ipynb")
    return folder


def scores(course: Course) -> dict[str, float]:
    """Student → points, as the gradebook has them."""
    with GradeWriter(course) as gradebook:
        return gradebook.scores("tiny")


RIGHT = {"double": "def double(x):\n    return x + x", "faulty": "def triple(x):\n    return 3 * x"}


def pytest_collection_finish() -> None:
    """Let the garbage collector pass over what was imported and collected: it is there until the end."""
    gc.freeze()
