"""What a person, or a late penalty, changed after points were given: part of the record and of the student's page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from autograder.results.model import NotebookResult, SubmissionResult


@dataclass(frozen=True, kw_only=True)
class Entered:
    """What the gradebook has for one notebook besides its points. The keys are grade ids."""

    manual: Mapping[str, float] = field(default_factory=dict)
    extra: Mapping[str, float] = field(default_factory=dict)
    comments: Mapping[str, str] = field(default_factory=dict)
    penalty: float = 0.0


NOTHING = Entered()


def with_entered(result: SubmissionResult, entered: Mapping[str, Entered]) -> SubmissionResult:
    """The result with what was entered for its notebooks, and without what was entered before."""
    notebooks = tuple(_with(notebook, entered.get(notebook.name, NOTHING)) for notebook in result.notebooks)
    return replace(result, notebooks=notebooks)


def _with(notebook: NotebookResult, entered: Entered) -> NotebookResult:
    questions = tuple(
        replace(one, manual=entered.manual.get(one.grade_id), extra=entered.extra.get(one.grade_id, 0.0))
        for one in notebook.questions
    )
    comments = tuple(entered.comments.items())
    return replace(notebook, questions=questions, comments=comments, penalty=entered.penalty)
