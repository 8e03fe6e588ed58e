"""Do the hidden tests catch each catalogued mistake, in the questions named and in no other?

Each attempt is tried on the engine that grades, and each right answer also with the tests in its own process, as
stock nbgrader runs them. Both run only what the attempt's answers can affect, by name. At full length all attempts
run both ways in the whole notebook (`test_audit` adds ten seeds).
"""

from __future__ import annotations

import zlib
from functools import cache
from pathlib import Path

import pytest

from autograder.audit.catalogue import Attempt, apply_attempt, load_catalogue, reference_of
from autograder.audit.narrow import narrowed
from autograder.audit.trials import Bench, Trial
from autograder.course import Course
from autograder.notebooks.assignment import Assignment
from cell_runner import Outcome, run_cells

COURSE = Course.find()
ATTEMPTS = load_catalogue(COURSE)


def seed_of(attempt: Attempt) -> int:
    """One seed for each attempt, so that the catalogue as a whole meets many hidden inputs."""
    return zlib.crc32(attempt.label.encode())


@cache
def loaded(assignment: str) -> Assignment:
    return Assignment.load(COURSE, assignment)


def run_attempt(attempt: Attempt, narrow: bool = False) -> Outcome:
    """Run the instructor's notebook with the attempt's functions in this process, the right notebooks beside it."""
    siblings = {source.name: source.notebook for source in loaded(attempt.assignment).notebooks}
    reference = siblings.pop(attempt.notebook)
    notebook = apply_attempt(reference, attempt.source)
    notebook = narrowed(notebook, reference) if narrow else notebook
    return run_cells(notebook, seed_of(attempt) % 10, siblings=siblings)


@pytest.mark.slow
@pytest.mark.parametrize("attempt", ATTEMPTS, ids=lambda attempt: attempt.label)
def test_attempt_loses_the_questions_named(attempt: Attempt, bench: Bench) -> None:
    """Does a mistake lose exactly the questions that its cell names, and a right answer none?"""
    verdict = bench.attempt(Trial(attempt=attempt, seed=seed_of(attempt), narrow=True))
    assert (set(verdict.failed), verdict.note) == (attempt.fails, "")


@pytest.mark.parametrize("attempt", [one for one in ATTEMPTS if one.kind == "right"], ids=lambda attempt: attempt.label)
def test_right_answer_passes_in_its_own_process(attempt: Attempt) -> None:
    """Does a right answer in another style pass visible checks and hidden tests, without a warning on stderr?"""
    assert run_attempt(attempt, narrow=True) == Outcome()


@pytest.mark.slow
@pytest.mark.parametrize("path", sorted(COURSE.source.glob("*/*.ipynb")), ids=lambda path: path.stem)
def test_reference_keeps_all_points(path: Path, bench: Bench) -> None:
    """Do the instructor's own answers pass every hidden test of the whole notebook?"""
    verdict = bench.attempt(Trial(attempt=reference_of(path.parent.name, path.stem), seed=0))
    assert (set(verdict.failed), verdict.note) == (set(), "")


@pytest.mark.full
@pytest.mark.parametrize("attempt", ATTEMPTS, ids=lambda attempt: attempt.label)
def test_attempt_comes_to_the_same_points_in_its_own_process(attempt: Attempt) -> None:
    """Does the whole notebook, in one process with its tests, lose the same questions?"""
    outcome = run_attempt(attempt)
    assert outcome.failed.keys() == attempt.fails, outcome.failed
    if attempt.kind == "right":
        assert outcome == Outcome()
