"""Fills points into a gradebook file that Canvas, Moodle, Blackboard or Brightspace exported, for import there."""

from __future__ import annotations

import html
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from autograder.errors import CourseError
from autograder.lms.columns import FEEDBACK, TITLES
from autograder.lms.matching import KEYS, Rows
from autograder.lms.people import Person
from autograder.lms.points_columns import factor, points_columns
from autograder.lms.tables import Table, read_table, write_table
from autograder.report.class_report import ClassReport, plain
from autograder.results.model import SubmissionResult

SYSTEMS = tuple(KEYS)
_WAITING = re.compile(r"[-–—]?|n/?a|(needs grading|in progress)\b.*", re.IGNORECASE)  # no score yet
_EXCUSED = ("ex", "excused")
ROUNDING = 0.00501  # most systems keep two places
NOT_THERE = "has no row in the file"


@dataclass(frozen=True, kw_only=True)
class Filling:
    """How to fill in a file.

    columns: assignment → title of its column, if their names differ. scale: convert points if the file's maximum
    differs. overwrite: also replace scores that are in the file.
    """

    columns: Mapping[str, str] = field(default_factory=dict)
    scale: bool = False
    overwrite: bool = False


@dataclass(kw_only=True)
class Export:
    """What was filled in, as (student, assignment), and what was not.

    same: had the score already. kept: had another score, or is excused, in words. missing: has points but no row,
    with the reason. left_alone: the number of rows that were not changed. encoding: of the written file, if it differs.
    """

    filled: list[tuple[str, str]] = field(default_factory=list)
    same: list[tuple[str, str]] = field(default_factory=list)
    kept: list[tuple[str, str]] = field(default_factory=list)
    missing: list[tuple[str, str]] = field(default_factory=list)
    left_alone: int = 0
    encoding: str = ""


def export(
    system: str,
    template: Path,
    target: Path,
    report: ClassReport,
    people: Mapping[str, Person] | None = None,
    filling: Filling | None = None,
) -> Export:
    """Fill the points of `report` into the file `template` that `system` exported, and write it to `target`.

    people: what collecting knows about students. Raises CourseError when columns are missing, maxima differ, or
    nothing can be filled in; then nothing is written.
    """
    filling = filling or Filling()
    table = read_table(template)
    rows = _rows(table, system)
    places = points_columns(table, system, report.assignments, filling.columns)
    factors = {
        name: factor(table, system, name, place, report.max_scores[name], filling.scale)
        for name, place in places.items()
    }
    outcome, sign, touched = Export(), table.decimal, set()
    for (student, name), found in _own_rows(rows, report, people or {}, tuple(places)).items():
        if isinstance(found, str):
            if (student, found) not in outcome.missing:
                outcome.missing.append((student, found))
            continue
        points = f"{report.scores[student][name] * factors[name]:.10g}".replace(".", sign)
        if _fill(table, found, places[name], points, (student, name), filling.overwrite, outcome):
            touched.update(found)
            if system == "moodle":
                _comment(table, found, (student, name), report, filling.overwrite, outcome)
    _require_some(outcome, report)
    outcome.left_alone = len(set(rows.all) - touched)
    encoding = write_table(table, target)
    outcome.encoding = encoding if encoding != table.encoding else ""
    return outcome


def _rows(table: Table, system: str) -> Rows:
    rows = Rows(table, system)
    other = "brightspace" if table.column("end-of-line indicator") is not None else system
    if other != system or not rows.columns:
        names = ", ".join(TITLES[kind][0] for kind in KEYS[system])
        raise CourseError(
            f"The file has none of the columns {names}." if other == system else f"The file is from {other}.",
            f"Is it a gradebook exported from {system}?" if other == system else f"Export to it with: export {other} …",
        )
    return rows


