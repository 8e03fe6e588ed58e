"""The catalogue of attempts: real mistakes, and right answers in other styles.

An attempt is a small Python file with only the functions that differ from the reference:

    tests/attempts/<assignment>/<notebook>/mistakes/<name>.py
    tests/attempts/<assignment>/<notebook>/right/<name>.py

Its docstring says in a student's words what was done; a mistake adds a line `fails:` with the
graded cells that it must lose. All others must keep their points.
"""

from __future__ import annotations

import ast
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path

from nbformat import NotebookNode

from autograder.course import Course
from autograder.errors import CourseError
from autograder.roles import is_grade, is_solution

KINDS = {"mistakes": "mistake", "right": "right"}


@dataclass(frozen=True)
class Attempt:
    """One catalogued way to answer a notebook."""

    assignment: str
    notebook: str
    kind: str  # "mistake" or "right"
    name: str
    description: str
    fails: frozenset[str]
    source: str

    @property
    def label(self) -> str:
        return f"{self.assignment}/{self.notebook}/{self.name}"


def load_catalogue(course: Course, assignment: str | None = None) -> list[Attempt]:
    """Read every attempt of the course, or of one assignment, sorted by path."""
    pattern = f"{assignment or '*'}/*/*/*.py"
    return [read_attempt(path) for path in sorted(course.attempts.glob(pattern)) if path.parts[-2] in KINDS]


def read_attempt(path: Path) -> Attempt:
    """Read one attempt file. Raises CourseError when its docstring lacks what it needs."""
    source = path.read_text(encoding="utf-8")
    assignment, notebook, folder = path.parts[-4:-1]
    documentation = ast.get_docstring(ast.parse(source)) or ""
    description, _, rest = documentation.partition("\n")
    fails = {name.strip() for line in rest.splitlines() if line.startswith("fails:") for name in line[6:].split(",")}
    if not description or bool(fails) != (KINDS[folder] == "mistake"):
        raise CourseError(
            f"{path} needs a docstring: one line on what was done and, for a mistake only, 'fails: <graded cells>'.",
            "Look at a neighbouring file.",
        )
    return Attempt(assignment, notebook, KINDS[folder], path.stem, description, frozenset(fails), source)


def apply_attempt(notebook: NotebookNode, source: str) -> NotebookNode:
    """Return a copy of an instructor's notebook in which the attempt's functions replace the reference's.

    Each answer cell that defines a name which `source` defines too is replaced; statements between
    go with the next such name. Raises CourseError for a definition that belongs to no answer cell.
    """
    answered = deepcopy(notebook)
    cells = {name: cell for cell in answered.cells if is_solution(cell) for name in defined_names(cell.source)}
    pieces: dict[str, list[str]] = {}
    waiting: list[str] = []
    last = None
    for text, names in _statements(source):
        waiting.append(text)
        owners = [cells[name] for name in names if name in cells]
        if owners:
            last = owners[0].metadata.nbgrader.grade_id
            pieces.setdefault(last, []).extend(waiting)
            waiting = []
    if last is None:
        raise CourseError("The attempt defines none of the functions that the notebook asks for.")
    pieces[last] += waiting
    for cell in answered.cells:
        grade_id = cell.metadata.get("nbgrader", {}).get("grade_id")
        if grade_id in pieces:
            cell.source = "\n\n\n".join(pieces[grade_id])
    return answered


def graded_cells(notebook: NotebookNode) -> dict[str, float]:
    """The graded cells of an instructor's notebook: grade id → points."""
    return {
        cell.metadata.nbgrader.grade_id: float(cell.metadata.nbgrader.points)
        for cell in notebook.cells
        if is_grade(cell)
    }


def defined_names(source: str) -> set[str]:
    """Names that the top level of `source` defines: functions, classes and assigned variables."""
    return {name for _, names in _statements(source) for name in names}


def _statements(source: str) -> list[tuple[str, set[str]]]:
    """The top-level statements of `source` without its docstring: (text, names defined)."""
    statements = []
    tree = ast.parse(source)
    body = tree.body[1:] if ast.get_docstring(tree) is not None else tree.body
    for node in body:
        start = min([node.lineno, *(d.lineno for d in getattr(node, "decorator_list", []))])
        text = "\n".join(source.splitlines()[start - 1 : node.end_lineno])
        statements.append((text, _names_bound_by(node)))
    return statements


def _names_bound_by(node: ast.stmt) -> set[str]:
    if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
        return {node.name}
    if isinstance(node, ast.Assign):
        return {target.id for target in node.targets if isinstance(target, ast.Name)}
    return set()
