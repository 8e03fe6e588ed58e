"""Courses as others have them: a folder that nbgrader accepts, with nothing of ours in it."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path

import nbformat
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from autograder.course import Course

ASSIGNMENT, NOTEBOOK = "Problem Set 1", "1 - warm up"
BLANK = "# YOUR CODE HERE\nraise NotImplementedError()"


@dataclass(frozen=True, kw_only=True)
class Feature:
    """Something that tests of a course use: an answer, its test, and an answer that is wrong."""

    name: str
    answer: str
    test: str
    wrong: str


def write_course(root: Path, features: list[Feature], given: str = "", files: dict[str, str] | None = None) -> Course:
    """A course with one assignment of one notebook: a locked cell, and an answer and a test for each feature."""
    (root / "nbgrader_config.py").write_text('c = get_config()\nc.CourseDirectory.course_id = "other"\n')
    kernel = {"kernelspec": {"name": "python3", "language": "python", "display_name": "Python 3"}}
    solution = new_notebook(cells=[code(given, "given", locked=True)], metadata=kernel)
    for one in features:
        solution.cells += [
            code(f"### BEGIN SOLUTION\n{one.answer}\n### END SOLUTION", f"answer_{one.name}", solution=True),
            code(one.test, f"test_{one.name}", grade=True, locked=True, points=1),
        ]
    course = Course(root)
    for step, answers in (("source", {}), ("release", {one.name: BLANK for one in features})):
        folder = course.place(step, ".", ASSIGNMENT)
        folder.mkdir(parents=True)
        nbformat.write(answered(solution, answers), folder / f"{NOTEBOOK}.ipynb")
        for path, content in (files or {}).items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_text(content)
    return course


def add_cells(course: Course, source: list[NotebookNode], released: list[NotebookNode] | None = None) -> None:
    """Append cells to the notebook in source/ and, as they are handed out, to the one in release/."""
    for step, cells in (("source", source), ("release", released or source)):
        path = course.place(step, ".", ASSIGNMENT) / f"{NOTEBOOK}.ipynb"
        notebook = nbformat.read(path, as_version=4)
        notebook.cells += cells
        nbformat.write(notebook, path)


def answered(notebook: NotebookNode, answers: dict[str, str]) -> NotebookNode:
    """A copy of the notebook with some answers replaced: feature → source."""
    copy = deepcopy(notebook)
    for cell in copy.cells:
        name = cell.metadata.nbgrader.grade_id.removeprefix("answer_")
        cell.source = answers.get(name, cell.source) if cell.metadata.nbgrader.solution else cell.source
    return copy


def hand_in(course: Course, student: str, answers: dict[str, str]) -> None:
    """Hand in the solution with some answers replaced."""
    solution = nbformat.read(course.place("source", ".", ASSIGNMENT) / f"{NOTEBOOK}.ipynb", as_version=4)
    folder = course.place("submitted", student, ASSIGNMENT)
    folder.mkdir(parents=True)
    nbformat.write(answered(solution, answers), folder / f"{NOTEBOOK}.ipynb")


def code(source: str, grade_id: str, **marks: object) -> NotebookNode:
    """A code cell with marks of nbgrader's."""
    plain = {"grade": False, "solution": False, "locked": False, "schema_version": 3, "grade_id": grade_id}
    return new_code_cell(source, metadata={"nbgrader": plain | marks})


def prose(source: str, grade_id: str, **marks: object) -> NotebookNode:
    """A Markdown cell with marks of nbgrader's."""
    return new_markdown_cell(source, metadata=code("", grade_id, **marks).metadata)


def age(course: Course) -> None:
    """Write all notebooks as they were written ten years ago: without cell ids, and with marks of the first version."""
    for path in (*course.source.glob("*/*.ipynb"), *course.release.glob("*/*.ipynb")):
        notebook = nbformat.read(path, as_version=4)
        notebook.nbformat_minor = 0
        for cell in notebook.cells:
            del cell["id"], cell.metadata.nbgrader["schema_version"]
        nbformat.write(notebook, path)
