"""The course under nbgrader's own commands, and our scores beside stock nbgrader's."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbgrader.api import Gradebook

from autograder.audit.catalogue import apply_attempt, load_catalogue
from autograder.authoring.percent import notebook_bytes
from autograder.course import Course
from autograder.engine.confined import ConfinedEngine
from autograder.grading.run import grade
from autograder.nbgrader_plugin.releases import ClearSolutionsOrReplace
from autograder.notebooks.assignment import Assignment
from autograder.report.class_report import read_class
from autograder.results.diagnosis import fingerprints_of, write_fingerprints
from autograder.results.observation import Observed, Observer
from conftest import RIGHT, ROOT, hand_in
from inline_engine import InlineEngine

pytestmark = pytest.mark.slow
SMALL = "scalar"  # the assignment that the short suite takes
UNREADABLE = "The file is not a readable notebook"
Scores = dict[tuple[str, str, str], float]  # (student, notebook, graded cell) → points


def nbgrader(course: Course, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run an nbgrader command in the course folder, as an instructor would."""
    tools = str(Path(sys.executable).parent)
    environment = {**os.environ, "PATH": f"{tools}{os.pathsep}{os.environ['PATH']}", "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "nbgrader", *arguments]
    return subprocess.run(command, cwd=course.root, capture_output=True, text=True, env=environment, check=False)


def recorded(course: Course, assignment: str) -> Scores:
    with Gradebook(f"sqlite:///{course.gradebook}", "scores") as gradebook:
        return {
            (submission.student.id, notebook.name, grade.cell.name): grade.auto_score
            for submission in gradebook.assignment_submissions(assignment)
            for notebook in submission.notebooks
            for grade in notebook.grades
        }


def copy_of_course(folder: Path) -> Course:
    """The real course, without its submissions and grades."""
    folder.mkdir()
    for name in ("assignments", "source", "release"):
        shutil.copytree(ROOT / name, folder / name)
    for name in Course(ROOT).helpers:
        (shutil.copytree if (ROOT / name).is_dir() else shutil.copyfile)(ROOT / name, folder / name)
    shutil.copyfile(ROOT / "nbgrader_config.py", folder / "nbgrader_config.py")
    return Course(folder)


def hand_in_samples(course: Course, assignment: Assignment) -> None:
    """The instructor's notebooks, untouched ones, a right answer in another style and a mistake."""
    attempts = load_catalogue(Course(ROOT), assignment.name)
    for source in assignment.notebooks:
        own = [attempt for attempt in attempts if attempt.notebook == source.name]
        mistake = next(attempt for attempt in own if attempt.kind == "mistake")
        style = next(attempt for attempt in own if attempt.kind == "right")
        contents = {
            "instructor": (course.source / assignment.name / f"{source.name}.ipynb").read_bytes(),
            "untouched": (course.release / assignment.name / f"{source.name}.ipynb").read_bytes(),
            "mistaken": notebook_bytes(apply_attempt(source.notebook, mistake.source)),
            "stylish": notebook_bytes(apply_attempt(source.notebook, style.source)),
        }
        for student, content in contents.items():
            folder = course.submitted / student / assignment.name
            folder.mkdir(parents=True, exist_ok=True)
            (folder / f"{source.name}.ipynb").write_bytes(content)


def at_full_length(names: Iterable[str]) -> list[Any]:
    """The names as parameters of a test, of which the short suite takes one."""
    return [name if name == SMALL else pytest.param(name, marks=pytest.mark.full) for name in names]


def check_scores_with_stock(course: Course, assignment: Assignment, workers: int) -> None:
    """Grade the samples that were handed in by both, and compare."""
    name = assignment.name
    with (course.root / "nbgrader_config.py").open("a") as config:  # back to nbgrader's own steps
        config.write('del c.Autograde["sanitize_preprocessors"], c.Autograde["autograde_preprocessors"]\n')
    for command in (("generate_assignment", name, "--force"), ("autograde", name)):
        result = nbgrader(course, *command)
        assert result.returncode == 0, result.stderr[-2000:]
    stock = recorded(course, name)
    course.gradebook.unlink()
    shutil.rmtree(course.autograded)
    grade(course, assignment, ConfinedEngine, workers=workers)
    results = {student: result for (student, _), result in read_class(course, [name]).records.items()}
    assert recorded(course, name) == stock
    assert results["instructor"].points == results["instructor"].max_points == results["stylish"].points
    assert results["untouched"].points == 0
    assert 0 < results["mistaken"].points < results["mistaken"].max_points


@pytest.mark.full
@pytest.mark.parametrize("name", Course(ROOT).assignments)
def test_scores_equal_stock_nbgrader(name: str, tmp_path: Path) -> None:
    """Cell by cell, are our scores those of stock `nbgrader autograde`, full for the reference and 0 untouched?"""
    course = copy_of_course(tmp_path / "course")
    assignment = Assignment.load(course, name)
    hand_in_samples(course, assignment)
    check_scores_with_stock(course, assignment, workers=2)


def test_scores_of_a_small_assignment_equal_stock_nbgrader(course: Course, assignment: Assignment) -> None:
    """The same, for an assignment that is graded in seconds."""
    for student, folder in (("instructor", course.source), ("untouched", course.release)):
        shutil.copyfile(folder / "tiny" / "tiny.ipynb", hand_in(course, student) / "tiny.ipynb")
    hand_in(course, "stylish", {**RIGHT, "double": "double = lambda x: sum([x, x])"})
    hand_in(course, "mistaken", {**RIGHT, "double": "def double(x):\n    return x**2"})
    check_scores_with_stock(course, assignment, workers=0)


@pytest.mark.parametrize("name", at_full_length(["scalar", "computational_graph", "three_layer_network", "layers"]))
def test_validate_passes_on_the_instructor_notebook(name: str, tmp_path: Path) -> None:
    """Does `nbgrader validate` accept the assignment's main instructor notebook?"""
    course = copy_of_course(tmp_path / "course")
    result = nbgrader(course, "validate", f"source/{name}/{name}.ipynb")
    assert "Success! Your notebook passes all the tests." in result.stdout + result.stderr


def test_generate_feedback_shows_no_hidden_test(course: Course, assignment: Assignment) -> None:
    """Do nbgrader's own feedback pages show neither a hidden test nor its traceback?"""
    hand_in(course, "anna", {**RIGHT, "double": "def double(x):\n    return x / 0"})
    grade(course, assignment, InlineEngine, workers=0)
    result = nbgrader(course, "generate_feedback", "tiny", "--force")
    assert result.returncode == 0, result.stderr[-2000:]
    page = (course.feedback / "anna" / "tiny" / "tiny.html").read_text(encoding="utf-8")
    assert "hidden_inputs" not in page
    assert "<msup>" in page  # a formula that needs no script
    assert "data:image/svg+xml;base64," in page
    assert "Hidden tests." in page
    assert "✗ wrong" in page
    assert "The question stopped with ZeroDivisionError: in your code, or because of what your code returned." in page


def test_generate_assignment_gives_the_committed_release(course: Course) -> None:
    """Does `nbgrader generate_assignment` write the same release as our build?"""
    before = (course.release / "tiny" / "tiny.ipynb").read_bytes()
    (course.release / "tiny" / "tiny.ipynb").unlink()
    assert nbgrader(course, "generate_assignment", "tiny", "--force").returncode == 0
    assert (course.release / "tiny" / "tiny.ipynb").read_bytes() == before


def test_regions_with_and_without_replacement_mix() -> None:
    """Can one answer cell have a blank and code to be fixed?"""
    source = (
        "def f():\n    ### BEGIN SOLUTION\n    a = 1\n    ### RELEASED AS\n    # a = 2\n    ### END SOLUTION\n"
        "    ### BEGIN SOLUTION\n    return a\n    ### END SOLUTION"
    )
    cell = nbformat.v4.new_code_cell(source)
    cell.metadata["nbgrader"] = {
        "solution": True,
        "grade": False,
        "grade_id": "f",
        "locked": False,
        "schema_version": 3,
    }
    notebook = nbformat.v4.new_notebook(cells=[cell])
    released, _ = ClearSolutionsOrReplace().preprocess(notebook, {})
    assert released.cells[0].source == "def f():\n    a = 2\n    # YOUR CODE HERE\n    raise NotImplementedError()"


def returned(*values: float) -> dict[str, Observed]:
    """What is observed of test_double when `double` gives these values, one after the other."""
    observer = Observer()
    for value in values:
        observer.came_back("double", value, 0, "")
    return {"test_double": observer.seen}


def test_nbgrader_autograde_runs_the_engine(course: Course, assignment: Assignment) -> None:
    """Do nbgrader's own commands give the engine's points and diagnoses, whatever is handed in, and go on?"""
    known = fingerprints_of(returned(6.5, -35.0), [("constant", "I returned 0.7.", returned(0.7, 0.7))])
    course.fingerprints("tiny").parent.mkdir(parents=True, exist_ok=True)
    write_fingerprints(course.fingerprints("tiny"), assignment.digest, "catalogue", {"tiny": known})
    liar = "class Liar(float):\n    __eq__ = lambda self, other: True\n    __hash__ = None\n"
    hand_in(course, "anna", RIGHT)
    hand_in(course, "ben", {"double": f"{liar}def double(x):\n    return Liar(0.7)", "faulty": RIGHT["faulty"]})
    hand_in(course, "cleo", {"double": "import os\ndef double(x):\n    os._exit(0)", "faulty": RIGHT["faulty"]})
    (hand_in(course, "dora") / "tiny.ipynb").write_text("{")
    result = nbgrader(course, "autograde", "tiny")
    assert result.returncode == 0, result.stderr[-2000:]
    assert f"dora: tiny.ipynb earns nothing: {UNREADABLE}" in result.stderr
    scores = dict.fromkeys(("anna", "ben", "cleo", "dora"), 0.0)
    for (student, _, _), points in recorded(course, "tiny").items():
        scores[student] += points
    assert scores == {"anna": 3, "ben": 1, "cleo": 1, "dora": 0}
    for command in (["generate_feedback", "tiny", "--force"], ["export"]):
        assert nbgrader(course, *command).returncode == 0
    pages = {
        name: (course.feedback / name / "tiny" / "tiny.html").read_text("utf-8") for name in ("ben", "cleo", "dora")
    }
    assert "hidden_inputs" not in pages["cleo"]
    assert "I returned 0.7." in pages["ben"]
    assert UNREADABLE in pages["dora"]
    assert "anna" in (course.root / "grades.csv").read_text()


FORMGRADER = """
from nbgrader.apps import NbGraderAPI
from nbgrader.coursedir import CourseDirectory
from traitlets.config.loader import PyFileConfigLoader
config = PyFileConfigLoader("nbgrader_config.py").load_config()
print(NbGraderAPI(CourseDirectory(config=config), config=config).autograde("tiny", "anna"))
"""


def test_formgraders_button_runs_the_engine(course: Course) -> None:
    """Does the call behind Formgrader's button take the same way?"""
    hand_in(course, "anna", RIGHT)
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", FORMGRADER]
    result = subprocess.run(command, cwd=course.root, capture_output=True, text=True, env=environment, check=False)
    assert "'success': True" in result.stdout, result.stdout + result.stderr
    assert sum(recorded(course, "tiny").values()) == 3
    assert (course.root / ".grading-secret").is_file()
