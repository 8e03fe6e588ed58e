"""Runs a clean notebook. The rest of the grader knows only `Engine`; how cells are run is decided here."""

from __future__ import annotations

import asyncio
import os
import shutil
import sys
import tempfile
import weakref
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from subprocess import DEVNULL
from typing import Any, Protocol

import nbformat
from jupyter_client.kernelspec import KernelSpec
from jupyter_client.manager import AsyncKernelManager
from nbclient import NotebookClient
from nbclient.exceptions import DeadKernelError
from nbformat import NotebookNode

from autograder.roles import Role, only_draws, role_of

NOT_REACHED = "NotReached"


@dataclass(frozen=True)
class Limits:
    """Seconds of wall time for one cell and for one notebook."""

    cell_seconds: float = 30.0
    notebook_seconds: float = 120.0


@dataclass(frozen=True)
class Job:
    """One notebook to run, with the notebooks it may import and the files that lie beside it."""

    notebook: NotebookNode
    siblings: dict[str, NotebookNode]
    files: dict[str, bytes]


@dataclass(frozen=True)
class Execution:
    """The notebook with outputs, and what went wrong beyond single cells."""

    notebook: NotebookNode
    notes: tuple[str, ...] = ()


class Engine(Protocol):
    """Runs one notebook at a time; several threads may call it at once."""

    def run(self, job: Job) -> Execution:
        """Run every cell in order, going on after errors. Never raises for what the notebook does."""
        ...


class KernelEngine:
    """Runs a notebook in a Jupyter kernel of its own, in an empty working folder.

    The kernel has the rights of the person who grades: this engine keeps one submission from
    stopping another, but it is no protection against code that means harm.
    """

    def __init__(self, limits: Limits | None = None) -> None:
        self.limits = limits or Limits()
        # Shared, because matplotlib takes seconds to list the fonts when it finds no cache.
        self._matplotlib = tempfile.mkdtemp(prefix="matplotlib-")
        weakref.finalize(self, shutil.rmtree, self._matplotlib, ignore_errors=True)

    def run(self, job: Job) -> Execution:
        with tempfile.TemporaryDirectory(prefix="grading-", ignore_cleanup_errors=True) as scratch:
            folder = Path(scratch) / "work"
            lay_out(folder, job)
            return asyncio.run(self._run(deepcopy(job.notebook), folder))

    async def _run(self, notebook: NotebookNode, folder: Path) -> Execution:
        manager = _PlainKernel(transport="ipc", connection_file=str(folder.parent / "kernel.json"))
        client: Any = NotebookClient(
            notebook,
            km=manager,
            timeout=self.limits.cell_seconds,
            interrupt_on_timeout=True,
            error_on_timeout={"ename": "CellTimeoutError", "evalue": "", "traceback": []},
            allow_errors=True,
            coalesce_streams=True,
            on_cell_executed=_record_silent_errors,
        )
        done, why = 0, ""
        budget = asyncio.timeout(self.limits.notebook_seconds)
        try:
            await self._start(client, folder)
            async with budget:
                for index, cell in enumerate(notebook.cells):
                    await client.async_execute_cell(cell, index)
                    done = index + 1
        except (TimeoutError, DeadKernelError):  # nbclient takes a cancelled wait for a dead kernel
            out_of_time = f"the notebook used up its {self.limits.notebook_seconds:g} seconds"
            why = out_of_time if budget.expired() else "Python itself crashed or was made to exit"
        finally:
            if client.kc is not None:
                client.kc.stop_channels()
            await manager.shutdown_kernel(now=True)
        if not why:
            return Execution(notebook)
        note = f"Grading stopped at the cell {notebook.cells[done].id}: {why}."
        _mark_unreached(notebook, done, note)
        return Execution(notebook, (note,))

    async def _start(self, client: Any, folder: Path) -> None:
        await client.km.start_kernel(
            extra_arguments=["--HistoryManager.hist_file=:memory:"],
            cwd=str(folder),
            env=self._environment(folder),
            stdout=DEVNULL,
            stderr=DEVNULL,
        )
        await client.async_start_new_kernel_client()

    def _environment(self, folder: Path) -> dict[str, str]:
        home = folder.parent / "home"
        home.mkdir(exist_ok=True)
        return {
            "PATH": os.environ.get("PATH", os.defpath),
            "HOME": str(home),
            "IPYTHONDIR": str(home / "ipython"),
            "MPLCONFIGDIR": self._matplotlib,
            "LANG": "C.UTF-8",
            "OPENBLAS_NUM_THREADS": "1",
        }


class _PlainKernel(AsyncKernelManager):
    """This very Python as a kernel, whatever kernelspecs are installed."""

    @property
    def kernel_spec(self) -> KernelSpec:
        command = [sys.executable, "-m", "ipykernel_launcher", "-f", "{connection_file}"]
        return KernelSpec(argv=command, language="python")


def lay_out(folder: Path, job: Job) -> None:
    """Fill `folder` with the assignment's files and with the sibling notebooks, their tests left out."""
    folder.mkdir(parents=True)
    for path, content in job.files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    for name, sibling in job.siblings.items():
        nbformat.write(importable(sibling), folder / f"{name}.ipynb")


def importable(notebook: NotebookNode) -> NotebookNode:
    """A copy without graded cells, visible checks and pictures: what another notebook may import."""
    bare = deepcopy(notebook)
    bare.cells = [cell for cell in bare.cells if role_of(cell) not in (Role.TEST, Role.CHECK) and not only_draws(cell)]
    return bare


def _record_silent_errors(cell: NotebookNode, cell_index: int, execute_reply: dict[str, Any]) -> None:
    """Put an error that left no output of its own (a time-out, a disabled traceback) into the cell's outputs."""
    content = execute_reply["content"]
    if content["status"] == "error" and all(output.get("ename") != content["ename"] for output in cell.outputs):
        cell.outputs.append(_error(content["ename"], content["evalue"]))


def _mark_unreached(notebook: NotebookNode, start: int, reason: str) -> None:
    for cell in notebook.cells[start:]:
        if cell.cell_type == "code":
            cell.outputs = [_error(NOT_REACHED, reason)]


def _error(name: str, value: str) -> NotebookNode:
    fields = {"output_type": "error", "ename": name, "evalue": value, "traceback": [f"{name}: {value}"]}
    output: NotebookNode = nbformat.from_dict(fields)
    return output
