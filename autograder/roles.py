"""What a cell is for: the student's answer, a graded test, a visible check, given code, or prose."""

from __future__ import annotations

from enum import Enum

from nbformat import NotebookNode
from nbgrader.utils import is_grade, is_solution


class Role(Enum):
    ANSWER = "answer"
    TEST = "test"
    CHECK = "check"
    GIVEN = "given"
    PROSE = "prose"


def role_of(cell: NotebookNode) -> Role:
    """The role of a cell of an instructor notebook; a `check_…` cell shows a visible check and earns no points."""
    if cell.cell_type != "code":
        return Role.PROSE
    if is_solution(cell):
        return Role.ANSWER
    if is_grade(cell):
        return Role.TEST
    return Role.CHECK if cell.id.startswith("check_") else Role.GIVEN


def only_draws(cell: NotebookNode) -> bool:
    """Is the cell there for its picture alone, so that an import can do without it?"""
    return str(cell.id).endswith("_plot")
