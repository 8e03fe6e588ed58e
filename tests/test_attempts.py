"""Do the hidden tests catch each catalogued mistake, in the questions named and in no other?"""

from __future__ import annotations

import zlib
from functools import cache

import nbformat
import pytest

from autograder.catalogue import Attempt, apply_attempt, graded_cells, load_catalogue
from autograder.course import Course
from cell_runner import Outcome, run_cells

COURSE = Course.find()
ATTEMPTS = load_catalogue(COURSE)


def seed_of(attempt: Attempt) -> int:
    """One seed an attempt, 0 to 9, so that the catalogue as a whole meets many hidden inputs."""
    return zlib.crc32(attempt.label.encode()) % 10


@cache
def instructor_notebooks(assignment: str) -> dict[str, nbformat.NotebookNode]:
    paths = sorted((COURSE.source / assignment).glob("*.ipynb"))
    return {path.stem: nbformat.read(path, as_version=4) for path in paths}


def run_attempt(attempt: Attempt) -> Outcome:
    """Run the instructor's notebook with the attempt's functions, the right notebooks beside it."""
    siblings = dict(instructor_notebooks(attempt.assignment))
    notebook = siblings.pop(attempt.notebook)
    return run_cells(apply_attempt(notebook, attempt.source), seed_of(attempt), siblings=siblings)


@pytest.mark.parametrize("attempt", [a for a in ATTEMPTS if a.kind == "mistake"], ids=lambda a: a.label)
def test_mistake_loses_the_questions_named(attempt: Attempt) -> None:
    """Does the mistake lose exactly the questions that its file names?"""
    notebook = instructor_notebooks(attempt.assignment)[attempt.notebook]
    assert attempt.fails <= set(graded_cells(notebook)), "the file names a graded cell that does not exist"
    outcome = run_attempt(attempt)
    assert set(outcome.failed) == attempt.fails, outcome.failed


@pytest.mark.parametrize("attempt", [a for a in ATTEMPTS if a.kind == "right"], ids=lambda a: a.label)
def test_right_answer_keeps_all_points(attempt: Attempt) -> None:
    """Does a right answer in another style pass everything, without a warning on stderr?"""
    outcome = run_attempt(attempt)
    assert (outcome.failed, outcome.broken) == ({}, {})
    assert not outcome.warnings
