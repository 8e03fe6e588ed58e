"""The ways in which a submission can be incomplete or broken: each makes the files of one submission."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from copy import deepcopy

import nbformat
from nbformat import NotebookNode

from autograder.authoring.percent import notebook_bytes
from autograder.notebooks.assignment import Assignment, SourceNotebook
from autograder.notebooks.roles import Role, role_of

Files = dict[str, bytes | None]  # notebook → content of its file; None: not handed in
Edit = Callable[[list[NotebookNode]], list[NotebookNode]]


def whole(assignment: Assignment, make: Callable[[SourceNotebook], NotebookNode]) -> Files:
    """A submission with every notebook answered by `make`."""
    return {source.name: handed_in(source, make(source)) for source in assignment.notebooks}


def handed_in(source: SourceNotebook, answered: NotebookNode) -> bytes:
    """The release as a student with these answers would hand it in."""
    notebook = deepcopy(answered)
    for cell in notebook.cells:
        if role_of(cell) is Role.ANSWER:
            cell.source = _without_marks(cell.source)
        else:
            cell.source = source.released.get(cell.id, cell.source)
    return notebook_bytes(notebook)


def _without_marks(answer: str) -> str:
    """An answer of the reference, without the marks that tell nbgrader what to remove."""
    answer = re.sub(r"(?ms)^[ \t]*### RELEASED AS$.*?(?=^[ \t]*### END SOLUTION)", "", answer)
    return re.sub(r"(?m)^[ \t]*### (BEGIN|END) SOLUTION\n?", "", answer).rstrip()


def _first_changed(assignment: Assignment, change: Callable[[SourceNotebook], bytes | None]) -> Files:
    """A submission with the first notebook changed and the others right."""
    files = whole(assignment, lambda source: source.notebook)
    first = assignment.notebooks[0]
    return files | {first.name: change(first)}


def _edited(edit: Edit) -> Callable[[Assignment], Files]:
    def make(assignment: Assignment) -> Files:
        def change(source: SourceNotebook) -> bytes:
            submitted = nbformat.reads(handed_in(source, source.notebook).decode(), as_version=4)
            submitted.cells = edit(submitted.cells)
            return notebook_bytes(submitted)

        return _first_changed(assignment, change)

    return make


def _unfinished(keep: int) -> Callable[[Assignment], Files]:
    """A submission with only the first `keep` answers of each notebook."""

    def unfinished(source: SourceNotebook) -> NotebookNode:
        notebook = deepcopy(source.notebook)
        answers = [cell for cell in notebook.cells if role_of(cell) is Role.ANSWER]
        for cell in answers[keep:]:
            cell.source = source.released[cell.id]
        return notebook

    return lambda assignment: whole(assignment, unfinished)


def _prefixed(code: str) -> Edit:
    """Put `code` at the start of the last answer cell."""

    def edit(cells: list[NotebookNode]) -> list[NotebookNode]:
        last = [cell for cell in cells if role_of(cell) is Role.ANSWER][-1]
        last.source = f"{code}\n\n{last.source}"
        return cells

    return edit


def _body_replaced(body: str) -> Edit:
    """Give the last function of the notebook (not a method of a class) another body."""

    def edit(cells: list[NotebookNode]) -> list[NotebookNode]:
        signature = re.compile(r"^def .*", re.MULTILINE)
        last = [cell for cell in cells if role_of(cell) is Role.ANSWER and signature.search(cell.source)][-1]
        last.source = signature.findall(last.source)[-1] + f"\n    {body}"
        return cells

    return edit


def _tests(cells: list[NotebookNode]) -> list[int]:
    return [index for index, cell in enumerate(cells) if role_of(cell) is Role.TEST]


def _copy_test(cells: list[NotebookNode]) -> list[NotebookNode]:
    index = _tests(cells)[0]
    twin = deepcopy(cells[index])
    twin.id = "copied"
    return [*cells[: index + 1], twin, *cells[index + 1 :]]


def _delete_tests(cells: list[NotebookNode]) -> list[NotebookNode]:
    return [cell for cell in cells if role_of(cell) is not Role.TEST]


def _edit_tests(cells: list[NotebookNode]) -> list[NotebookNode]:
    for index in _tests(cells):
        cells[index].source = "assert True"
    return cells


BROKEN: dict[str, Callable[[Assignment], Files]] = {
    "untouched": _unfinished(0),
    "only the first exercise": _unfinished(1),
    "only two exercises": _unfinished(2),
    "a copied test cell": _edited(_copy_test),
    "deleted test cells": _edited(_delete_tests),
    "edited test cells": _edited(_edit_tests),
    "a warning on stderr": _edited(_prefixed('import warnings\nwarnings.warn("checked by hand, see my notes")')),
    "broken JSON": lambda assignment: _first_changed(assignment, lambda s: notebook_bytes(s.notebook)[:-500]),
    "a missing notebook": lambda assignment: _first_changed(assignment, lambda _: None),
    "an empty notebook": lambda assignment: _first_changed(assignment, lambda _: json.dumps({"cells": []}).encode()),
    "Python made to exit": _edited(_body_replaced("import os; os._exit(1)")),
    "a loop that never ends": _edited(_body_replaced("while True: pass")),
}
