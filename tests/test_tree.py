"""Are notebooks written and copied just as nbformat does it?"""

from __future__ import annotations

from copy import deepcopy
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output, new_raw_cell

from autograder.notebooks.tree import copied, written
from conftest import ROOT

TEXTS = ["", "one line", "two\nlines\n", "\n\n", "Ünïcödé 🐍 \u2028 ends\x0blines\r\ntoo", '"quoted" \\ \t \0']
PICTURES = {"text/plain": "<Figure>\nsize", "image/png": "iVBO\nRw0K", "image/svg+xml": "<svg>\n</svg>"}


def cells() -> list[NotebookNode]:
    """Cells of all kinds, with all kinds of texts, outputs and metadata."""
    marks = {"nbgrader": {"grade_id": "a", "points": 2.0, "grade": True}, "tags": [], "result": {"scores": [0.1, 2.0]}}
    outputs = [
        *[new_output("stream", name="stdout", text=text) for text in TEXTS],
        new_output("stream", name="stderr", text=["in\n", "lines"]),
        new_output("display_data", data=PICTURES, metadata={"image/png": {"width": 640}}),
        new_output("execute_result", data={"text/html": ["<b>\n", "</b>"], "application/json": {"b": [1], "a": None}}),
        new_output("execute_result", data={"application/javascript": "a\nb", "application/x+json": "a\nb"}),
        new_output("error", ename="E", evalue="two\nlines", traceback=["first\nsecond", "third"]),
    ]
    return [
        *[new_markdown_cell(text) for text in TEXTS],
        new_markdown_cell("![a](attachment:a)", attachments={"a": PICTURES, "b": {}}),
        new_raw_cell("raw\ntext"),
        new_code_cell(TEXTS[4], outputs=outputs, metadata=marks, execution_count=3),
        new_code_cell("", metadata={"collapsed": True}),
    ]


NOTEBOOKS: dict[str, NotebookNode] = {
    "of all kinds": new_notebook(cells=cells(), metadata={"title": "T", "numbers": [2**70, -0.0]}),
    "without cells": new_notebook(),
    **{path.stem: nbformat.read(path, as_version=4) for path in sorted(ROOT.glob("source/*/*.ipynb"))},
}
every_notebook = pytest.mark.parametrize("notebook", NOTEBOOKS.values(), ids=NOTEBOOKS)


@every_notebook
def test_a_notebook_is_written_as_nbformat_writes_it(notebook: NotebookNode) -> None:
    """Is it the same text, character by character, and is the notebook itself left alone?"""
    before = deepcopy(notebook)
    text = written(notebook)
    assert text == nbformat.writes(notebook)
    assert nbformat.reads(text, as_version=4) == nbformat.reads(nbformat.writes(before), as_version=4)
    assert notebook == before


def test_numbers_that_json_writes_in_several_ways(tmp_path: Path) -> None:
    """Are very large and very small numbers still read as the same numbers?"""
    numbers = [1e16, 1e22, 5e-324, 1.7976931348623157e308, 0.1, 2**70, -(2**70), 123456789.123]
    path = tmp_path / "numbers.ipynb"
    path.write_text(written(new_notebook(metadata={"numbers": numbers})), encoding="utf-8")
    assert nbformat.read(path, as_version=4).metadata.numbers == numbers


@every_notebook
def test_a_copy_shares_nothing_that_can_change(notebook: NotebookNode) -> None:
    """Is the copy equal to the notebook, part by part of the same type, with no list or node in common?"""
    copy = copied(notebook)
    assert copy == notebook
    assert not changeable(copy) & changeable(notebook)
    assert shape(copy) == shape(deepcopy(notebook))


def changeable(tree: Any) -> set[int]:
    """The identities of all nodes and lists of a notebook."""
    if not isinstance(tree, (dict, list)):
        return set()
    return {id(tree)}.union(*map(changeable, tree.values() if isinstance(tree, dict) else tree))


def shape(tree: Any) -> Any:
    """The types of all nodes and lists of a notebook."""
    if isinstance(tree, dict):
        return type(tree), {key: shape(value) for key, value in tree.items()}
    return (type(tree), [shape(value) for value in tree]) if isinstance(tree, list) else type(tree)
