"""Works out what the pages show: rows, cells, bars and links, all as plain data."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import mean
from urllib.parse import quote

from autograder.course import Course
from autograder.grading.calibration import known_judging
from autograder.notebooks.assignment import Assignment
from autograder.report.answers import answers_of, handed_out
from autograder.report.attention import concerns
from autograder.report.class_report import ClassReport, QuestionReport, read_questions
from autograder.report.similarity import Lead, leads
from autograder.results.model import BY_HAND, NOT_ANSWERED, NOT_REACHED, PARTLY, RIGHT, WRONG, SubmissionResult
from autograder.submission.notes import Kind

MARKS = {RIGHT: "✓", PARTLY: "◐", WRONG: "✗", NOT_ANSWERED: "–", NOT_REACHED: "!", BY_HAND: "✎"}
RANKS = {WRONG: 0.0, NOT_REACHED: -1.0, NOT_ANSWERED: -2.0, BY_HAND: -0.5}  # how cells without points sort
BARS = 10
SHADES = 5


@dataclass(frozen=True, kw_only=True)
class Bar:
    """One bar of a distribution: the percentages from `low` to `high`, and its height, 0 to 100."""

    low: int
    high: int
    count: int
    height: float


@dataclass(frozen=True)
class Link:
    """A student's page for one notebook, as a link relative to reports/."""

    notebook: str
    url: str


@dataclass(frozen=True, kw_only=True)
class Cell:
    """One cell of a table of students: its text, its style, the value to sort by, and its link, if any.

    flags: why the submission needs a look.
    """

    text: str
    style: str
    value: float
    url: str = ""
    flags: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Row:
    student: str
    points: float
    cells: tuple[Cell, ...]
    links: tuple[Link, ...] = ()
    flags: tuple[str, ...] = ()  # why the submission needs a look


@dataclass(frozen=True, kw_only=True)
class AssignmentView:
    """The page of one assignment."""

    name: str
    title: str
    most: float
    average: float  # of the points, 0 to 1
    full: int  # how many students have all points
    unconfined: int
    rows: tuple[Row, ...]
    questions: tuple[QuestionReport, ...]
    bars: tuple[Bar, ...]
    look: Mapping[Kind, Sequence[tuple[Row, Sequence[str]]]]  # kind → who, and the evidence
    leads: tuple[Lead, ...]
    remarks: Sequence[str]  # about what much of the class has changed
    inside: Mapping[str, Mapping[str, str]]  # notebook → question → why its test runs beside the student's code

    @property
    def notebooks(self) -> dict[str, int]:
        """Notebook → how many questions it has."""
        names = [question.notebook for question in self.questions]
        return {name: names.count(name) for name in dict.fromkeys(names)}

    @property
    def links(self) -> dict[str, str]:
        """Student → the first of the student's pages."""
        return {row.student: row.links[0].url for row in self.rows if row.links}

    @property
    def flagged(self) -> int:
        return sum(bool(row.flags) for row in self.rows)


@dataclass(frozen=True, kw_only=True)
class CourseView:
    """The page of the whole course."""

    most: float
    rows: tuple[Row, ...]
    bars: tuple[Bar, ...]
    assignments: tuple[AssignmentView, ...]
    unconfined: int


def view_assignment(course: Course, report: ClassReport, assignment: Assignment, title: str) -> AssignmentView:
    """Everything on the page of one assignment. Reads and compares its graded notebooks."""
    name, most = assignment.name, report.max_scores[assignment.name]
    records = {student: record for (student, each), record in report.records.items() if each == name}
    points = {student: scores[name] for student, scores in report.scores.items() if name in scores}
    questions = read_questions(report, name)
    keys = [(question.notebook, question.grade_id) for question in questions]
    reasons = {student: concerns(records[student]) if student in records else () for student in points}
    rows = tuple(
        Row(
            student=student,
            points=score,
            cells=tuple(_cells(records.get(student), keys)),
            links=tuple(_links(course, student, assignment)),
            flags=tuple(dict.fromkeys(concern.kind for concern in reasons[student])),
        )
        for student, score in points.items()
    )
    look = {
        kind: [
            (row, [each.text for each in reasons[row.student] if each.kind == kind])
            for row in rows
            if kind in row.flags
        ]
        for kind in Kind
    }
    shares = [score / most for score in points.values()] if most else []
    return AssignmentView(
        name=name,
        title=title,
        most=most,
        average=mean(shares or [0.0]),
        full=sum(share >= 1 for share in shares),
        unconfined=sum(not record.confined for record in records.values()),
        rows=rows,
        questions=tuple(questions),
        bars=distribution(shares),
        look={kind: entries for kind, entries in look.items() if entries},
        leads=tuple(leads(answers_of(course, assignment, points), handed_out(assignment))),
        remarks=report.remarks.get(name, ()),
        inside=known_judging(course, assignment).inside,
    )


