"""Do the hidden tests catch each catalogued mistake, in the questions named and in no other?"""

from __future__ import annotations

import nbformat
import pytest
from cell_runner import run_cells

from autograder.catalogue import Attempt, apply_attempt, graded_cells, load_catalogue
from autograder.course import Course

COURSE = Course.find()
ATTEMPTS = load_catalogue(COURSE)
SEEDS = (0, 1, 2)


def instructor_notebook(attempt: Attempt) -> nbformat.NotebookNode:
    return nbformat.read(COURSE.source / attempt.assignment / f"{attempt.notebook}.ipynb", as_version=4)


@pytest.mark.parametrize("attempt", [a for a in ATTEMPTS if a.kind == "mistake"], ids=lambda a: a.label)
@pytest.mark.parametrize("seed", SEEDS)
def test_mistake_loses_the_questions_named(attempt: Attempt, seed: int) -> None:
    """Does the mistake lose exactly the questions that its file names?"""
    notebook = instructor_notebook(attempt)
    assert attempt.fails <= set(graded_cells(notebook)), "the file names a graded cell that does not exist"
    outcome = run_cells(apply_attempt(notebook, attempt.source), seed)
    assert set(outcome.failed) == attempt.fails, outcome.failed


@pytest.mark.parametrize("attempt", [a for a in ATTEMPTS if a.kind == "right"], ids=lambda a: a.label)
@pytest.mark.parametrize("seed", SEEDS)
def test_right_answer_keeps_all_points(attempt: Attempt, seed: int) -> None:
    """Does a right answer in another style pass everything, without a warning on stderr?"""
    outcome = run_cells(apply_attempt(instructor_notebook(attempt), attempt.source), seed)
    assert (outcome.failed, outcome.broken) == ({}, {})
    assert not outcome.warnings
