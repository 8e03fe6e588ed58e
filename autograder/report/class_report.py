"""The current state of the class: points from the gradebook, verdicts from the records."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from autograder.course import Course
from autograder.errors import CourseError
from autograder.grading.records import read_record
from autograder.grading.run import students_of
from autograder.report.common_edits import common_edits, remarks, without_common
from autograder.results.model import (
    BY_HAND,
    NOT_ANSWERED,
    NOT_REACHED,
    PARTLY,
    RIGHT,
    WRONG,
    Question,
    SubmissionResult,
    Verdict,
)

Scores = dict[str, dict[str, float]]  # student → assignment → score


@dataclass(frozen=True, kw_only=True)
class ClassReport:
    """The current state of the class, from the gradebook and the records."""

    assignments: tuple[str, ...]
    max_scores: dict[str, float]
    scores: Scores
    records: Mapping[tuple[str, str], SubmissionResult]  # (student, assignment) → result
    remarks: Mapping[str, Sequence[str]] = field(default_factory=dict)  # assignment → what concerns much of the class


def read_class(course: Course, assignments: Sequence[str]) -> ClassReport:
    """Collect scores and records. Raises CourseError when nothing has been graded yet."""
    from autograder.gradebook.database import is_there  # imports a part of nbgrader, which takes seconds
    from autograder.gradebook.writer import GradeWriter

    if not is_there(course):
        raise CourseError("There is no gradebook yet.", "Grade first: `python -m autograder grade`.")
    scores: Scores = {}
    max_scores: dict[str, float] = {}
    with GradeWriter(course) as gradebook:
        for assignment in assignments:
            for student, score in gradebook.scores(assignment).items():
                scores.setdefault(student, {})[assignment] = score
            max_scores[assignment] = gradebook.max_score(assignment)
    records = {
        (student, assignment): record
        for assignment in assignments
        for student in students_of(course, assignment)
        if (record := read_record(course, assignment, student)) is not None
    }
    common = common_edits(records)
    if not scores:
        raise CourseError("Nothing has been graded yet.", "Grade first: `python -m autograder grade`.")
    return ClassReport(
        assignments=tuple(assignments),
        max_scores=max_scores,
        scores=dict(sorted(scores.items())),
        records=without_common(records, common),
        remarks={name: remarks(edits, sum(each == name for _, each in records)) for name, edits in common.items()},
    )


@dataclass(frozen=True, kw_only=True)
class QuestionReport:
    """How one question went: how often each verdict was given, and the most common reasons, with counts."""

    notebook: str
    grade_id: str
    max_points: float
    verdicts: Mapping[Verdict, int]
    messages: tuple[tuple[str, int], ...] = ()
    mistakes: tuple[tuple[str, int], ...] = ()  # known by name
    disputed: int = 0  # how often it was lost outside the student's process and earned beside the code

    @property
    def right(self) -> int:
        return self.verdicts.get(RIGHT, 0)

    @property
    def answered(self) -> int:
        return self.right + self.verdicts.get(PARTLY, 0) + self.verdicts.get(WRONG, 0)

    @property
    def failure_rate(self) -> float:
        """The share of answers that were not right, 0 to 1; 0 if nobody answered."""
        return (self.answered - self.right) / self.answered if self.answered else 0.0


def plain(name: str) -> str:
    """The name of a question or an assignment as words."""
    return name.removeprefix("test_").replace("_", " ")


def read_questions(report: ClassReport, assignment: str) -> list[QuestionReport]:
    """Every question of an assignment, in the order of its notebooks."""
    found: dict[tuple[str, str], list[Question]] = {}
    for (_, name), record in sorted(report.records.items()):
        if name == assignment:
            for notebook in record.notebooks:
                for question in notebook.questions:
                    found.setdefault((notebook.name, question.grade_id), []).append(question)
    return [_question_report(*key, questions) for key, questions in found.items()]


def _question_report(notebook: str, grade_id: str, questions: list[Question]) -> QuestionReport:
    verdicts = Counter(question.verdict for question in questions)
    answered = [question for question in questions if question.verdict not in (NOT_ANSWERED, NOT_REACHED, BY_HAND)]
    messages = Counter(question.message for question in answered if question.message)
    mistakes = Counter(name for one in answered if one.diagnosis for name in one.diagnosis.mistakes)
    most = questions[0].max_points
    return QuestionReport(
        notebook=notebook,
        grade_id=grade_id,
        max_points=most,
        verdicts=verdicts,
        messages=_commonest(messages),
        mistakes=_commonest(mistakes),
        disputed=sum(question.disputed for question in questions),
    )


def _commonest(counts: Counter[str]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted(counts.items(), key=lambda entry: (-entry[1], entry[0]))[:3])
