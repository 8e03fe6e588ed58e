"""What results say beyond points: faults in imported notebooks, and the mistakes that are known by name."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from autograder.notebooks.assignment import SourceNotebook
from autograder.notebooks.wording import Wording
from autograder.results.diagnosis import Fingerprints
from autograder.results.model import WRONG, NotebookResult
from autograder.results.observation import Observed
from autograder.submission.notes import Kind, Note


def with_diagnosis(
    result: NotebookResult, prints: Fingerprints, observed: Mapping[str, Observed], wording: Wording
) -> NotebookResult:
    """Name, in each lost question that deviates from the right values, the mistakes that give the same values."""
    wrong = {question.grade_id for question in result.questions if question.verdict == WRONG}
    found = prints.diagnose({name: seen for name, seen in observed.items() if name in wrong}, wording)
    questions = (
        replace(question, diagnosis=found.get(question.grade_id, question.diagnosis)) for question in result.questions
    )
    return replace(result, questions=tuple(questions))


def with_follow_through(
    source: SourceNotebook, result: NotebookResult, results: list[NotebookResult]
) -> NotebookResult:
    """Note the imports from notebooks that lost points: the tests put right functions in their place."""
    code = "\n".join(cell.source for cell in source.notebook.cells if cell.cell_type == "code")
    faulty = [
        other.name
        for other in results
        if other is not result
        and any(question.points < question.max_points for question in other.questions)
        and _planted_imports(code, other.name)
    ]
    said = "lost points; what is imported from it was judged with right versions."
    notes = tuple(Note(Kind.EXPLAINED, f"{name} {said}") for name in faulty)
    return replace(result, notes=(*result.notes, *notes))


def _planted_imports(code: str, notebook: str) -> bool:
    """Do the tests in `code` plant a name that is imported from `notebook`?"""
    imported = re.findall(rf"from {notebook} import (.+)", code)
    names = [name.strip() for line in imported for name in line.split(",")]
    return any(re.search(rf"[\"'(, ]{name}[\"']?\s*[=:]", code.split("BEGIN HIDDEN", 1)[-1]) for name in names)
