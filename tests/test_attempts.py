"""Do the hidden tests catch each catalogued mistake, in the questions named and in no other?

Each attempt runs with the tests in one process, as under stock nbgrader. Every sixth right answer, and one mistake for
each set of questions that a mistake loses, are also tried on the engine that grades. Both run only what the attempt's
answers can affect.
At full length every attempt runs both ways in the whole notebook (`test_audit` has the engine), and with ten seeds.
"""

from __future__ import annotations

import zlib
from collections.abc import Collection
from functools import cache
from pathlib import Path

import pytest

from autograder.audit.catalogue import Attempt, apply_attempt, load_catalogue, reference_of
from autograder.audit.narrow import narrowed
from autograder.audit.trials import Bench, Trial
from autograder.course import Course
from autograder.notebooks.assignment import Assignment
from autograder.notebooks.roles import Role
from cell_runner import Outcome, run_cells

COURSE = Course.find()
ATTEMPTS = load_catalogue(COURSE)
MISTAKES = [attempt for attempt in ATTEMPTS if attempt.kind == "mistake"]
RIGHT = [attempt for attempt in ATTEMPTS if attempt.kind == "right"]


def seed_of(attempt: Attempt) -> int:
    """One seed for each attempt, so that the catalogue as a whole meets many hidden inputs."""
    return zlib.crc32(attempt.label.encode())


@cache
def loaded(assignment: str) -> Assignment:
    return Assignment.load(COURSE, assignment)


def run_attempt(attempt: Attempt, asked: Collection[Role] | None = None, seed: int | None = None) -> Outcome:
    """Run the instructor's notebook with the attempt's functions in this process, the right notebooks beside it.

    asked: the roles of the cells that judge; those that the attempt cannot affect are left out. Without it all run.
    seed: of the hidden inputs; one of ten by the attempt's name unless told otherwise.
    """
    siblings = {source.name: source.notebook for source in loaded(attempt.assignment).notebooks}
    reference = siblings.pop(attempt.notebook)
    notebook = apply_attempt(reference, attempt.source)
    notebook = narrowed(notebook, reference, asked) if asked else notebook
    return run_cells(notebook, seed_of(attempt) % 10 if seed is None else seed, siblings=siblings)


def both_ways() -> list[Attempt]:
    """Every sixth right answer, and a mistake for each set of questions that a mistake loses."""
    first = {(attempt.notebook, attempt.fails): attempt for attempt in reversed(MISTAKES)}
    return [*RIGHT[::6], *first.values()]


@pytest.mark.slow
@pytest.mark.parametrize("attempt", MISTAKES, ids=lambda attempt: attempt.label)
def test_mistake_loses_the_questions_named(attempt: Attempt) -> None:
    """Does a mistake lose exactly the questions that its cell names?"""
    outcome = run_attempt(attempt, asked=(Role.TEST,))
    assert outcome.failed.keys() == attempt.fails, outcome.failed


@pytest.mark.slow
@pytest.mark.parametrize("attempt", RIGHT, ids=lambda attempt: attempt.label)
def test_right_answer_keeps_all_points(attempt: Attempt) -> None:
    """Does a right answer in another style pass visible checks and hidden tests, without a warning on stderr?"""
    assert run_attempt(attempt, asked=(Role.TEST, Role.CHECK)) == Outcome()


@pytest.mark.slow
@pytest.mark.parametrize("attempt", both_ways(), ids=lambda attempt: attempt.label)
def test_engine_comes_to_the_same_points(attempt: Attempt, bench: Bench) -> None:
    """Does the attempt lose on the engine, with hidden inputs of its own, exactly what it loses in one process?"""
    verdict = bench.attempt(Trial(attempt=attempt, seed=seed_of(attempt), narrow=True))
    assert (set(verdict.failed), verdict.note) == (attempt.fails, "")


@pytest.mark.slow
@pytest.mark.parametrize("path", sorted(COURSE.source.glob("*/*.ipynb")), ids=lambda path: path.stem)
def test_reference_keeps_all_points(path: Path, bench: Bench) -> None:
    """Do the instructor's own answers pass every hidden test of the whole notebook?"""
    verdict = bench.attempt(Trial(attempt=reference_of(path.parent.name, path.stem), seed=0))
    assert (set(verdict.failed), verdict.note) == (set(), "")


@pytest.mark.full
@pytest.mark.parametrize("attempt", ATTEMPTS, ids=lambda attempt: attempt.label)
def test_whole_notebook_loses_the_same(attempt: Attempt) -> None:
    """Does the attempt lose the same questions when every cell of the notebook runs, all others included?"""
    outcome = run_attempt(attempt)
    assert outcome.failed.keys() == attempt.fails, outcome.failed
    if attempt.kind == "right":
        assert outcome == Outcome()


@pytest.mark.full
@pytest.mark.parametrize("attempt", ATTEMPTS, ids=lambda attempt: attempt.label)
def test_no_seed_makes_a_difference(attempt: Attempt) -> None:
    """Does the attempt lose the same questions with each of ten seeds of the hidden inputs?"""
    for seed in range(10):
        outcome = run_attempt(attempt, asked=(Role.TEST,), seed=seed)
        assert outcome.failed.keys() == attempt.fails, (seed, outcome.failed)
