"""What instructors read: a table of the class in the terminal, grades.csv, and who needs a look."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.table import Table
from rich.text import Text

from autograder.course import Course
from autograder.errors import CourseError
from autograder.gradebook import GradeWriter
from autograder.grading import students_of
from autograder.lms.tables import defused
from autograder.marking import NOT_ANSWERED, NOT_REACHED, RIGHT, Question, SubmissionResult
from autograder.records import Change, read_record

Scores = dict[str, dict[str, float]]  # student → assignment → score


@dataclass(frozen=True)
class ClassReport:
    """The class as it stands in the gradebook and in the records."""

    assignments: tuple[str, ...]
    max_scores: dict[str, float]
    scores: Scores
    records: dict[tuple[str, str], SubmissionResult]  # (student, assignment) → result


def read_class(course: Course, assignments: Sequence[str]) -> ClassReport:
    """Collect scores and records. Raises CourseError when nothing has been graded yet."""
    if not course.gradebook.is_file():
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
    if not scores:
        raise CourseError("Nothing has been graded yet.", "Grade first: `python -m autograder grade`.")
    return ClassReport(tuple(assignments), max_scores, dict(sorted(scores.items())), records)


def print_changes(changes: Sequence[Change], console: Console) -> None:
    """Print whose points changed at a regrade, in which question and by how much."""
    if not changes:
        return
    table = Table(title="Points that changed")
    for column in ("student", "question"):
        table.add_column(column)
    for column in ("before", "after", "by"):
        table.add_column(column, justify="right")
    for change in changes:
        by = change.after - change.before
        table.add_row(
            Text(change.student), Text(change.question), f"{change.before:g}", f"{change.after:g}", f"{by:+g}"
        )
    console.print(table)


def print_class(report: ClassReport, console: Console) -> None:
    """Print the table student × assignment, then the submissions that need a look."""
    table = Table(title="Points", caption="! = see below", caption_justify="left")
    table.add_column("student", no_wrap=True)
    for assignment in report.assignments:
        table.add_column(f"{assignment}\nof {report.max_scores[assignment]:g}", justify="right")
    table.add_column("total", justify="right")
    for student, row in report.scores.items():
        cells = [_score_cell(report, student, assignment) for assignment in report.assignments]
        table.add_row(student, *cells, f"{sum(row.values()):g}")
    console.print(table)
    unconfined = sum(not record.confined for record in report.records.values())
    if unconfined:
        console.print(f"[red]{unconfined} submissions ran unsandboxed:[/] their points can have been forged.")
    look = Table(title="Submissions that need a look", show_lines=False)
    for heading in ("student", "assignment", "what happened"):
        look.add_column(heading, overflow="fold", no_wrap=heading == "student")
    for (student, assignment), record in sorted(report.records.items()):
        if record.all_notes:
            look.add_row(student, assignment, Text("\n".join(record.all_notes)))
    if look.row_count:
        console.print(look)


def print_questions(report: ClassReport, console: Console) -> None:
    """Print, for each question, how many of those who answered it got it right, and the commonest message."""
    table = Table(title="Questions")
    for heading in ("assignment", "question", "right", "answered", "commonest message"):
        table.add_column(heading, justify="right" if heading in ("right", "answered") else "left", overflow="fold")
    for assignment in report.assignments:
        records = [record for (_, name), record in report.records.items() if name == assignment]
        for grade_id, questions in _by_question(records).items():
            answered = [question for question in questions if question.verdict not in (NOT_ANSWERED, NOT_REACHED)]
            right = sum(question.verdict == RIGHT for question in answered)
            messages = [question.message for question in answered if question.message]
            commonest = max(sorted(set(messages)), key=messages.count, default="")
            table.add_row(assignment, grade_id, str(right), str(len(answered)), Text(commonest))
    console.print(table)


def write_csv(report: ClassReport, path: Path) -> None:
    """Write student, one column an assignment, total; text that a spreadsheet would run as a formula is defused."""
    unfinished = path.with_suffix(".part")
    with unfinished.open("w", newline="", encoding="utf-8") as file:
        rows = csv.writer(file)
        rows.writerow(["student", *report.assignments, "total"])
        for student, row in report.scores.items():
            points = [f"{row[name]:g}" if name in row else "" for name in report.assignments]
            rows.writerow([defused(student), *points, f"{sum(row.values()):g}"])
    unfinished.replace(path)


def _score_cell(report: ClassReport, student: str, assignment: str) -> str:
    if assignment not in report.scores[student]:
        return "–"
    record = report.records.get((student, assignment))
    flag = "! " if record is not None and record.all_notes else ""
    return f"{flag}{report.scores[student][assignment]:g}"


def _by_question(records: list[SubmissionResult]) -> dict[str, list[Question]]:
    questions: dict[str, list[Question]] = {}
    for record in records:
        for notebook in record.notebooks:
            for question in notebook.questions:
                questions.setdefault(question.grade_id, []).append(question)
    return questions
