"""Marks of earlier versions of nbgrader: do they come to what `nbgrader update` makes of them?"""

from __future__ import annotations

from copy import deepcopy
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_notebook
from nbgrader.nbgraderformat import MetadataValidator

from autograder.notebooks.assignment import read_notebook
from autograder.notebooks.schema import is_old, upgrade

OLD: list[dict[str, Any]] = [
    {"grade": True, "grade_id": "a", "points": "3"},
    {"grade": True, "grade_id": "a", "points": ""},
    {"grade": True, "grade_id": "a", "points": -1},
    {"grade": True, "grade_id": "a"},
    {"solution": True, "grade_id": "a", "points": 2},
    {"locked": True, "grade_id": "a", "cell_type": "code", "checksum": "0"},
    {"grade": False, "solution": False},
    {},
    {"schema_version": 1, "grade": True, "solution": False, "locked": True, "grade_id": "a", "points": 1, "extra": 1},
    {"schema_version": 2, "grade": False, "solution": True, "locked": False, "grade_id": "a", "cell_type": "code"},
]


@pytest.mark.parametrize("marks", OLD, ids=str)
def test_old_marks_become_what_nbgrader_makes_of_them(marks: dict[str, Any]) -> None:
    """Is the outcome that of nbgrader's own upgrade, and is it not old any more?"""
    ours = new_code_cell("x = 1", metadata={"nbgrader": marks})
    theirs = deepcopy(ours)
    assert is_old(ours)
    upgrade(ours)
    assert ours.metadata == MetadataValidator().upgrade_cell_metadata(theirs).metadata
    assert not is_old(ours)


def test_other_cells_stay_as_they_are() -> None:
    """Is a cell without marks, or with today's, left alone?"""
    for metadata in ({}, {"nbgrader": {"schema_version": 3, "grade_id": "a", "extra": 1}}):
        cell = new_code_cell("x = 1", metadata=metadata)
        upgrade(cell)
        assert cell.metadata == metadata


def test_marks_without_a_name_are_no_marks(tmp_path: Path) -> None:
    """Is a cell left alone that has marks but no role, over which nbgrader stumbles when it looks for missing cells?"""
    empty = {"schema_version": 1, "grade": False, "solution": False, "locked": False}
    nbformat.write(new_notebook(cells=[new_code_cell("x = 1", metadata={"nbgrader": empty})]), tmp_path / "a.ipynb")
    assert read_notebook(tmp_path / "a.ipynb").cells[0].metadata == {}
