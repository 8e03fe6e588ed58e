"""What a student is told about a notebook before handing it in."""

from __future__ import annotations

import io
import shutil
from copy import deepcopy
from pathlib import Path

import nbformat
import numpy as np
import pytest
from rich.console import Console

from autograder.commands.selfcheck import FAILED, PASSED, UNWRITTEN, Finding, other_versions, print_findings, self_check
from autograder.course import Course
from autograder.errors import CourseError
from conftest import RIGHT, ROOT, Command, hand_in


def with_cell(path: Path, source: str) -> None:
    """Put a code cell before all others."""
    notebook = nbformat.read(path, as_version=4)
    notebook.cells.insert(0, nbformat.v4.new_code_cell(source, id="mine"))
    nbformat.write(notebook, path)


@pytest.fixture
def notebook(course: Course) -> Path:
    """The tiny notebook, solved, with the files that it was handed out with."""
    folder = hand_in(course, "anna", RIGHT)
    shutil.copytree(course.release / "tiny", folder, ignore=shutil.ignore_patterns("*.ipynb"), dirs_exist_ok=True)
    return folder / "tiny.ipynb"


@pytest.mark.slow
def test_each_check_is_judged(notebook: Path) -> None:
    """Does a check pass, fail with the reason, or wait for a function that is not written?"""
    answers = {
        "unwritten": "raise NotImplementedError()",
        "wrong": "return x",
        "failing": "return 1 / 0",
    }
    content = nbformat.read(notebook, as_version=4)
    double, check = (next(cell for cell in content.cells if cell.id == name) for name in ("double", "check_double"))
    for name, body in answers.items():
        answer, its_check = deepcopy(double), deepcopy(check)
        answer.id, its_check.id = name, f"check_{name}"
        answer.metadata.nbgrader.grade_id, its_check.metadata.nbgrader.grade_id = answer.id, its_check.id
        answer.source, its_check.source = f"def {name}(x):\n    {body}", f"assert {name}(1) == 2"
        content.cells += [answer, its_check]
    nbformat.write(content, notebook)
    before = notebook.read_bytes()
    assert self_check(notebook) == [
        Finding("double", PASSED),
        Finding("unwritten", UNWRITTEN),
        Finding("wrong", FAILED),
        Finding("failing", FAILED, "ZeroDivisionError: division by zero"),
    ]
    assert notebook.read_bytes() == before


@pytest.mark.slow
def test_cells_that_stop_are_named(notebook: Path) -> None:
    """Is an error outside of the checks, and a cell that never ends, reported with its cell?"""
    with_cell(notebook, "while True:\n    pass")
    stopped, double = self_check(notebook, cell_seconds=1)
    assert (stopped.what, stopped.verdict, double) == ("cell mine", FAILED, Finding("double", PASSED))
    assert "took too long" in stopped.message


@pytest.mark.slow
def test_crash_is_an_error(notebook: Path) -> None:
    """Does a notebook that ends Python end in a sentence?"""
    with_cell(notebook, "import os\nos._exit(1)")
    with pytest.raises(CourseError, match="Python itself crashed"):
        self_check(notebook)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (None, "is not there"),
        ("# no JSON", "is not a notebook"),
        ('{"cells": 3, "nbformat": 4, "nbformat_minor": 5, "metadata": {}}', "is not a notebook"),
        ('{"cells": [], "nbformat": 4, "nbformat_minor": 5, "metadata": {}}', "has no checks of this course"),
    ],
)
def test_other_files_are_refused(tmp_path: Path, content: str | None, message: str) -> None:
    """Is a file that is no notebook of the course told from one that is?"""
    path = tmp_path / "mine.ipynb"
    if content is not None:
        path.write_text(content)
    with pytest.raises(CourseError, match=message):
        self_check(path)


@pytest.mark.slow
def test_helpers_must_lie_beside(notebook: Path) -> None:
    """Is a notebook that was moved away from its helpers told to go back?"""
    notebook.with_name("gc_utils.py").rename(notebook.with_name("helper_of_old.py"))
    content = nbformat.read(notebook, as_version=4)
    imports = next(cell for cell in content.cells if cell.id == "imports")
    imports.source = imports.source.replace("gc_utils", "helper_of_old")
    nbformat.write(content, notebook)
    assert self_check(notebook) == [Finding("double", PASSED)]
    notebook.with_name("helper_of_old.py").unlink()
    with pytest.raises(CourseError, match=r"No module named 'helper_of_old', which the notebook imports\."):
        self_check(notebook)


def test_other_versions_are_named(course: Course, tmp_path: Path) -> None:
    """Is a package named whose version is not the one that grades, and nothing said of one that fits?"""
    notebook = course.release / "tiny" / "tiny.ipynb"
    assert other_versions(notebook) == []  # the tiny course has no list
    plan = course.texts / "course.toml"
    plan.write_text('packages = "for_students.txt"\n' + plan.read_text(encoding="utf-8"), encoding="utf-8")
    lines = ["# A remark.", "", f"numpy=={np.__version__}", "matplotlib", "rich<0.1 ; python_version < '3'"]
    (course.root / "for_students.txt").write_text("\n".join(lines), encoding="utf-8")
    assert other_versions(notebook) == []
    (course.root / "for_students.txt").write_text("numpy==1.0\nno-such-package==2.0\n", encoding="utf-8")
    first, second = other_versions(notebook)
    assert first == f"numpy here is {np.__version__}, but grading uses numpy==1.0: results may differ."
    assert second == "no-such-package is not installed."
    console = Console(file=io.StringIO(), width=120)
    assert print_findings(notebook, [Finding("double", PASSED)], console)
    assert first in console.file.getvalue()  # type: ignore[attr-defined]
    assert other_versions(tmp_path / "tiny.ipynb") == []  # in no course


def test_students_and_grader_use_the_same_numpy() -> None:
    """Is numpy pinned for students as it is where work is graded, and is it this one?"""
    grader = (ROOT / "requirements.txt").read_text(encoding="utf-8").splitlines()
    pins = [line for line in Course(ROOT).student_packages if line.startswith("numpy")]
    assert pins == [line for line in grader if line.startswith("numpy==")]
    assert len(pins) > 0
    assert other_versions(ROOT / "release" / "scalar" / "scalar.ipynb") == []


def test_table_shows_text_as_it_is() -> None:
    """Are brackets in a message no markup, and does one failure spoil the whole?"""
    console = Console(file=io.StringIO(), width=120)
    findings = [Finding("double", PASSED), Finding("triple", FAILED, "returned  [red]")]
    assert not print_findings(Path("tiny.ipynb"), findings, console)
    text = console.file.getvalue()  # type: ignore[attr-defined]
    assert "returned  [red]" in text
    assert "1 of 2 passed" in text
    assert print_findings(Path("tiny.ipynb"), findings[:1], console)


@pytest.mark.slow
def test_command(course: Course, notebook: Path, command: Command) -> None:
    """Does the command need no course around it, and is its exit code 0 for right work and 1 for unwritten?"""
    result = command("selfcheck", str(notebook), cwd=notebook.parent)
    assert (result.returncode, result.stderr) == (0, "")
    result = command("selfcheck", "release/tiny/tiny.ipynb", cwd=course.root)
    assert (result.returncode, result.stderr) == (1, "")
    assert "not written yet" in result.stdout
