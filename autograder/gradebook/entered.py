"""What people entered in the gradebook, and what was subtracted for late work."""

from __future__ import annotations

from typing import Any

from sqlalchemy import or_

from autograder.gradebook.nbgrader_api import api
from autograder.results.entered import Entered


def read_entered(database: Any, assignment: str) -> dict[str, dict[str, Entered]]:
    """Student → notebook → what was entered, where there is something."""
    grades = _of(database, assignment, api.Grade).filter(
        or_(api.Grade.manual_score.is_not(None), api.Grade.extra_credit != 0)
    )
    comments = _of(database, assignment, api.Comment).filter(api.Comment.manual_comment.is_not(None))
    late = _of(database, assignment, api.SubmittedNotebook).filter(api.SubmittedNotebook.late_submission_penalty > 0)
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
    """The rows of one kind that belong to an assignment."""
    rows = database.query(kind)
    if kind is not api.SubmittedNotebook:
        rows = rows.join(api.SubmittedNotebook, api.SubmittedNotebook.id == kind.notebook_id)
    rows = rows.join(api.SubmittedAssignment, api.SubmittedAssignment.id == api.SubmittedNotebook.assignment_id)
    return rows.join(api.Assignment, api.Assignment.id == api.SubmittedAssignment.assignment_id).filter(
        api.Assignment.name == assignment
    )
