"""Cells that only a person can grade: written answers, hand-graded code and tasks."""

from __future__ import annotations

from pathlib import Path

import nbformat
import pytest
from nbgrader.api import Gradebook

from autograder.course import Course
from autograder.grading.records import read_record
from autograder.grading.run import grade
from autograder.notebooks.assignment import Assignment
from autograder.results.model import BY_HAND, NOT_ANSWERED, RIGHT
from foreign import ASSIGNMENT, NOTEBOOK, Feature, add_cells, code, hand_in, prose, write_course
from inline_engine import InlineEngine

DOUBLE = Feature(
    name="double", answer="def double(x): return 2 * x", test="assert double(2) == 4", wrong="double = abs"
)
ESSAY = prose("Why is it 2?", "essay", grade=True, solution=True, points=3)
PLOT = code("# plot it", "plot", grade=True, solution=True, points=2)
TASK = prose("Draw the graph.", "task", task=True, points=4)


@pytest.fixture
def course(tmp_path: Path) -> Course:
    course = write_course(tmp_path, [DOUBLE])
    add_cells(course, [ESSAY, PLOT, TASK])
    return course


def answer_essay(course: Course, student: str, text: str) -> None:
    path = course.place("submitted", student, ASSIGNMENT) / f"{NOTEBOOK}.ipynb"
    notebook = nbformat.read(path, as_version=4)
    notebook.cells[-3].source = text
    nbformat.write(notebook, path)


@pytest.mark.slow
def test_a_person_has_to_grade_what_is_written(course: Course) -> None:
    """Do answers and tasks wait for a person, and blanks get nothing, in the gradebook as nbgrader would have it?"""
    hand_in(course, "anna", {})
    answer_essay(course, "anna", "Because x comes twice.")
    grade(course, Assignment.load(course, ASSIGNMENT), InlineEngine, workers=0)
    record = read_record(course, ASSIGNMENT, "anna")
    assert record is not None
    verdicts = {one.grade_id: one.verdict for one in record.notebooks[0].questions}
    assert verdicts == {"test_double": RIGHT, "essay": BY_HAND, "plot": NOT_ANSWERED, "task": BY_HAND}
    assert (record.points, record.max_points) == (1, 10)
    with Gradebook(course.gradebook_url) as gradebook:
        grades = {one.name: one for one in gradebook.find_submission(ASSIGNMENT, "anna").notebooks[0].grades}
        scores = {name: (one.auto_score, one.needs_manual_grade) for name, one in grades.items()}
        assert scores == {
            "test_double": (1, False),
            "essay": (None, True),
            "plot": (0, False),
            "task": (None, True),
        }


@pytest.mark.slow
def test_manual_scores_survive_a_regrade(course: Course) -> None:
    """Is a score that an instructor gave kept, and marked for another look?"""
    hand_in(course, "anna", {})
    answer_essay(course, "anna", "Because x comes twice.")
    assignment = Assignment.load(course, ASSIGNMENT)
    grade(course, assignment, InlineEngine, workers=0)
    with Gradebook(course.gradebook_url) as gradebook:
        gradebook.find_grade("essay", NOTEBOOK, ASSIGNMENT, "anna").manual_score = 2.5
        gradebook.db.commit()
    grade(course, assignment, InlineEngine, workers=0, force=True)
    with Gradebook(course.gradebook_url) as gradebook:
        kept = gradebook.find_grade("essay", NOTEBOOK, ASSIGNMENT, "anna")
        assert (kept.manual_score, kept.score, kept.needs_manual_grade) == (2.5, 2.5, True)


def test_deleted_task_still_waits_for_a_person(course: Course) -> None:
    """Does a task that a student deleted keep its place among the questions, as with stock?"""
    hand_in(course, "anna", {})
    path = course.place("submitted", "anna", ASSIGNMENT) / f"{NOTEBOOK}.ipynb"
    notebook = nbformat.read(path, as_version=4)
    del notebook.cells[-1]
    nbformat.write(notebook, path)
    grade(course, Assignment.load(course, ASSIGNMENT), InlineEngine, workers=0)
    record = read_record(course, ASSIGNMENT, "anna")
    assert record is not None
    assert {one.grade_id: one.verdict for one in record.notebooks[0].questions}["task"] == BY_HAND
