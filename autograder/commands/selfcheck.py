"""For a student's own machine: runs a notebook from the start and says how each visible check went."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from subprocess import DEVNULL
from typing import Any

from nbclient import NotebookClient
from nbclient.exceptions import DeadKernelError
from nbformat import NotebookNode
from packaging.requirements import Requirement
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from autograder.course import Course
from autograder.errors import CourseError
from autograder.notebooks.assignment import read_notebook
from autograder.notebooks.plan import bound_names, free_names
from autograder.notebooks.roles import Role, only_draws, role_of

BLANK = "raise NotImplementedError"  # what nbgrader puts in the place of a solution
PASSED, FAILED, UNWRITTEN = "passed", "failed", "not written yet"
_LOOKS = {PASSED: "[green]✓ passed[/]", FAILED: "[red]✗ failed[/]", UNWRITTEN: "[yellow]– not written yet[/]"}


@dataclass(frozen=True)
class Finding:
    """How one visible check went, or that another cell stopped with an error."""

    what: str
    verdict: str
    message: str = ""


def self_check(path: Path, cell_seconds: float = 60) -> list[Finding]:
    """Run the notebook in a fresh kernel, in its own folder, and return what its checks found.

    The file is not changed. Raises CourseError when it is not a notebook with checks.
    """
    notebook = _read(path)
    client: Any = NotebookClient(
        notebook,
        timeout=cell_seconds,
        interrupt_on_timeout=True,
        allow_errors=True,
        record_timing=False,
        resources={"metadata": {"path": str(path.resolve().parent)}},
    )
    try:
        client.execute(stdout=DEVNULL, stderr=DEVNULL)
    except DeadKernelError:
        raise CourseError(
            "Python itself crashed or was made to exit.", "Look for exit(), or for endless lists."
        ) from None
    _require_modules(notebook)
    return list(_findings(notebook))


def print_findings(path: Path, findings: list[Finding], console: Console) -> bool:
    """Print one row for each check, and which packages differ from the grader's. Did all checks pass?"""
    table = Table(title=path.name, title_justify="left")
    for column in ("check", "result", "what it says"):
        table.add_column(column)
    for finding in findings:
        table.add_row(escape(finding.what), _LOOKS[finding.verdict], escape(finding.message))
    console.print(table)
    passed = sum(finding.verdict == PASSED for finding in findings)
    console.print(f"{passed} of {len(findings)} passed. The hidden tests look at more inputs than these.")
    for sentence in other_versions(path):
        console.print(sentence, style="yellow", markup=False, highlight=False)
    return passed == len(findings)


def _read(path: Path) -> NotebookNode:
    """The notebook without the cells that only draw. Raises CourseError for any other file."""
    if not path.is_file():
        raise CourseError(f"{path} is not there.", "Give the path of a notebook, such as ps1/ps1.ipynb.")
    try:
        notebook = read_notebook(path)
    except Exception as error:  # nbformat raises many kinds of error
        raise CourseError(
            f"{path} is not a notebook ({type(error).__name__}).", "Give a file that ends in .ipynb."
        ) from None
    if not any(role_of(cell) is Role.CHECK for cell in notebook.cells):
        raise CourseError(f"{path} has no checks of this course.", "Give a notebook as it was handed out.")
    notebook.cells = [cell for cell in notebook.cells if not only_draws(cell)]
    return notebook


def _require_modules(notebook: NotebookNode) -> None:
    """Raise CourseError when a cell that was handed out imports a module that is missing."""
    for cell in notebook.cells:
        for error in _errors(cell) if role_of(cell) is Role.GIVEN else ():
            if error.ename == "ModuleNotFoundError":
                raise CourseError(
                    f"{error.evalue}, which the notebook imports.",
                    "Keep notebooks in the folder they came in, with all its files, and install the course's packages.",
                )


def other_versions(path: Path) -> list[str]:
    """A sentence for each package whose version here differs from the one that grades the notebook at `path`.

    The versions are in the course's list of packages for students, if the notebook is in a course with such a list.
    """
    try:
        listed = Course.find(path.resolve().parent).student_packages
    except CourseError:
        return []
    return [sentence for line in listed for sentence in _other_version(Requirement(line))]


def _other_version(wanted: Requirement) -> Iterator[str]:
    if wanted.marker is not None and not wanted.marker.evaluate():
        return
    try:
        here = version(wanted.name)
    except PackageNotFoundError:
        yield f"{wanted.name} is not installed."
        return
    if not wanted.specifier.contains(here, prereleases=True):
        yield f"{wanted.name} here is {here}, but grading uses {wanted.name}{wanted.specifier}: results may differ."


def _errors(cell: NotebookNode) -> list[NotebookNode]:
    return [output for output in cell.get("outputs", []) if output.output_type == "error"]


def _findings(notebook: NotebookNode) -> Iterator[Finding]:
    unwritten = _unwritten(notebook)
    for cell in notebook.cells:
        errors = _errors(cell)
        check = role_of(cell) is Role.CHECK
        if errors:
            blank = check and unwritten & free_names(cell.source)
            verdict, message = (UNWRITTEN, "") if blank else _judge(errors[-1])
            if check or verdict == FAILED:
                what = _spoken(cell.id) if check else f"cell {cell.id}"
                yield Finding(what, verdict, message)
        elif check:
            yield Finding(_spoken(cell.id), PASSED)


def _unwritten(notebook: NotebookNode) -> frozenset[str]:
    """The names whose answer cells still contain a blank that was handed out."""
    blanks = [cell for cell in notebook.cells if role_of(cell) is Role.ANSWER and BLANK in cell.source]
    return frozenset().union(*(bound_names(cell.source) for cell in blanks))


def _judge(error: NotebookNode) -> tuple[str, str]:
    """The verdict on a cell that ended in `error`, and its message."""
    if error.ename == "NotImplementedError":
        return UNWRITTEN, ""
    if error.ename == "KeyboardInterrupt":
        return FAILED, "This took too long and was stopped: is there a loop that never ends?"
    return FAILED, error.evalue if error.ename == "AssertionError" else f"{error.ename}: {error.evalue}"


def _spoken(grade_id: str) -> str:
    return grade_id.removeprefix("check_").replace("_", " ")
