"""The class in the terminal: a table of points, what changed, and who needs a look."""

from __future__ import annotations

from collections.abc import Sequence
from unicodedata import category

from rich.console import Console
from rich.markup import escape
from rich.table import Table
from rich.text import Text

from autograder.grading.records import Change
from autograder.report.attention import concerns
from autograder.report.class_report import ClassReport, plain, read_questions


def printable(text: str, keep: str = "") -> str:
    """Other people's text for the terminal. Characters that would control it, or cannot be printed, are escaped.

    keep: characters that stay anyway.
    """
    kept = f"\u200c\u200d{keep}"  # the first two are part of ordinary words in some scripts, and of emoji
    return "".join(
        sign if sign in kept or sign.isprintable() or category(sign) == "Zs" else _spelled(sign) for sign in text
    )


def _spelled(sign: str) -> str:
    return ascii(sign)[1:-1]


def print_line(console: Console, what: str, text: str) -> None:
    """Print one line of a list, such as "not placed  …". The text is other people's."""
    console.print(f"[yellow]{what}[/]  {escape(printable(text))}", highlight=False, emoji=False)


def print_changes(changes: Sequence[Change], console: Console) -> None:
    """Print whose points changed in a regrade, in which question and by how much."""
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
            Text(printable(change.student)),
            Text(change.question),
            f"{change.before:g}",
            f"{change.after:g}",
            f"{by:+g}",
        )
    console.print(table)


def print_class(report: ClassReport, console: Console) -> None:
    """Print the table of students × assignments, then the submissions that need a look."""
    table = Table(title="Points", caption="! = see below", caption_justify="left")
    table.add_column("student", no_wrap=True)
    for assignment in report.assignments:
        heading = assignment.replace("_", "_\n")
        table.add_column(f"{heading}\nof {report.max_scores[assignment]:g}", justify="right")
    table.add_column("total", justify="right")
    for student, row in report.scores.items():
        cells = [_score_cell(report, student, assignment) for assignment in report.assignments]
        table.add_row(Text(printable(student)), *cells, f"{sum(row.values()):g}")
    console.print(table)
    unconfined = sum(not record.confined for record in report.records.values())
    if unconfined:
        console.print(f"[red]{unconfined} submissions ran unsandboxed:[/] their points can have been forged.")
    for assignment, texts in report.remarks.items():
        for text in texts:
            print_line(console, assignment, text)
    look = Table(title="Submissions that need a look", show_lines=False)
    for heading in ("student", "assignment", "what happened"):
        look.add_column(heading, overflow="fold", no_wrap=heading == "student")
    for (student, assignment), record in sorted(report.records.items()):
        if found := concerns(record):
            look.add_row(
                Text(printable(student)), assignment, Text("\n".join(printable(concern.text) for concern in found))
            )
    if look.row_count:
        console.print(look)


def print_questions(report: ClassReport, console: Console) -> None:
    """Print how many answered each question, how many of them were right, and the most common mistake or message."""
    table = Table(title="Questions")
    for heading in ("assignment", "question", "right", "answered", "commonest mistake or message"):
        table.add_column(heading, justify="right" if heading in ("right", "answered") else "left", overflow="fold")
    for assignment in report.assignments:
        for question in read_questions(report, assignment):
            commonest = (*question.mistakes, *question.messages, ("", 0))[0][0]
            row = (plain(assignment), plain(question.grade_id), str(question.right), str(question.answered))
            table.add_row(*row, Text(commonest))
    console.print(table)


def _score_cell(report: ClassReport, student: str, assignment: str) -> str:
    if assignment not in report.scores[student]:
        return "–"
    record = report.records.get((student, assignment))
    flag = "! " if record is not None and concerns(record) else ""
    return f"{flag}{report.scores[student][assignment]:g}"
