"""What came of a submission: points, a verdict in words and the evidence."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from autograder.results.diagnosis import Diagnosis
from autograder.submission.notes import Note

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
