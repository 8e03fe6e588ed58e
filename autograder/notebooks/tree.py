"""Notebooks as trees of plain values, written and copied many times faster than by nbformat and `copy`.

Both give what nbformat's `writes` and `deepcopy` give, for notebooks that nbformat has read or that the grader made.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec
import nbformat
from nbformat import NotebookNode

_MARKUP = ("application/javascript", "image/svg+xml")  # besides text/…, what nbformat writes line by line


def written(notebook: NotebookNode) -> str:
    """The notebook as JSON, with each line of its texts on a line of its own, as `nbformat.writes` lays it out.

    nbformat copies the notebook first, checks it against its schema only to log what is wrong, and indents in Python.
    A number can have another form, such as 1e-9 for 1e-09.
    """
    shown = {**notebook, "cells": [_cell(cell) for cell in notebook.cells]}
    return msgspec.json.format(msgspec.json.encode(shown, order="sorted"), indent=1).decode()


def copied(node: NotebookNode) -> NotebookNode:
    """A copy that shares nothing with the node that can change."""
    copy: NotebookNode = nbformat.from_dict(node)
    return copy


def _cell(cell: NotebookNode) -> dict[str, Any]:
    shown = {**cell, "source": _lines(cell.source)}
    if "attachments" in cell:
        shown["attachments"] = {name: _bundle(data) for name, data in cell.attachments.items()}
    if cell.cell_type == "code":
        shown["outputs"] = [_output(output) for output in cell.outputs]
    return shown


def _output(output: NotebookNode) -> dict[str, Any]:
    if output.output_type == "stream":
        return {**output, "text": _lines(output.text)}
    return {**output, "data": _bundle(output.data)} if "data" in output else output


def _bundle(data: Mapping[str, Any]) -> dict[str, Any]:
    """The forms of one output or attachment, with texts as lines."""
    return {
        kind: _lines(content) if kind.startswith("text/") or kind in _MARKUP else content
        for kind, content in data.items()
    }


def _lines(text: Any) -> Any:
    """A text as its lines; anything else, such as lines, as it is."""
    return text.splitlines(keepends=True) if isinstance(text, str) else text
