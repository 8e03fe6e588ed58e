"""The record of a graded submission beside its notebooks: the result as JSON, complete or missing."""

from __future__ import annotations

import hmac
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path

import msgspec

from autograder.course import Course
from autograder.engine.protocol import Engine
from autograder.files import write_whole
from autograder.grading.seeds import course_secret
from autograder.notebooks.assignment import Assignment
from autograder.results.model import SubmissionResult
from autograder.submission.cleaning import Submission
from autograder.submission.handed_in import HandedIn

RECORD = "record.json"
GRADING_ROOMS = ("notebooks", "submission", "engine", "results", "grading", "feedback")


@dataclass(frozen=True, kw_only=True)
class Change:
    """A question whose points have changed since the last grading."""

    student: str
    assignment: str
    question: str  # <notebook>/<grade id>
    before: float
    after: float


def write_record(course: Course, result: SubmissionResult) -> None:
    """Write the result beside the notebooks, completely or not at all."""
    entries = msgspec.to_builtins(result) | {"seal": _seal(course, result)}
    text = msgspec.json.format(msgspec.json.encode(entries, order="sorted"), indent=1)
    write_whole(_path(course, result.assignment, result.student), text + b"\n")


def remove_record(course: Course, assignment: str, student: str) -> None:
    """Have the next run grade the submission, whatever happens to this one."""
    _path(course, assignment, student).unlink(missing_ok=True)


def read_record(course: Course, assignment: str, student: str) -> SubmissionResult | None:
    """The result of the last grading; None if there is none that can be read and that the grader wrote.

    A student can hand in a file with this name, and stock nbgrader copies it to where records are.
    """
    try:
        content = _path(course, assignment, student).read_bytes()
        result = msgspec.json.decode(content, type=SubmissionResult)
        seal = str(msgspec.json.decode(content)["seal"]).encode()
        ours = hmac.compare_digest(seal, _seal(course, result).encode())
        return result if ours and (result.student, result.assignment) == (student, assignment) else None
    except (OSError, ValueError, KeyError):
        return None


def _seal(course: Course, result: SubmissionResult) -> str:
    """A signature of this result that only somebody who knows the course's secret can make."""
    as_read = msgspec.json.decode(msgspec.json.encode(result), type=SubmissionResult)  # turns 2 points into 2.0
    return hmac.digest(course_secret(course), msgspec.json.encode(as_read, order="sorted"), "sha256").hex()


def digest_of(submission: Submission | HandedIn, assignment: Assignment, engine: Engine) -> str:
    """A digest of what a result depends on: submission, source, helpers, engine and the grader's own code."""
    parts = (submission.digest, *(note.text for note in submission.notes), submission.timestamp, assignment.digest)
    parts += (repr([source.wording for source in assignment.notebooks]), grading_code())
    parts += ("confined" if engine.confined else "not confined",)
    return sha256("\n".join(parts).encode("utf-8", "replace")).hexdigest()


@cache
def grading_code() -> str:
    """A digest of the modules and templates that results come from, so that a corrected grader grades again."""
    package = Path(__file__).parents[1]
    paths = [path for room in GRADING_ROOMS for path in sorted((package / room).rglob("*"))]
    state = sha256()
    for path in paths:
        if path.suffix in (".py", ".j2", ".css"):
            state.update(path.relative_to(package).as_posix().encode() + b"\0" + path.read_bytes())
    return state.hexdigest()


def changes(before: SubmissionResult, after: SubmissionResult) -> Iterator[Change]:
    """The questions whose points differ; a new question had 0 before."""
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
