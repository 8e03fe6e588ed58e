"""Runs a notebook's cells in this process: fast, for attempts that are ours and known to be harmless."""

from __future__ import annotations

import contextlib
import io
import sys
import tempfile
import warnings
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

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


def run_cells(
    notebook: NotebookNode,
    seed: int = 0,
    plots: bool = False,
    siblings: Mapping[str, NotebookNode] | None = None,
) -> Outcome:
    """Run all code cells in order, going on after errors. Cells called `…_plot` only draw; they are left out.

    siblings: the assignment's other notebooks, for one that imports them.
    """
    outcome = Outcome()
    namespace: dict[str, Any] = {"__name__": "__main__"}
    testCases.SEED, before = seed, testCases.SEED
    try:
        with _beside(notebook, siblings or {}):
            for cell in notebook.cells:
                if cell.cell_type == "code" and (plots or not cell.id.endswith("_plot")):
                    _run_cell(cell, namespace, outcome)
    finally:
        testCases.SEED = before
    return outcome


@contextlib.contextmanager
def _beside(notebook: NotebookNode, siblings: Mapping[str, NotebookNode]) -> Iterator[None]:
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


def _run_cell(cell: NotebookNode, namespace: dict[str, Any], outcome: Outcome) -> None:
    with warnings.catch_warnings(record=True) as caught, contextlib.redirect_stdout(io.StringIO()):
        warnings.simplefilter("always")
        try:
            exec(compile(cell.source, f"<{cell.id}>", "exec"), namespace)
        except Exception as error:
            (outcome.failed if is_grade(cell) else outcome.broken)[cell.id] = f"{type(error).__name__}: {error}"
    outcome.warnings += [f"{cell.id}: {warning.message}" for warning in caught]
