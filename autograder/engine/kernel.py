"""Runs a notebook in a Jupyter kernel: the engine without a sandbox, for machines that cannot have one."""

from __future__ import annotations

import asyncio
import os
import shutil
import sys
import tempfile
import weakref
from copy import deepcopy
from pathlib import Path
from subprocess import DEVNULL
from typing import Any

from jupyter_client.kernelspec import KernelSpec
from jupyter_client.manager import AsyncKernelManager
from nbclient import NotebookClient
from nbclient.exceptions import DeadKernelError
from nbformat import NotebookNode

from autograder.engine.protocol import NOT_REACHED, TOO_SLOW, Execution, Job, Limits, error_output
from autograder.submission.notes import Kind, Note


class KernelEngine:
    """Runs a notebook in a Jupyter kernel of its own, in an empty working folder.

    The kernel has the rights of the person who grades. This engine keeps one submission from
    stopping another, but it does not protect against malicious code.
    """

    confined = False

    def __init__(self, limits: Limits | None = None) -> None:
        self.limits = limits or Limits()
        # Shared, because matplotlib takes seconds to list the fonts when it finds no cache.
        self._matplotlib = tempfile.mkdtemp(prefix="matplotlib-")
        weakref.finalize(self, shutil.rmtree, self._matplotlib, ignore_errors=True)

    def __enter__(self) -> KernelEngine:
        return self

    def __exit__(self, *_: object) -> None:
        shutil.rmtree(self._matplotlib, ignore_errors=True)

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
            error_on_timeout={"ename": TOO_SLOW, "evalue": "", "traceback": []},
            allow_errors=True,
            record_timing=False,
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
        except (TimeoutError, DeadKernelError):  # nbclient reports a cancelled wait as a dead kernel
            out_of_time = f"the notebook used up its {self.limits.notebook_seconds:g} seconds"
            why = out_of_time if budget.expired() else "Python itself crashed or was made to exit"
        finally:
            if client.kc is not None:
                client.kc.stop_channels()
            await manager.shutdown_kernel(now=True)
        if not why:
            return Execution(notebook=notebook)
        said = f"Grading stopped at the cell {notebook.cells[done].id}: {why}."
        _mark_unreached(notebook, done, said)
        return Execution(notebook=notebook, notes=(Note(Kind.STOPPED, said),))

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
    """This Python as a kernel, whatever kernelspecs are installed."""

    @property
    def kernel_spec(self) -> KernelSpec:
        command = [sys.executable, "-m", "ipykernel_launcher", "-f", "{connection_file}"]
        return KernelSpec(argv=command, language="python")


def lay_out(folder: Path, job: Job) -> None:
    """Fill `folder` with the assignment's files and with the sibling notebooks, without their tests."""
    folder.mkdir(parents=True)
    for path, content in {**job.material.files, **job.sibling_files}.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)


def _record_silent_errors(cell: NotebookNode, cell_index: int, execute_reply: dict[str, Any]) -> None:
    """Add an error that left no output of its own (a time-out, a disabled traceback) to the cell's outputs."""
    content = execute_reply["content"]
    if content["status"] == "error" and all(output.get("ename") != content["ename"] for output in cell.outputs):
        cell.outputs.append(error_output(content["ename"], content["evalue"]))


def _mark_unreached(notebook: NotebookNode, start: int, reason: str) -> None:
    for cell in notebook.cells[start:]:
        if cell.cell_type == "code":
            cell.outputs = [error_output(NOT_REACHED, reason)]
