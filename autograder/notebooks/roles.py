"""What a cell is for: the student's answer, a graded test, a visible check, given or free code, or prose."""

from __future__ import annotations

from enum import Enum
from typing import Any

from nbformat import NotebookNode


class Role(Enum):
    ANSWER = "answer"
    TEST = "test"
    CHECK = "check"
    GIVEN = "given"
    FREE = "free"
    PROSE = "prose"


def role_of(cell: NotebookNode) -> Role:
    """The role of a cell of an instructor notebook. A `check_…` cell is a visible check and earns no points.

    Given code is locked. Free code is handed out too, but students can change it.
    """
    if cell["cell_type"] != "code":
        return Role.PROSE
    marks = _marks(cell)
    if marks.get("solution"):
        return Role.ANSWER
    if marks.get("grade"):
        return Role.TEST
    if cell["id"].startswith("check_"):
        return Role.CHECK
    return Role.GIVEN if marks.get("locked") else Role.FREE


def is_solution(cell: NotebookNode) -> bool:
    """Is the cell one for students to write in? As in nbgrader.utils, whose package takes seconds to import."""
    return bool(_marks(cell).get("solution"))


def is_grade(cell: NotebookNode) -> bool:
    """Does the cell earn points? As in nbgrader.utils."""
    return bool(_marks(cell).get("grade"))


def is_task(cell: NotebookNode) -> bool:
    """Is the cell a task, worth points that only a person can give? As in nbgrader.utils."""
    return bool(_marks(cell).get("task"))


def by_hand(cell: NotebookNode) -> bool:
    """Does a person grade this cell: a written answer, or a task?"""
    return is_task(cell) or (is_grade(cell) and (is_solution(cell) or cell.cell_type != "code"))


def only_draws(cell: NotebookNode) -> bool:
    """Does the cell only draw a picture, so that an import can leave it out?"""
    return str(cell.id).endswith("_plot")


def graded_cells(notebook: NotebookNode) -> dict[str, float]:
    """The graded cells of an instructor's notebook: grade id → points."""
    return {
        cell.metadata.nbgrader.grade_id: float(cell.metadata.nbgrader.points)
        for cell in notebook.cells
        if is_grade(cell)
    }


def _marks(cell: NotebookNode) -> dict[str, Any]:
    marks: dict[str, Any] = cell["metadata"].get("nbgrader", {})  # a key is found faster than an attribute
    return marks
