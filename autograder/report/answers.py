"""The code of answer cells, as it was graded and as it was handed out."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from autograder.assignment import Assignment
from autograder.course import Course
from autograder.roles import Role, role_of


def answers_of(course: Course, assignment: Assignment, student: str) -> list[str]:
    """The student's answer cells of every notebook that was graded."""
    folder = course.autograded / student / assignment.name
    return [
        text
        for source in assignment.notebooks
        for text in _cells(
            folder / f"{source.name}.ipynb",
            {cell.id for cell in source.notebook.cells if role_of(cell) is Role.ANSWER},
        )
    ]


def handed_out(assignment: Assignment) -> list[str]:
    """All code that everybody was given."""
    return [
        source.released.get(cell.id, "")
        for source in assignment.notebooks
        for cell in source.notebook.cells
        if cell.cell_type == "code"
    ]


def _cells(path: Path, wanted: set[str]) -> Iterator[str]:
    if not path.is_file():
        return
    for cell in json.loads(path.read_text(encoding="utf-8"))["cells"]:
        if cell["metadata"].get("nbgrader", {}).get("grade_id") in wanted:
            yield "".join(cell["source"])
