"""Courses as they are found: without a release, with old metadata, with a header, with tests made from a template."""

from __future__ import annotations

import gc
from pathlib import Path

import nbformat
import pytest
from nbgrader.api import Gradebook

from autograder.authoring.finished import load_finished
from autograder.course import Course
from autograder.grading.records import read_record
from autograder.grading.run import grade
from autograder.notebooks.assignment import Assignment
from foreign import ASSIGNMENT, NOTEBOOK, Feature, add_cells, age, code, hand_in, write_course
from inline_engine import InlineEngine

HALF = Feature(name="half", answer="def half(x): return scale * x", test="assert half(4) == 2", wrong="half = abs")
TEMPLATE = """python3:
  setup: "from hashlib import sha1"
  dispatch: "type({{snippet}})"
  normalize: "str({{snippet}})"
  check: 'assert {{snippet}} == "{{value}}", "{{message}}"'
  success: "print('well done')"
  templates:
    default:
      - test: "{{snippet}}"
        fail: "value of {{snippet}} is not correct"
"""


@pytest.fixture
def course(tmp_path: Path) -> Course:
    """A course of ten years ago with a header that its tests need, whose release got lost."""
    course = write_course(tmp_path, [HALF])
    age(course)
    header = nbformat.v4.new_notebook(cells=[code("scale = 0.5", "scale", locked=True)])
    nbformat.write(header, course.source / "header.ipynb")
    with (course.root / "nbgrader_config.py").open("a") as config:
        config.write('c.IncludeHeaderFooter.header = "source/header.ipynb"\n')
    hand_in(course, "anna", {})
    hand_in(course, "ben", {"half": "def half(x): return x"})
    (course.place("release", ".", ASSIGNMENT) / f"{NOTEBOOK}.ipynb").unlink()
    return Course(tmp_path)


def points(course: Course, student: str) -> dict[str, float]:
    record = read_record(course, ASSIGNMENT, student)
    assert record is not None
    return {one.grade_id: one.points for one in record.notebooks[0].questions}


def test_old_course_without_a_release_is_graded(course: Course, monkeypatch: pytest.MonkeyPatch) -> None:
    """Are old marks, a header and a missing release no obstacle, from whatever folder the command is run?"""
    monkeypatch.chdir("/")
    said: list[str] = []
    assignment = load_finished(course, ASSIGNMENT, said.append)
    assert len(said) == 1
    assert "was missing" in said[0]
    released = assignment.notebooks[0].released
    assert released["scale"] == "scale = 0.5"
    assert "return" not in released["answer_half"]
    grade(course, assignment, InlineEngine, workers=0)
    assert points(course, "anna") == {"test_half": 1}
    assert points(course, "ben") == {"test_half": 0}
    with Gradebook(course.gradebook_url) as gradebook:
        assert gradebook.find_submission(ASSIGNMENT, "anna").score == 1
    assert nbformat.read(course.source / ASSIGNMENT / f"{NOTEBOOK}.ipynb", as_version=4).nbformat_minor == 0, (
        "as it was"
    )


def test_what_is_complete_is_only_read(course: Course, monkeypatch: pytest.MonkeyPatch) -> None:
    """Does nbgrader take no part, for it takes seconds, where there is a release and no template?"""
    first = load_finished(course, ASSIGNMENT)
    monkeypatch.setitem(__import__("sys").modules, "autograder.authoring.release", None)
    assert load_finished(course, ASSIGNMENT).digest == first.digest


@pytest.mark.full
@pytest.mark.slow  # nbgrader runs the solution in a kernel
def test_templates_become_tests(tmp_path: Path) -> None:
    """Is a question whose test nbgrader makes of a template judged by that test, and is the kernel's client closed?"""
    course = write_course(tmp_path, [HALF], "scale = 0.5")
    add_cells(course, [code("### AUTOTEST half(6); half(0)", "test_more", grade=True, locked=True, points=2)])
    (tmp_path / "autotests.yml").write_text(TEMPLATE)
    hand_in(course, "anna", {})
    hand_in(course, "ben", {"half": "def half(x): return x"})
    assignment = load_finished(course, ASSIGNMENT)
    assert load_finished(course, ASSIGNMENT).digest == assignment.digest != Assignment.load(course, ASSIGNMENT).digest
    grade(course, assignment, InlineEngine, workers=0)
    assert points(course, "anna") == {"test_half": 1, "test_more": 2}
    assert points(course, "ben") == {"test_half": 0, "test_more": 0}
    assert grade(course, assignment, InlineEngine, workers=0).unchanged == 2
    gc.collect()  # a socket left open would warn, which is an error
