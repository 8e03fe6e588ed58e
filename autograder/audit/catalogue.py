"""The catalogue of attempts: real mistakes, and right answers in other styles.

The attempts on one function are cells of one percent-format file:

    assignments/<assignment>/attempts/<notebook>/<function>.py

    # %% mean_without_the_last fails="test_mean"
    \"\"\"I forgot that the last value counts too.\"\"\"


    def mean(values):
        ...

A cell has a name, says in a student's words what was done, and contains only what differs from the
reference. A mistake names the grade cells that it must lose. All others must keep their points.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path

from nbformat import NotebookNode

from autograder.course import Course
from autograder.errors import CourseError
from autograder.notebooks.roles import is_solution

_HEAD = re.compile(r"^# %% (?P<name>\w+)(?P<options>(?: \w+=\"[^\"\n]*\")*)$", re.MULTILINE)
_OPTION = re.compile(r"(\w+)=\"([^\"]*)\"")


@dataclass(frozen=True, kw_only=True)
class NamedCell:
    """A cell of a percent-format file that has a name, options and a docstring."""

    name: str
    options: Mapping[str, str]
    description: str  # the first line of its docstring
    source: str  # with the docstring


def named_cells(path: Path) -> Iterator[NamedCell]:
    """The named cells of a percent-format file. Raises CourseError for one without a docstring or with a taken name."""
    text = path.read_text(encoding="utf-8")
    heads = [*_HEAD.finditer(text)]
    if len(heads) != text.count("\n# %%") + text.startswith("# %%"):
        raise CourseError(f"{path} has a cell without a name.", 'A cell begins with: # %% its_name option="value"')
    names: set[str] = set()
    for head, end in zip(heads, [*(head.start() for head in heads[1:]), len(text)], strict=True):
        name, source = head["name"], text[head.end() : end].strip() + "\n"
        description = (ast.get_docstring(ast.parse(source)) or "").partition("\n")[0]
        if not description or name in names:
            raise CourseError(
                f"{path}: the cell {name!r} needs a docstring, a line on what was done, and a name of its own.",
                "Look at a neighbouring cell.",
            )
        names.add(name)
        yield NamedCell(
            name=name, options=dict(_OPTION.findall(head["options"])), description=description, source=source
        )


@dataclass(frozen=True, kw_only=True)
class Attempt:
    """One catalogued way to answer a notebook."""

    assignment: str
    notebook: str
    kind: str  # "mistake" or "right" in the catalogue; "mutant" and "reference" are also tried
    name: str
    description: str
    fails: frozenset[str]
    source: str

    @property
    def label(self) -> str:
        return f"{self.assignment}/{self.notebook}/{self.name}"


def reference_of(assignment: str, notebook: str) -> Attempt:
    """The instructor's own answers, as an attempt that changes nothing."""
    return Attempt(
        assignment=assignment,
        notebook=notebook,
        kind="reference",
        name="reference",
        description="",
        fails=frozenset(),
        source="",
    )


def load_catalogue(course: Course, assignment: str | None = None) -> list[Attempt]:
    """Read every attempt of the course, or of one assignment, sorted by label.

    Raises CourseError for a cell that is incomplete, and when two attempts on a notebook have one name.
    """
    paths = sorted(course.texts.glob(f"{assignment or '*'}/attempts/*/*.py"))
    attempts = [attempt for path in paths for attempt in read_attempts(path)]
    labels: set[str] = set()
    for attempt in attempts:
        if attempt.label in labels:
            raise CourseError(f"Two attempts are called {attempt.label}.", "Rename one of the two cells.")
        labels.add(attempt.label)
    return sorted(attempts, key=lambda attempt: attempt.label)


def read_attempts(path: Path) -> Iterator[Attempt]:
    """Read the attempts on one function. Raises CourseError for a cell that is incomplete."""
    assignment, notebook = path.parts[-4], path.parts[-2]
    for cell in named_cells(path):
        fails = frozenset(name.strip() for name in cell.options.get("fails", "").split(",") if name.strip())
        if unknown := cell.options.keys() - {"fails"}:
            raise CourseError(
                f"{path}: the cell {cell.name!r} has an unknown option: {', '.join(sorted(unknown))}.",
                'A mistake says fails="<grade cells>"; a right answer has no options.',
            )
        yield Attempt(
            assignment=assignment,
            notebook=notebook,
            kind="mistake" if fails else "right",
            name=cell.name,
            description=cell.description,
            fails=fails,
            source=cell.source,
        )


def apply_attempt(notebook: NotebookNode, source: str) -> NotebookNode:
    """Return a copy of an instructor's notebook in which the attempt's functions replace the reference's.

    Each answer cell that defines a name which `source` defines too is replaced. Other statements
    go with the next such name. Raises CourseError when `source` defines nothing of an answer cell.
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


def defined_names(source: str) -> set[str]:
    """Names that `source` defines at its top level: functions, classes and assigned variables."""
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
