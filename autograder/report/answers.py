"""The code of answer cells, as it was graded and as it was handed out."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from autograder.course import Course
from autograder.notebooks.assignment import Assignment
from autograder.notebooks.roles import Role, role_of


def answers_of(course: Course, assignment: Assignment, students: Iterable[str]) -> dict[str, list[str]]:
    """Student → the answer cells of every notebook that was graded."""
    wanted = {
        f"{source.name}.ipynb": {cell.id for cell in source.notebook.cells if role_of(cell) is Role.ANSWER}
        for source in assignment.notebooks
    }
    return {
        student: [
            text
            for name, cells in wanted.items()
            for text in _cells(course.place("autograded", student, assignment.name) / name, cells)
        ]
        for student in students
    }


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
