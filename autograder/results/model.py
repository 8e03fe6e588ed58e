"""What came of a submission, as dataclasses and as JSON: points, a verdict in words and the evidence."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from autograder.results.diagnosis import Diagnosis
from autograder.results.gradients import GradientError
from autograder.submission.notes import Kind, Note

RIGHT, PARTLY, WRONG, NOT_ANSWERED, NOT_REACHED = "right", "partly right", "wrong", "not answered", "not reached"
BY_HAND = "needs manual grading"


@dataclass(frozen=True, kw_only=True)
class Question:
    """The result of one graded cell. Message and diagnosis are fit for students: they show nothing of a hidden test.

    inside: the test ran beside the student's code, as in a kernel. disputed: it was lost when it ran outside.
    """

    grade_id: str
    points: float
    max_points: float
    verdict: str
    message: str = ""
    diagnosis: Diagnosis | None = None
    inside: bool = False
    disputed: bool = False


@dataclass(frozen=True, kw_only=True)
class NotebookResult:
    name: str
    questions: tuple[Question, ...]
    notes: tuple[Note, ...] = ()
    unanswered: tuple[str, ...] = ()  # answer cells left as they were handed out


@dataclass(frozen=True, kw_only=True)
class SubmissionResult:
    """All that is known of one graded submission; `digest` tells whether it must be graded again."""

    student: str
    assignment: str
    notebooks: tuple[NotebookResult, ...]
    notes: tuple[Note, ...] = ()
    digest: str = ""
    confined: bool = True  # did the student's code run in the sandbox?
    timestamp: str = ""  # when it was handed in, where that is known
    seconds: float = field(default=0.0, compare=False)

    @property
    def points(self) -> float:
        return sum(question.points for notebook in self.notebooks for question in notebook.questions)

    @property
    def max_points(self) -> float:
        return sum(question.max_points for notebook in self.notebooks for question in notebook.questions)

    @property
    def all_notes(self) -> tuple[Note, ...]:
        """The notes on the submission and, with the notebook's name, on each notebook."""
        own = [replace(note, text=f"{one.name}: {note.text}") for one in self.notebooks for note in one.notes]
        return (*self.notes, *own)

    def to_json(self) -> str:
        return json.dumps(asdict(self), ensure_ascii=False, indent=1, sort_keys=True)

    @classmethod
    def from_json(cls, text: str) -> SubmissionResult:
        """The inverse of `to_json`. Raises ValueError, KeyError or TypeError for anything else."""
        record: dict[str, Any] = json.loads(text)
        notebooks = tuple(
            NotebookResult(
                name=entry["name"],
                questions=tuple(map(question_from, entry["questions"])),
                notes=_notes(entry["notes"]),
                unanswered=tuple(entry["unanswered"]),
            )
            for entry in record.pop("notebooks")
        )
        return cls(notebooks=notebooks, notes=_notes(record.pop("notes")), **record)


def _notes(entries: list[dict[str, str]]) -> tuple[Note, ...]:
    return tuple(Note(Kind(entry["kind"]), entry["text"]) for entry in entries)


def question_from(entry: dict[str, Any]) -> Question:
    found = entry.pop("diagnosis")
    return Question(**entry, diagnosis=found and _diagnosis(found))


def _diagnosis(entry: dict[str, Any]) -> Diagnosis:
    errors = tuple(GradientError(**error) for error in entry["gradients"])
    return Diagnosis(tuple(entry["mistakes"]), entry["hint"], errors)
