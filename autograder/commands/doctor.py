"""Tries what building and grading need on this machine, and says what to do about each failure."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import nbformat

from autograder.authoring.build import check
from autograder.course import Course
from autograder.engine.barriers import try_barriers
from autograder.engine.kernel import KernelEngine
from autograder.engine.protocol import Job, Limits
from autograder.engine.wall import bubblewrap
from autograder.errors import CourseError

PACKAGES = ("numpy", "nbgrader", "jupyter", "import_ipynb", "jupytext", "matplotlib")


@dataclass(frozen=True, kw_only=True)
class Finding:
    """One thing that was tried: did it work, what was seen, and what helps if it failed."""

    what: str
    works: bool
    seen: str
    help: str = ""


def examine(course: Course) -> Iterator[Finding]:
    """Try one thing after the other."""
    probes = (_python, _packages, lambda: _build(course), _kernel, lambda: _writable(course.root))
    for probe in (*probes, lambda: _barriers(course)):
        yield from _safely(probe)


def _safely(probe: Callable[[], Iterator[Finding]]) -> Iterator[Finding]:
    try:
        yield from probe()
    except CourseError as error:
        yield Finding(what="sandbox", works=False, seen=error.message, help=error.hint)
    except Exception as error:  # an examination that fails is a finding too
        yield Finding(
            what="examination",
            works=False,
            seen=f"{type(error).__name__}: {error}",
            help="Run `make setup` and try again.",
        )


def _python() -> Iterator[Finding]:
    seen = ".".join(map(str, sys.version_info[:3]))
    supported = (3, 11) <= sys.version_info[:2] <= (3, 14)
    yield Finding(what="Python", works=supported, seen=seen, help="Install Python 3.11 to 3.14.")


def _packages() -> Iterator[Finding]:
    for package in PACKAGES:
        try:
            yield Finding(what=package, works=True, seen=version(package))
        except PackageNotFoundError:
            yield Finding(what=package, works=False, seen="not installed", help="Run `make setup`.")


def _build(course: Course) -> Iterator[Finding]:
    stale = check(course, course.assignments)
    seen = "in step with assignments/" if not stale else f"{len(stale)} files differ, first {stale[0].path}"
    yield Finding(what="source/ and release/", works=not stale, seen=seen, help="Run `python -m autograder build`.")


def _kernel() -> Iterator[Finding]:
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell("import numpy; print(6 * 7)")])
    execution = KernelEngine(Limits(cell_seconds=30, notebook_seconds=60)).run(Job(notebook=notebook))
    printed = "".join(output.get("text", "") for output in execution.notebook.cells[0].outputs).strip()
    yield Finding(
        what="Jupyter kernel", works=printed == "42", seen=f"6 * 7 = {printed or 'no answer'}", help="Run `make setup`."
    )


def _writable(root: Path) -> Iterator[Finding]:
    with tempfile.TemporaryDirectory(dir=root, prefix=".doctor-"):
        yield Finding(what="course folder", works=True, seen="can be written to")


def _barriers(course: Course) -> Iterator[Finding]:
    yield Finding(what="bubblewrap", works=True, seen=bubblewrap())
    for barrier in try_barriers(course.root):
        yield Finding(
            what=f"sandbox, {barrier.name}",
            works=barrier.holds,
            seen=barrier.seen,
            help="Do not grade here: see docs/security.md.",
        )