def _own_rows(
    rows: Rows, report: ClassReport, people: Mapping[str, Person], assignments: Sequence[str]
) -> dict[tuple[str, str], list[int] | str]:
    """(student, assignment) → the rows that belong only to that student, or why there are none."""
    found = {
        (student, name): rows.find(student, people.get(student), name) or NOT_THERE
        for student, scores in report.scores.items()
        for name in assignments
        if name in scores
    }
    sharing: dict[tuple[int, str], list[str]] = defaultdict(list)
    for (student, name), where in found.items():
        if not isinstance(where, str):
            sharing[where[0], name].append(student)
    for (_, name), students in sharing.items():
        for student in students if len(students) > 1 else ():
            others = ", ".join(other for other in students if other != student)
            found[student, name] = f"has the same row as {others}"
    return found


def _fill(
    table: Table,
    rows: Sequence[int],
    place: int,
    points: str,
    what: tuple[str, str],
    overwrite: bool,
    outcome: Export,
) -> bool:
    """Write the points into a student's rows, unless a person wrote something else there. Are the points there now?"""
    there = [table.rows[row][place].strip() for row in rows]
    if any(cell.casefold() in _EXCUSED for cell in there):
        outcome.kept.append((what[0], f"{what[1]}: is excused; we have {points}"))
        return False
    others = [cell for cell in there if not _WAITING.fullmatch(cell) and not _same(cell, points)]
    if others and not overwrite:
        outcome.kept.append((what[0], f"{what[1]}: the file has {others[0]}, we have {points}"))
        return False
    if all(_same(cell, points) for cell in there):
        outcome.same.append(what)
        return True
    for row in rows:
        table.rows[row][place] = points
    outcome.filled.append(what)
    return True


def _same(cell: str, points: str) -> bool:
    """Are they the same number, as precisely as systems keep it?"""
    try:
        one, other = (float(text.replace(",", ".")) for text in (cell, points))
    except ValueError:
        return False
    return abs(one - other) <= ROUNDING


def _comment(
    table: Table, rows: Sequence[int], what: tuple[str, str], report: ClassReport, overwrite: bool, outcome: Export
) -> None:
    """Write a line for each question into the worksheet's comments, which Moodle reads as HTML."""
    place, record = table.column(*TITLES[FEEDBACK]), report.records.get(what)
    if place is None or record is None:
        return
    text = "<br>".join(html.escape(line) for line in _lines(record))
    for row in rows:
        there = table.rows[row][place]
        if not there.strip() or overwrite or _words(there) == _words(text):
            table.rows[row][place] = text
        else:
            outcome.kept.append((what[0], f"{what[1]}: the file has another comment"))


def _lines(record: SubmissionResult) -> list[str]:
    """Each question's points and reason, late penalties, and a person's comments."""
    lines = []
    for notebook in record.notebooks:
        for one in notebook.questions:
            reason = "graded by hand" if one.manual is not None else one.message
            lines.append(
                f"{plain(one.grade_id)}: {one.score:g} of {one.max_points:g}" + (f". {reason}" if reason else "")
            )
        if notebook.penalty:
            lines.append(f"Taken off for handing in late: {notebook.penalty:g}")
        lines += [f"On {plain(cell)}: {comment}" for cell, comment in notebook.comments]
    return lines


def _words(comment: str) -> list[str]:
    """The words of a comment, whatever an editor did to its layout."""
    return html.unescape(re.sub(r"<[^>]*>", " ", comment)).split()


def _require_some(outcome: Export, report: ClassReport) -> None:
    if outcome.filled or outcome.same:
        return
    if outcome.kept:
        student, reason = outcome.kept[0]
        raise CourseError(
            f"Nothing was filled in: the file has other scores already ({student}, {reason}).",
            "Clear the column, or replace them with --overwrite.",
        )
    if told := [f"{student} {reason}" for student, reason in outcome.missing if reason != NOT_THERE]:
        raise CourseError(
            f"Nothing was filled in: {'; '.join(told[:3])}.",
            "A row takes the points of one student; see docs/instructors.md.",
        )
    some = ", ".join(list(report.scores)[:3])
    raise CourseError(
        f"Nothing was filled in: none of the {len(report.scores)} students with points ({some}, …) has a row there.",
        "Is it this course's file? Students are found by the system's id, address or name; see docs/instructors.md.",
    )
