"""Points into a gradebook file that Canvas, Moodle or Blackboard exported, ready to be imported there again."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from autograder.errors import CourseError
from autograder.lms.tables import Table, read_table, write_table
from autograder.report.class_report import ClassReport
from autograder.results.model import SubmissionResult

# By which columns a student is found, the surest first.
KEYS = {
    "canvas": ("ID", "SIS Login ID", "SIS User ID"),
    "moodle": ("Identifier", "ID number", "Username", "Email address"),
    "blackboard": ("Username", "Student ID"),
}
_POINTS_COLUMN = re.compile(r"(?P<name>.*?)\s*(\[Total Pts: (?P<most>[\d.,]+).*?\])?\s*(\|\d+|\(\d+\))?\s*")


@dataclass
class Export:
    """What was filled in, as (student, assignment); who has points but no row; how many rows stayed as they were."""

    filled: list[tuple[str, str]] = field(default_factory=list)
    not_in_file: list[str] = field(default_factory=list)
    left_alone: int = 0


def export(
    system: str,
    template: Path,
    target: Path,
    report: ClassReport,
    columns: Mapping[str, str] | None = None,
    scale: bool = False,
) -> Export:
    """Fill the points of `report` into the file `template` that `system` exported; write it to `target`.

    columns: assignment → title of its column, where the two have different names. scale: turn points
    into those of the file when the file's maximum differs. Raises CourseError when columns are
    missing or maxima differ; then nothing is written.
    """
    table = read_table(template)
    students = _students(table, system)
    places = _moodle_column(table, report) if system == "moodle" else _columns(table, report, columns or {})
    factors = {name: _factor(table, system, name, places[name], report.max_scores[name], scale) for name in places}
    outcome = Export()
    touched = set()
    for student, scores in report.scores.items():
        row = students.get(student.casefold())
        if row is None:
            outcome.not_in_file.append(student)
            continue
        for name, place in places.items():
            if name in scores:
                table.rows[row][place] = f"{scores[name] * factors[name]:.10g}"
                outcome.filled.append((student, name))
                touched.add(row)
        if system == "moodle":
            _fill_feedback(table, row, report.records.get((student, report.assignments[0])))
    outcome.left_alone = len(set(students.values()) - touched)
    write_table(table, target)
    return outcome


def _students(table: Table, system: str) -> dict[str, int]:
    """What a student may be called → row. A name that two rows share finds neither."""
    found: dict[str, int] = {}
    for key in KEYS[system]:
        place = table.column(key)
        if place is None:
            continue
        names = [_name(row[place]) for row in table.rows]
        for row, name in enumerate(names):
            if name and names.count(name) == 1 and not _is_maximum(table.rows[row]):
                found.setdefault(name, row)
    if not found:
        raise CourseError(
            f"The file has none of the columns {', '.join(KEYS[system])}.", f"Is it a gradebook exported from {system}?"
        )
    return found


def _name(cell: str) -> str:
    """The student that a cell names; Moodle writes "Participant 123"."""
    return cell.strip().removeprefix("Participant ").casefold()


def _is_maximum(row: list[str]) -> bool:
    """Is it the second row of a Canvas file, which has the maxima?"""
    return row[0].strip().casefold() == "points possible"


def _columns(table: Table, report: ClassReport, given: Mapping[str, str]) -> dict[str, int]:
    """Assignment → the place of its column, by the title that was given or by the assignment's own name."""
    found = {}
    for name in report.assignments:
        wanted = given.get(name, name).strip().casefold()
        places = [
            place
            for place, title in enumerate(table.titles)
            if wanted in (title.strip().casefold(), _plain_title(title).replace(" ", "_"), _plain_title(title))
        ]
        if len(places) == 1:
            found[name] = places[0]
        elif len(places) > 1 or name in given:
            raise CourseError(
                f"{len(places) or 'No'} columns are called {given.get(name, name)!r}.",
                f"Name one of: {'; '.join(table.titles)}",
            )
    if not found:
        raise CourseError(
            f"No column is called {' or '.join(report.assignments)}.",
            f'Say which one it is, for instance --column {report.assignments[0]}="{table.titles[-1]}".',
        )
    return found


def _plain_title(title: str) -> str:
    match = _POINTS_COLUMN.fullmatch(title)
    return (match["name"] if match else title).strip().casefold()


def _moodle_column(table: Table, report: ClassReport) -> dict[str, int]:
    place = table.column("Grade")
    if place is None or len(report.assignments) != 1:
        raise CourseError(
            "A Moodle worksheet has a column Grade, for one assignment.",
            "Download it under the assignment's *View all submissions*, and name the one assignment that it is for.",
        )
    return {report.assignments[0]: place}


def _factor(table: Table, system: str, name: str, place: int, most: float, scale: bool) -> float:
    """What to multiply points by. Raises CourseError when the file has another maximum and `scale` is not asked for."""
    theirs = next(_maxima(table, system, place), most)
    if theirs == most or not most:
        return 1.0
    if not scale:
        raise CourseError(
            f"{name} has {most:g} points here, but {theirs:g} in the file.",
            "Change it there and export again, or turn our points into theirs with --scale.",
        )
    return theirs / most


def _maxima(table: Table, system: str, place: int) -> Iterator[float]:
    texts = []
    if system == "canvas":
        texts = [row[place] for row in table.rows if _is_maximum(row)]
    elif system == "moodle" and (column := table.column("Maximum Grade", "Maximum grade")) is not None:
        texts = [table.rows[0][column]]
    elif system == "blackboard":
        match = _POINTS_COLUMN.fullmatch(table.titles[place])
        texts = [match["most"] or ""] if match else []
    for text in texts:
        try:
            yield float(text.replace(",", "."))
        except ValueError:
            continue


def _fill_feedback(table: Table, row: int, record: SubmissionResult | None) -> None:
    """A line for each question into the worksheet's feedback column, which Moodle reads as HTML."""
    place = table.column("Feedback comments")
    if place is None or record is None:
        return
    lines = [
        f"{question.grade_id.removeprefix('test_').replace('_', ' ')}: {question.points:g} of {question.max_points:g}"
        + (f". {question.message}" if question.message else "")
        for notebook in record.notebooks
        for question in notebook.questions
    ]
    table.rows[row][place] = "<br>".join(html.escape(line) for line in lines)
