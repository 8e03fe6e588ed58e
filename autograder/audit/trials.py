"""Trying attempts on the engine, many at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from copy import deepcopy
from dataclasses import dataclass, field
from functools import cache, partial
from typing import Literal

from nbformat import NotebookNode

from autograder.audit.catalogue import Attempt, apply_attempt
from autograder.course import Course
from autograder.dispatch.local import spread
from autograder.engine.confined import ConfinedEngine
from autograder.engine.protocol import Job, Limits
from autograder.notebooks.assignment import Assignment
from autograder.notebooks.roles import Role, only_draws, role_of
from autograder.results.observation import Observed

MUTANT = "mutant"  # caught by the first question that it loses: the others need not be asked
TRIAL_LIMITS = Limits(cell_seconds=5, notebook_seconds=30)


@dataclass(frozen=True, kw_only=True)
class Trial:
    """An attempt to be tried with hidden inputs drawn from `seed`, with the visible checks or without."""

    attempt: Attempt
    seed: int
    checks: bool = False
    observe: Literal["none", "failed", "all"] = "none"


@dataclass(frozen=True, kw_only=True)
class Verdict:
    """What came of a trial: graded cells that were lost, visible checks that failed, values that came back."""

    trial: Trial
    failed: frozenset[str]
    checks_failed: frozenset[str] = frozenset()
    observed: dict[str, Observed] = field(default_factory=dict)
    note: str = ""


def try_all(course: Course, trials: Iterable[Trial], workers: int) -> Iterator[Verdict]:
    """The verdicts as they are ready. Raises SandboxError when code cannot be confined."""
    return spread(partial(_trier, course), trials, workers, _lost)


@contextmanager
def _trier(course: Course) -> Iterator[Callable[[Trial], Verdict]]:
    loaded = cache(lambda name: Assignment.load(course, name))
    with ConfinedEngine(TRIAL_LIMITS) as engine:
        yield lambda trial: _try(engine, loaded(trial.attempt.assignment), trial)


def _try(engine: ConfinedEngine, assignment: Assignment, trial: Trial) -> Verdict:
    attempt = trial.attempt
    source = next(entry for entry in assignment.notebooks if entry.name == attempt.notebook)
    siblings = {entry.name: entry.notebook for entry in assignment.notebooks if entry is not source}
    notebook = _without_pictures(source.notebook)
    notebook = apply_attempt(notebook, attempt.source) if attempt.source else notebook
    job = Job(
        notebook=notebook,
        siblings=siblings,
        material=assignment.material,
        plan=source.plan,
        seed=trial.seed,
        observe=trial.observe,
    )
    execution = engine.run(job) if trial.checks else engine.examine(job, attempt.kind == MUTANT)
    failed = {cell.id: role_of(cell) for cell in execution.notebook.cells if _has_error(cell)}
    return Verdict(
        trial=trial,
        failed=frozenset(cell for cell, role in failed.items() if role is Role.TEST),
        checks_failed=frozenset(cell for cell, role in failed.items() if role is Role.CHECK),
        observed=dict(execution.observed),
        note=" ".join(execution.notes),
    )


def _without_pictures(notebook: NotebookNode) -> NotebookNode:
    bare = deepcopy(notebook)
    bare.cells = [cell for cell in bare.cells if not only_draws(cell)]
    return bare


def _has_error(cell: NotebookNode) -> bool:
    return any(output.output_type == "error" for output in cell.get("outputs", ()))


def _lost(trial: Trial) -> Verdict:
    return Verdict(trial=trial, failed=frozenset(), note="The grader itself ended twice over this attempt.")
