"""What an engine takes and returns. How it runs cells is up to the engine."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal, Protocol

import nbformat
from nbformat import NotebookNode

from autograder.notebooks.assignment import Assignment, SourceNotebook
from autograder.notebooks.material import Material
from autograder.notebooks.plan import Plan
from autograder.notebooks.roles import Role, only_draws, role_of
from autograder.notebooks.tree import written
from autograder.results.observation import Observed
from autograder.submission.notes import Note

NOT_REACHED, TOO_SLOW = "NotReached", "CellTimeoutError"


@dataclass(frozen=True, kw_only=True)
class Limits:
    """The limits of one notebook: seconds of wall time (for a cell or question, for the notebook), bytes and counts."""

    cell_seconds: float = 30.0
    notebook_seconds: float = 120.0
    memory: int = 2_000_000_000
    disk: int = 64_000_000
    processes: int = 64
    open_files: int = 256


@dataclass(frozen=True, kw_only=True)
class Job:
    """One notebook to run, the notebooks that it can import, and the files beside it.

    seed: what hidden inputs are drawn from, in engines whose tests run outside the student's process.
    observe: the questions for which the values that the student's functions returned are kept.
    inside: the questions whose tests run beside the student's code, as in a kernel: they need more than plain data.
    as_stock: also try a lost question that way, and count a better result.
    in_place: the questions in which the instructor's own functions change their arguments.
    """

    notebook: NotebookNode
    siblings: Mapping[str, NotebookNode] = field(default_factory=dict)
    material: Material = field(default_factory=Material)
    plan: Plan = field(default_factory=Plan)
    seed: int = 0
    observe: Literal["none", "failed", "all"] = "none"
    inside: frozenset[str] = frozenset()
    as_stock: bool = False
    in_place: frozenset[str] = frozenset()

    @cached_property
    def sibling_files(self) -> dict[str, bytes]:
        """The notebooks that can be imported, as files: path → content."""
        return {f"{name}.ipynb": written(importable(other)).encode() for name, other in self.siblings.items()}


def job_for(
    assignment: Assignment,
    source: SourceNotebook,
    notebooks: Mapping[str, NotebookNode],
    *,
    seed: int = 0,
    observe: Literal["none", "failed", "all"] = "none",
    inside: frozenset[str] = frozenset(),
    as_stock: bool = False,
    in_place: frozenset[str] = frozenset(),
) -> Job:
    """The job that runs the notebook of `source`. `notebooks`: name → notebook; it can import all the others."""
    return Job(
        notebook=notebooks[source.name],
        siblings={name: notebook for name, notebook in notebooks.items() if name != source.name},
        material=assignment.material,
        plan=source.plan,
        seed=seed,
        observe=observe,
        inside=inside,
        as_stock=as_stock,
        in_place=in_place,
    )


@dataclass(frozen=True, kw_only=True)
class Execution:
    """The notebook with outputs, what went wrong beyond single cells, and what was observed: grade id → values.

    inside: the questions whose outputs come from tests that ran beside the student's code.
    disputed: those of them that were lost when their tests ran outside.
    by_changes: the questions that were lost only because arguments had to stay as they were.
    """

    notebook: NotebookNode
    notes: tuple[Note, ...] = ()
    observed: Mapping[str, Observed] = field(default_factory=dict)
    inside: frozenset[str] = frozenset()
    disputed: frozenset[str] = frozenset()
    by_changes: frozenset[str] = frozenset()


class Engine(Protocol):
    """Runs one notebook at a time. `confined`: in a sandbox, with the tests outside of it?"""

    confined: bool

    def run(self, job: Job) -> Execution:
        """Run every cell in order, and go on after errors. Never raises because of what the notebook does."""
        ...


def importable(notebook: NotebookNode) -> NotebookNode:
    """The notebook without graded cells, visible checks and pictures, for another notebook to import."""
    left_out = (Role.TEST, Role.CHECK)
    cells = [cell for cell in notebook.cells if role_of(cell) not in left_out and not only_draws(cell)]
    return NotebookNode({**notebook, "cells": cells})


def error_output(name: str, value: str) -> NotebookNode:
    """An error as a cell's output."""
    fields = {"output_type": "error", "ename": name, "evalue": value, "traceback": [f"{name}: {value}"]}
    output: NotebookNode = nbformat.from_dict(fields)
    return output
