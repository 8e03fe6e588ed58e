"""What people entered in the gradebook, and what was taken off for being late."""

from __future__ import annotations

from typing import Any

from nbgrader.api import Assignment, Comment, Grade, SubmittedAssignment, SubmittedNotebook
from sqlalchemy import or_

from autograder.results.entered import Entered


def read_entered(database: Any, assignment: str) -> dict[str, dict[str, Entered]]:
    """Student → notebook → what was entered; only where there is something."""
    grades = _of(database, assignment, Grade).filter(or_(Grade.manual_score.is_not(None), Grade.extra_credit != 0))
    comments = _of(database, assignment, Comment).filter(Comment.manual_comment.is_not(None))
    late = _of(database, assignment, SubmittedNotebook).filter(SubmittedNotebook.late_submission_penalty > 0)
    found: dict[tuple[str, str], dict[str, Any]] = {}
    for grade in grades:
        entry = found.setdefault((grade.student.id, grade.notebook.name), {})
        if grade.manual_score is not None:
            entry.setdefault("manual", {})[grade.name] = grade.manual_score
        if grade.extra_credit:
            entry.setdefault("extra", {})[grade.name] = grade.extra_credit
    for comment in comments:
        if comment.manual_comment.strip():
            entry = found.setdefault((comment.student.id, comment.notebook.name), {})
            entry.setdefault("comments", {})[comment.name] = comment.manual_comment
    for notebook in late:
        found.setdefault((notebook.student.id, notebook.name), {})["penalty"] = notebook.late_submission_penalty
    entered: dict[str, dict[str, Entered]] = {}
    for (student, name), entry in sorted(found.items()):
        entered.setdefault(student, {})[name] = Entered(**entry)
    return entered


def _of(database: Any, assignment: str, kind: Any) -> Any:
    """The rows of a kind that belong to an assignment."""
    rows = database.query(kind)
    if kind is not SubmittedNotebook:
        rows = rows.join(SubmittedNotebook, SubmittedNotebook.id == kind.notebook_id)
    rows = rows.join(SubmittedAssignment, SubmittedAssignment.id == SubmittedNotebook.assignment_id)
    return rows.join(Assignment, Assignment.id == SubmittedAssignment.assignment_id).filter(
        Assignment.name == assignment
    )
