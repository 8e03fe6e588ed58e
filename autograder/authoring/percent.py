"""Turns percent-format text into a notebook and back, with the same bytes every time."""

from __future__ import annotations

import hashlib
import json
from typing import Any

import nbformat
from nbformat import NotebookNode

from autograder.errors import CourseError

FORMAT = {"extension": ".py", "format_name": "percent", "comment_magics": False}
KERNEL = {
    "kernelspec": {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}
STAMP = "built_from"
KEPT = ("nbgrader", "tags", "slideshow")  # the part of a cell's metadata that authors write; editors write the rest


def notebook_from_text(text: str, name: str) -> NotebookNode:
    """Turn percent-format `text` into the instructor's notebook called `name`.

    Cell ids are the grade ids, or derived from the cell's source, so that a build is reproducible.
    The notebook's metadata have digests of the text and the cells, so that a later edit is noticed.
    Raises CourseError for a code cell without nbgrader metadata and for a grade id that is used twice.
    """
    notebook: NotebookNode = _jupytext().reads(text, fmt=FORMAT)
    taken: set[str] = set()
    for cell in notebook.cells:
        _require_role(cell, name)
        cell.metadata = _kept(cell)
        cell.id = _cell_id(cell, taken, name)
        taken.add(cell.id)
    notebook.nbformat, notebook.nbformat_minor = 4, 5
    notebook.metadata = nbformat.from_dict(KERNEL)
    notebook.metadata[STAMP] = {"text": digest(text), "cells": cells_digest(notebook)}
    return notebook


def text_from_notebook(notebook: NotebookNode) -> str:
    """Turn an instructor's notebook into percent-format text, without outputs and editor metadata.

    Raises CourseError for pictures that were pasted into a cell: text cannot hold them.
    """
    bare = nbformat.v4.new_notebook()
    for cell in notebook.cells:
        if pasted := ", ".join(cell.get("attachments", {})):
            raise CourseError(
                f"The cell that begins {cell.source[:40]!r} holds a pasted picture ({pasted}), which text cannot.",
                "Save the picture in assignments/<assignment>/data/, show it by ![words](data/<name>), adopt again.",
            )
        bare.cells.append(
            nbformat.from_dict(
                {"cell_type": cell.cell_type, "source": cell.source, "metadata": _kept(cell), "id": cell.id}
            )
        )
    bare.metadata["jupytext"] = {"notebook_metadata_filter": "-all", "cell_metadata_filter": f"{','.join(KEPT)},-all"}
    return str(_jupytext().writes(bare, fmt=FORMAT))


def says_the_same(one: NotebookNode, other: NotebookNode) -> bool:
    """Do both notebooks have the same cells? Blank lines at the end of a cell do not count: text does not keep them."""
    first, second = ([[_written(cell), cell.source.rstrip()] for cell in each.cells] for each in (one, other))
    return first == second


def notebook_bytes(notebook: NotebookNode) -> bytes:
    """The notebook as nbformat writes it, ending in one newline."""
    text: str = nbformat.writes(notebook)
    return (text.rstrip("\n") + "\n").encode()


def digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def cells_digest(notebook: NotebookNode) -> str:
    """A digest of what authors write in cells; running or saving a notebook does not change it."""
    cells: list[Any] = [[cell.cell_type, cell.source, *_written(cell)[1:]] for cell in notebook.cells]
    return digest(json.dumps(cells, sort_keys=True))


def _written(cell: NotebookNode) -> list[Any]:
    """What an author writes in a cell besides its source: its type, nbgrader's metadata and the rest, if any."""
    rest = {key: value for key, value in _kept(cell).items() if key != "nbgrader" and value}
    rest |= {"attachments": cell.attachments} if cell.get("attachments") else {}
    return [cell.cell_type, cell.metadata.get("nbgrader", {}), *([rest] if rest else [])]


def _kept(cell: NotebookNode) -> NotebookNode:
    return NotebookNode({key: value for key, value in cell.metadata.items() if key in KEPT})


def _jupytext() -> Any:
    """The package jupytext. Only authors who write notebooks as text need it."""
    try:
        import jupytext
    except ModuleNotFoundError:
        raise CourseError(
            "Notebooks written as text need jupytext.", "`pip install jupytext`, then try again."
        ) from None
    return jupytext


def _require_role(cell: NotebookNode, name: str) -> None:
    if cell.cell_type == "code" and not cell.metadata.get("nbgrader", {}).get("grade_id"):
        first_line = cell.source.split("\n")[0]
        raise CourseError(
            f"{name}: the code cell that begins {first_line!r} has no nbgrader metadata.",
            'Give it a role: nbgrader={"grade": …, "grade_id": …, "locked": …, "schema_version": 3, "solution": …}.',
        )


def _cell_id(cell: NotebookNode, taken: set[str], name: str) -> str:
    grade_id = cell.metadata.get("nbgrader", {}).get("grade_id")
    if grade_id is not None:
        if grade_id in taken:
            raise CourseError(f"{name}: the grade id {grade_id!r} is used twice.", "Rename one of the two cells.")
        return str(grade_id)
    wanted = derived = hashlib.sha1(cell.source.encode()).hexdigest()[:12]
    copies = 1
    while derived in taken:
        copies += 1
        derived = f"{wanted}-{copies}"
    return derived
