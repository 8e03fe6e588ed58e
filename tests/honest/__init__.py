"""Odd but honest notebooks, made by code from a right solution: what editors, habits and accidents make of one.

Each case gets the right work of one notebook and gives back what is handed in. Nobody may lose a point for any of them.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

import nbformat

from autograder.notebooks.assignment import SourceNotebook
from autograder.notebooks.roles import Role, role_of

Cell = dict[str, Any]
Document = dict[str, Any]
Case = Callable[["Right"], "Document | bytes"]

CASES: dict[str, Case] = {}
LONG: set[str] = set()  # those that take seconds, or are much like another one


@dataclass(frozen=True)
class Right:
    """Right work as JupyterLab saves it: the document, and the ids of its answer cells."""

    document: Document
    answers: tuple[str, ...]

    @property
    def cells(self) -> list[Cell]:
        found: list[Cell] = self.document["cells"]
        return found

    def place(self, name: str) -> int:
        """Where the cell with this id is."""
        return next(index for index, cell in enumerate(self.cells) if cell.get("id") == name)

    def answer(self, which: int) -> Cell:
        return self.cells[self.place(self.answers[which])]

    def each_source(self, change: Callable[[str], str]) -> Document:
        """The document with the text of each cell changed."""
        for cell in self.cells:
            cell["source"] = change(cell["source"])
        return self.document

    def with_cells(self, cells: list[Cell]) -> Document:
        return self.document | {"cells": cells}


def case(make: Case) -> Case:
    """Adds a case under the name of its function."""
    assert make.__name__ not in CASES
    CASES[make.__name__] = make
    return make


def long_case(make: Case) -> Case:
    """Adds a case that is tried at full length only."""
    LONG.add(make.__name__)
    return case(make)


def code(source: str, **more: Any) -> Cell:
    """A code cell without any mark."""
    return {"cell_type": "code", "metadata": {}, "execution_count": None, "outputs": [], "source": source} | more


def text(source: str, **more: Any) -> Cell:
    return {"cell_type": "markdown", "metadata": {}, "source": source} | more


def right_work(source: SourceNotebook) -> Right:
    """What a student hands in who copies the instructor's answers into the notebook as it was handed out."""
    notebook = deepcopy(source.notebook)
    answers = []
    for cell in notebook.cells:
        if role_of(cell) is Role.ANSWER:
            answers.append(cell.id)
            cell.source = _solution(cell.source)
        else:
            cell.source = source.released[cell.id]
    return Right(json.loads(json.dumps(nbformat.from_dict(notebook))), tuple(answers))


def honest_notebooks(source: SourceNotebook) -> dict[str, bytes]:
    """Case → the bytes that are handed in."""
    from honest import contents, editors, layout, spelling, versions  # noqa: F401  (each adds its cases)

    made = {name: make(right_work(source)) for name, make in CASES.items()}
    return {name: one if isinstance(one, bytes) else json.dumps(one, indent=1).encode() for name, one in made.items()}


def _solution(answer: str) -> str:
    """The answer without markers and without the code that is handed out in its place."""
    answer = re.sub(r"(?ms)^[ \t]*### RELEASED AS$.*?(?=^[ \t]*### END SOLUTION)", "", answer)
    return re.sub(r"(?m)^[ \t]*### (BEGIN|END) SOLUTION\n?", "", answer)