def view_course(report: ClassReport, views: Sequence[AssignmentView]) -> CourseView:
    """Everything on the page of the course, from the pages of its assignments."""
    most = sum(view.most for view in views)
    by_student = [{row.student: row for row in view.rows} for view in views]
    rows = tuple(
        Row(
            student=student,
            points=sum(scores.values()),
            cells=tuple(
                _score_cell(view, rows.get(student), scores.get(view.name))
                for view, rows in zip(views, by_student, strict=True)
            ),
            flags=tuple(
                f"{view.title}: {kind}"
                for view, rows in zip(views, by_student, strict=True)
                if student in rows
                for kind in rows[student].flags
            ),
        )
        for student, scores in report.scores.items()
    )
    bars = distribution([row.points / most for row in rows] if most else [])
    return CourseView(
        most=most, rows=rows, bars=bars, assignments=tuple(views), unconfined=sum(view.unconfined for view in views)
    )


def distribution(shares: Sequence[float]) -> tuple[Bar, ...]:
    """Bars of equal width over 0 to 100 percent. `shares` are from 0 to 1; full points belong to the last bar."""
    counts = [0] * BARS
    for share in shares:
        counts[max(0, min(int(share * BARS + 1e-9), BARS - 1))] += 1
    width, highest = 100 // BARS, max(counts) or 1
    return tuple(
        Bar(
            low=width * place,
            high=100 if place == BARS - 1 else width * (place + 1) - 1,
            count=count,
            height=100 * count / highest,
        )
        for place, count in enumerate(counts)
    )


def _cells(record: SubmissionResult | None, keys: Sequence[tuple[str, str]]) -> Iterator[Cell]:
    """A cell for each question; an empty cell if the record does not have the question."""
    notebooks = record.notebooks if record else ()
    questions = {(notebook.name, one.grade_id): one for notebook in notebooks for one in notebook.questions}
    for key in keys:
        if (question := questions.get(key)) and (question.manual is not None or question.extra):
            style = RIGHT if question.score >= question.max_points else PARTLY if question.score > 0 else WRONG
            yield Cell(text=f"{MARKS[BY_HAND]} {question.score:g}", style=style.replace(" ", "-"), value=question.score)
        elif question:
            style = question.verdict.replace(" ", "-")
            yield Cell(
                text=MARKS[question.verdict], style=style, value=question.points or RANKS.get(question.verdict, 0.0)
            )
        else:
            yield Cell(text="", style="", value=-3.0)


def _score_cell(view: AssignmentView, row: Row | None, score: float | None) -> Cell:
    if row is None or score is None:
        return Cell(text="–", style="", value=-1.0)
    share = score / view.most if view.most else 0.0
    return Cell(
        text=f"{score:g}",
        style=f"shade{round(SHADES * share)}",
        value=score,
        url=row.links[0].url if row.links else "",
        flags=row.flags,
    )


def _links(course: Course, student: str, assignment: Assignment) -> Iterator[Link]:
    """The student's pages that exist."""
    for source in assignment.notebooks:
        page = course.place("feedback", student, assignment.name) / f"{source.name}.html"
        if page.is_file():
            yield Link(source.name, quote(Path(os.path.relpath(page, course.root / "reports")).as_posix()))
