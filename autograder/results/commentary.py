"""What results say beyond points: faults in imported notebooks, and known mistakes."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache

from autograder.notebooks.assignment import SourceNotebook
from autograder.notebooks.plan import nodes_of
from autograder.notebooks.roles import Role, role_of
from autograder.notebooks.wording import Wording
from autograder.results.diagnosis import Fingerprints
from autograder.results.model import WRONG, NotebookResult
from autograder.results.observation import Observed
from autograder.submission.notes import Kind, Note


def with_diagnosis(
    result: NotebookResult, prints: Fingerprints, observed: Mapping[str, Observed], wording: Wording
) -> NotebookResult:
    """In each lost question whose values are not the right ones, name the mistakes that give the same values."""
    wrong = {question.grade_id for question in result.questions if question.verdict == WRONG}
    found = prints.diagnose({name: seen for name, seen in observed.items() if name in wrong}, wording)
    questions = (
        replace(question, diagnosis=found.get(question.grade_id, question.diagnosis)) for question in result.questions
    )
    return replace(result, questions=tuple(questions))


def with_follow_through(
    source: SourceNotebook, result: NotebookResult, results: list[NotebookResult]
) -> NotebookResult:
    """Note the imports from notebooks that lost points: the tests use right functions instead of them."""
    faulty = [
        other.name
        for other in results
        if other is not result
        and any(question.points < question.max_points for question in other.questions)
        and _imported(source, other.name) & _planted(source)
    ]
    said = "lost points; what is imported from it was judged with right versions."
    notes = tuple(Note(Kind.EXPLAINED, f"{name} {said}") for name in faulty)
    return replace(result, notes=(*result.notes, *notes))


def _imported(source: SourceNotebook, notebook: str) -> set[str]:
    """The names that a source notebook imports from the given notebook."""
    code = (cell.source for cell in source.notebook.cells if cell.cell_type == "code")
    return {name for text in code for module, name in _imports(text) if module == notebook}


def _planted(source: SourceNotebook) -> frozenset[str]:
    """The names that the tests give a value."""
    tests = (cell.source for cell in source.notebook.cells if role_of(cell) is Role.TEST)
    return frozenset().union(*map(_given_a_value, tests))


@lru_cache(maxsize=500)
def _imports(code: str) -> frozenset[tuple[str | None, str]]:
    """What `from module import name` in a cell brings in, as (module, name). Cached: all students share it."""
    found = [node for node in nodes_of(code) if isinstance(node, ast.ImportFrom)]
    return frozenset((node.module, alias.asname or alias.name) for node in found for alias in node.names)


@lru_cache(maxsize=500)
def _given_a_value(test: str) -> frozenset[str]:
    """The names that a test gives a value: by an assignment, as a keyword, or as a key. Cached like `_imports`."""
    found: set[str] = set()
    for node in nodes_of(test):
        if isinstance(node, ast.keyword) and node.arg:
            found.add(node.arg)
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            found.add(node.id)
        elif isinstance(node, ast.Dict):
            found |= {str(key.value) for key in node.keys if isinstance(key, ast.Constant)}
    return frozenset(found)
