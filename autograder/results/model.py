"""The result of a submission: points, a verdict in words, and the evidence."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Final, Literal

from autograder.results.diagnosis import Diagnosis
from autograder.submission.notes import Note

Verdict = Literal["right", "partly right", "wrong", "not answered", "not reached", "needs manual grading"]
RIGHT: Final = "right"
PARTLY: Final = "partly right"
WRONG: Final = "wrong"
NOT_ANSWERED: Final = "not answered"
NOT_REACHED: Final = "not reached"
BY_HAND: Final = "needs manual grading"


@dataclass(frozen=True, kw_only=True)
class Question:
    """The result of one graded cell. Students can see message and diagnosis, which show nothing of a hidden test.

    inside: the test ran beside the student's code, as in a kernel. disputed: it was lost when it ran outside.
    manual: the score that a person gave instead of the points. extra: what a person gave in addition.
    """

    grade_id: str
    points: float
    max_points: float
    verdict: Verdict
    message: str = ""
    diagnosis: Diagnosis | None = None
    inside: bool = False
    disputed: bool = False
    manual: float | None = None
    extra: float = 0.0

    @property
    def score(self) -> float:
        """What counts: the points or the score that a person gave, with the extra."""
        return (self.points if self.manual is None else self.manual) + self.extra


@dataclass(frozen=True, kw_only=True)
class NotebookResult:
    """The result of one notebook. comments: answer cell → a person's comment. penalty: points off for late work."""

    name: str
    questions: tuple[Question, ...]
    notes: tuple[Note, ...] = ()
    unanswered: tuple[str, ...] = ()  # answer cells left as they were handed out
    comments: tuple[tuple[str, str], ...] = ()
    penalty: float = 0.0

    @property
    def score(self) -> float:
        """The notebook's score, never below 0."""
        return max(sum(question.score for question in self.questions) - self.penalty, 0.0)


@dataclass(frozen=True, kw_only=True)
class SubmissionResult:
    """Everything that is known about one graded submission. `digest` tells whether it must be graded again."""

    student: str
    assignment: str
    notebooks: tuple[NotebookResult, ...]
    notes: tuple[Note, ...] = ()
    digest: str = ""
    confined: bool = True  # did the student's code run in the sandbox?
    timestamp: str = ""  # when it was handed in, if known
    seconds: float = field(default=0.0, compare=False)

    @property
    def points(self) -> float:
        """The points that the tests gave."""
        return sum(question.points for notebook in self.notebooks for question in notebook.questions)

    @property
    def score(self) -> float:
        """The score with what a person gave, minus late penalties, as nbgrader exports it."""
        given = sum(question.score for notebook in self.notebooks for question in notebook.questions)
        return max(given - sum(notebook.penalty for notebook in self.notebooks), 0.0)

    @property
    def max_points(self) -> float:
        return sum(question.max_points for notebook in self.notebooks for question in notebook.questions)

    @property
    def all_notes(self) -> tuple[Note, ...]:
        """The notes on the submission and, with the notebook's name, on each notebook."""
        own = [replace(note, text=f"{one.name}: {note.text}") for one in self.notebooks for note in one.notes]
        return (*self.notes, *own)
