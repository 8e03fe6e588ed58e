"""Brings nbgrader's metadata of cells from earlier versions to the current one, as `nbgrader update` does."""

from __future__ import annotations

from typing import Any

from nbformat import NotebookNode

CURRENT = 3
KEYS = ("schema_version", "grade", "grade_id", "solution", "locked", "task", "points", "checksum", "cell_type")


def is_old(cell: NotebookNode) -> bool:
    """Does the cell have metadata of an earlier version?"""
    return "nbgrader" in cell.metadata and cell.metadata.nbgrader.get("schema_version", 0) < CURRENT


def upgrade(cell: NotebookNode) -> None:
    """Bring one cell's metadata up to date. Metadata without a role, which only the first version had, are removed."""
    if not is_old(cell):
        return
    marks: dict[str, Any] = cell.metadata.nbgrader
    if marks.get("schema_version", 0) == 0:
        marks = {"grade": False, "solution": False, "locked": False} | marks
        if not (marks["grade"] or marks["solution"] or marks["locked"]):
            del cell.metadata["nbgrader"]
            return
        marks["points"] = max(float(marks.get("points") or 0), 0.0)
        if not marks["grade"]:
            del marks["points"]
    kept = {key: value for key, value in marks.items() if key in KEYS}
    cell.metadata["nbgrader"] = NotebookNode(kept | {"schema_version": CURRENT})
