"""Do the hidden tests catch each catalogued mistake, in the questions named and in no other?

Each attempt is tried twice: with the tests in its own process, as stock nbgrader runs them, and in the
trusted engine. Both must come to the same points.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from contextlib import ExitStack
from functools import cache

import nbformat
import pytest

from autograder.audit.catalogue import Attempt, apply_attempt, load_catalogue
from autograder.course import Course
from autograder.engine.confined import ConfinedEngine
from autograder.engine.protocol import Job
from autograder.notebooks.assignment import Assignment
from autograder.notebooks.roles import graded_cells
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


@pytest.fixture(scope="session")
def engines() -> Iterator[dict[str, ConfinedEngine]]:
    """One engine an assignment, with a sandbox that stays warm."""
    with ExitStack() as stack:
        yield {name: stack.enter_context(ConfinedEngine()) for name in COURSE.assignments}


@cache
def loaded(assignment: str) -> Assignment:
    return Assignment.load(COURSE, assignment)


@pytest.mark.slow
@pytest.mark.parametrize("attempt", ATTEMPTS, ids=lambda a: a.label)
def test_engine_comes_to_the_same_points(attempt: Attempt, engines: dict[str, ConfinedEngine]) -> None:
    """Does the attempt lose in the engine, with hidden inputs of its own, exactly what it loses under stock?"""
    assignment = loaded(attempt.assignment)
    source = next(entry for entry in assignment.notebooks if entry.name == attempt.notebook)
    siblings = {entry.name: entry.notebook for entry in assignment.notebooks if entry is not source}
    notebook = apply_attempt(source.notebook, attempt.source)
    seed = zlib.crc32(attempt.label.encode())
    execution = engines[attempt.assignment].examine(
        Job(notebook=notebook, siblings=siblings, material=assignment.material, plan=source.plan, seed=seed)
    )
    failed = {cell.id: cell.outputs for cell in execution.notebook.cells if cell.get("outputs") and _failed(cell)}
    assert failed.keys() == attempt.fails, failed
    assert execution.notes == ()


def _failed(cell: nbformat.NotebookNode) -> bool:
    return any(output.output_type == "error" for output in cell.outputs)
