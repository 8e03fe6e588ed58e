"""Tries attempts on the engine, many at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from copy import deepcopy
from dataclasses import dataclass, field
from functools import cache, partial
from pathlib import Path
from typing import Literal

from nbformat import NotebookNode

from autograder.audit.catalogue import Attempt, apply_attempt
from autograder.audit.narrow import narrowed
from autograder.course import Course
from autograder.dispatch.local import spread
from autograder.engine.confined import ConfinedEngine
from autograder.engine.protocol import Limits, job_for
from autograder.engine.wall import Wall
from autograder.notebooks.assignment import Assignment
from autograder.notebooks.roles import Role, only_draws, role_of
from autograder.results.observation import Observed

MUTANT = "mutant"  # caught by the first question that it loses, so the others need not be asked
TRIAL_LIMITS = Limits(cell_seconds=5, notebook_seconds=30)


@dataclass(frozen=True, kw_only=True)
class Trial:
    """An attempt to try with hidden inputs drawn from `seed`, with or without the visible checks.

    narrow: run and ask only what the attempt's answers can affect; the other questions count as kept.
    """

    attempt: Attempt
    seed: int
    checks: bool = False
    narrow: bool = False
    observe: Literal["none", "failed", "all"] = "none"


@dataclass(frozen=True, kw_only=True)
class Verdict:
    """The outcome of a trial: graded cells that were lost, visible checks that failed, values that came back."""

    trial: Trial
    failed: frozenset[str]
    checks_failed: frozenset[str] = frozenset()
    observed: dict[str, Observed] = field(default_factory=dict)
    note: str = ""


class Bench:
    """Tries one attempt after the other. Keeps a warm sandbox for each assignment that it has seen."""

    def __init__(self, course: Course, limits: Limits = TRIAL_LIMITS, wall: Path | None = None) -> None:
        """wall: the folder of the outer wall that it shares with others; None: it starts its own when needed."""
        self._stack = ExitStack()
        self._wall = cache(lambda: wall or self._stack.enter_context(Wall()).folder)
        self._engine = cache(lambda assignment: self._stack.enter_context(ConfinedEngine(limits, self._wall())))
        self.assignment = cache(partial(Assignment.load, course))
        self._bare = cache(self._without_pictures)

    def __enter__(self) -> Bench:
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()

    def attempt(self, trial: Trial) -> Verdict:
        """Try it. Raises SandboxError when code cannot be confined."""
        attempt = trial.attempt
        assignment = self.assignment(attempt.assignment)
        source = next(entry for entry in assignment.notebooks if entry.name == attempt.notebook)
        reference = self._bare(assignment.name, source.name)
        notebook = apply_attempt(reference, attempt.source) if attempt.source else reference
        if trial.narrow:
            notebook = narrowed(notebook, reference, (Role.TEST, Role.CHECK) if trial.checks else (Role.TEST,))
        notebooks = assignment.references | {source.name: notebook}
        job = job_for(assignment, source, notebooks, seed=trial.seed, observe=trial.observe)
        engine = self._engine(assignment.name)
        execution = engine.run(job) if trial.checks else engine.examine(job, attempt.kind == MUTANT)
        failed = {cell.id: role_of(cell) for cell in execution.notebook.cells if _has_error(cell)}
        return Verdict(
            trial=trial,
            failed=frozenset(cell for cell, role in failed.items() if role is Role.TEST),
            checks_failed=frozenset(cell for cell, role in failed.items() if role is Role.CHECK),
            observed=dict(execution.observed),
            note=" ".join(note.text for note in execution.notes),
        )

    def _without_pictures(self, assignment: str, name: str) -> NotebookNode:
        source = next(entry for entry in self.assignment(assignment).notebooks if entry.name == name)
        bare = deepcopy(source.notebook)
        bare.cells = [cell for cell in bare.cells if cell.cell_type == "code" and not only_draws(cell)]
        return bare


def try_all(course: Course, trials: Iterable[Trial], workers: int) -> Iterator[Verdict]:
    """The verdicts as they are ready. Raises SandboxError when code cannot be confined."""
    return spread(partial(_trier, course), trials, workers, _lost)


@contextmanager
def _trier(course: Course) -> Iterator[Callable[[Trial], Verdict]]:
    with Bench(course) as bench:
        yield bench.attempt


def _has_error(cell: NotebookNode) -> bool:
    return any(output.output_type == "error" for output in cell.get("outputs", ()))


def _lost(trial: Trial) -> Verdict:
    return Verdict(trial=trial, failed=frozenset(), note="The grader itself ended twice over this attempt.")
