"""What is kept of a graded submission beside its notebooks: the result as JSON, complete or not there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import autograder
from autograder.course import Course
from autograder.engine.protocol import Engine
from autograder.notebooks.assignment import Assignment
from autograder.results.model import SubmissionResult
from autograder.submission.handed_in import HandedIn
from autograder.submission.intake import Submission

RECORD = "record.json"


@dataclass(frozen=True, kw_only=True)
class Change:
    """A question whose points are not what they were at the last grading."""

    student: str
    assignment: str
    question: str  # <notebook>/<grade id>
    before: float
    after: float


def write_record(course: Course, result: SubmissionResult) -> None:
    """Write the result beside the notebooks; it is complete or not there."""
    path = _path(course, result.assignment, result.student)
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_suffix(".part")
    unfinished.write_text(result.to_json() + "\n", encoding="utf-8")
    unfinished.replace(path)


def read_record(course: Course, assignment: str, student: str) -> SubmissionResult | None:
    """The result of the last grading, or None when there is none that can be read."""
    try:
        return SubmissionResult.from_json(_path(course, assignment, student).read_text(encoding="utf-8"))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def digest_of(submission: Submission | HandedIn, assignment: Assignment, engine: Engine) -> str:
    """What a result depends on: the submitted bytes, the source, the helpers, the engine and the grader's version."""
    parts = (submission.digest, *submission.notes, submission.timestamp, assignment.digest)
    parts += ("confined" if engine.confined else "not confined", autograder.__version__)
    return sha256("\n".join(parts).encode("utf-8", "replace")).hexdigest()


def changes(before: SubmissionResult, after: SubmissionResult) -> Iterator[Change]:
    """The questions whose points differ; one that is new had 0 before."""
    old = dict(_points(before))
    for question, points in _points(after):
        if points != old.get(question, 0.0):
            yield Change(
                student=after.student,
                assignment=after.assignment,
                question=question,
                before=old.get(question, 0.0),
                after=points,
            )


def _points(result: SubmissionResult) -> Iterator[tuple[str, float]]:
    for notebook in result.notebooks:
        for question in notebook.questions:
            yield f"{notebook.name}/{question.grade_id}", question.points


def _path(course: Course, assignment: str, student: str) -> Path:
    return course.place("autograded", student, assignment) / RECORD
