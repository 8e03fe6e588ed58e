"""Runs a notebook's cells in this process: fast, for attempts that are ours and known to be harmless."""

from __future__ import annotations

import contextlib
import io
import random
import signal
import sys
import tempfile
import warnings
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from types import CodeType, FrameType
from typing import Any

import numpy as np
from nbformat import NotebookNode
from nbgrader.utils import is_grade

import testCases
from autograder.engine.kernel import lay_out
from autograder.engine.protocol import Job


@dataclass
class Outcome:
    """What happened: graded cell → error for those that failed, other cell → error, and warnings."""

    failed: dict[str, str] = field(default_factory=dict)
    broken: dict[str, str] = field(default_factory=dict)
    warnings: list[str] = field(default_factory=list)


class TooSlowError(BaseException):
    """A cell has run for too long. No Exception, for these a cell may catch."""


def run_cells(
    notebook: NotebookNode,
    seed: int = 0,
    plots: bool = False,
    siblings: Mapping[str, NotebookNode] | None = None,
) -> Outcome:
    """Run all code cells in order, going on after errors. Cells called `…_plot` only draw; they are left out.

    siblings: the assignment's other notebooks, for one that imports them.
    """
    with beside(notebook, siblings or {}):
        return run_here(notebook, seed, plots)


def run_here(
    notebook: NotebookNode, seed: int = 0, plots: bool = False, until_lost: bool = False, seconds: float = 60
) -> Outcome:
    """Run the cells in the current folder: all, or until one that earns points is lost; each for `seconds` at most."""
    outcome = Outcome()
    namespace: dict[str, Any] = {"__name__": "__main__"}
    with _seeded(seed):
        for cell in notebook.cells:
            if cell.cell_type == "code" and (plots or not cell.id.endswith("_plot")):
                _run_cell(cell, namespace, outcome, seconds)
                if until_lost and outcome.failed:
                    break
    return outcome


@contextlib.contextmanager
def _seeded(seed: int) -> Iterator[None]:
    """Hidden inputs and random numbers follow from the seed, and nothing of that or of numpy's settings stays."""
    testCases.SEED, before = seed, testCases.SEED
    numbers, others = np.random.get_state(), random.getstate()
    try:
        with np.errstate():
            np.random.seed(seed)
            random.seed(seed)
            yield
    finally:
        testCases.SEED = before
        np.random.set_state(numbers)
        random.setstate(others)


@contextlib.contextmanager
def beside(notebook: NotebookNode, siblings: Mapping[str, NotebookNode]) -> Iterator[None]:
    """A working folder with the siblings, as the grader lays them out, if the notebook imports notebooks at all."""
    if not any("import_ipynb" in cell.source for cell in notebook.cells if cell.cell_type == "code"):
        yield
        return
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch) / "work"
        lay_out(folder, Job(notebook=notebook, siblings=siblings))
        try:
            with contextlib.chdir(folder):
                yield
        finally:
            for name in siblings:
                sys.modules.pop(name, None)


def _run_cell(cell: NotebookNode, namespace: dict[str, Any], outcome: Outcome, seconds: float) -> None:
    with warnings.catch_warnings(record=True) as caught, contextlib.redirect_stdout(io.StringIO()):
        warnings.simplefilter("always")
        try:
            with _alarm(seconds):
                exec(_compiled(cell.source, cell.id), namespace)
        except (Exception, TooSlowError) as error:
            (outcome.failed if is_grade(cell) else outcome.broken)[cell.id] = f"{type(error).__name__}: {error}"
    outcome.warnings += [f"{cell.id}: {warning.message}" for warning in caught]


@lru_cache(maxsize=1000)
def _compiled(source: str, name: str) -> CodeType:
    return compile(source, f"<{name}>", "exec")


@contextlib.contextmanager
def _alarm(seconds: float) -> Iterator[None]:
    def ring(number: int, frame: FrameType | None) -> None:
        raise TooSlowError(f"more than {seconds:g} s")

    before = signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
