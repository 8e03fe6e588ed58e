"""Finds out how to judge each question, with the instructor's own solution, before any student is graded.

A test outside the student's process gets plain data. If a test needs more (data frames, figures, `inspect`), the
instructor's solution loses points there. Such a test is judged inside the walls, beside the student's code.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Protocol

from autograder.course import AS_STOCK, Course
from autograder.engine.mounts import require_out_of_sight
from autograder.engine.protocol import Execution, Job, job_for
from autograder.errors import CourseError
from autograder.files import write_whole
from autograder.grading.records import grading_code
from autograder.notebooks.assignment import Assignment, SourceNotebook
from autograder.notebooks.effects import questions_on_changed_objects
from autograder.notebooks.roles import Role, role_of
from autograder.results.diagnosis import read_fingerprints
from autograder.results.marking import most_of, points_of

FILE = ".calibration.json"
CHANGED = "it looks at an object that another cell may change in place"


class Examining(Protocol):
    """An engine that can run only the tests."""

    def examine(self, job: Job) -> Execution: ...


@dataclass(frozen=True, kw_only=True)
class Judging:
    """How an assignment's questions are judged.

    inside: notebook → question → why its test runs beside the student's code.
    lost: the same for questions that the instructor's own solution loses both ways.
    as_stock: whether a student's lost question is also tried inside, where a better result counts.
    in_place: notebook → the questions in which the solution's functions change their arguments.
    """

    inside: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    lost: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    as_stock: bool = False
    in_place: Mapping[str, Sequence[str]] = field(default_factory=dict)

    def questions(self, notebook: str) -> frozenset[str]:
        """The questions of a notebook that are judged inside."""
        return frozenset(self.inside.get(notebook, {}))

    def changing(self, notebook: str) -> frozenset[str]:
        """The questions of a notebook in which the solution's functions change their arguments."""
        return frozenset(self.in_place.get(notebook, ()))


def calibrated(course: Course, assignment: Assignment, engine: Any, anyway: bool = False) -> Judging:
    """Judge the solution both ways, or read the earlier result if neither the assignment nor the grader has changed.

    anyway: accept a solution that loses points. Raises CourseError for such a solution otherwise, and for a course
    that could be read inside the sandbox; SandboxError when code cannot be confined. An engine that always runs tests
    beside the code needs no calibration.
    """
    if not engine.confined:
        return Judging()
    require_out_of_sight(course.root)
    known = _read(course, assignment, grading_code()) or _audited(course, assignment)
    found = replace(known or calibrate(assignment, engine), as_stock=course.judging == AS_STOCK)
    if found.lost and not anyway:
        lines = [f"{name}/{question}: {why}" for name, all_ in found.lost.items() for question, why in all_.items()]
        raise CourseError(
            f"The solution in source/{assignment.name} loses points itself. " + " ".join(lines),
            "Correct the solution or its tests, or grade all the same with --anyway.",
        )
    if known is None:
        _write(course, assignment, found)
    return found


def known_judging(course: Course, assignment: Assignment) -> Judging:
    """How the questions were judged when the assignment, as it is now, was last graded, as far as that is known."""
    return _read(course, assignment) or Judging()


def calibrate(assignment: Assignment, engine: Examining) -> Judging:
    """Judge the instructor's notebooks outside, and inside where a question needs it. Raises SandboxError."""
    inside: dict[str, dict[str, str]] = {}
    lost: dict[str, dict[str, str]] = {}
    in_place: dict[str, list[str]] = {}
    for source in assignment.notebooks:
        job = _job(assignment, source)
        execution = engine.examine(job)
        if execution.by_changes:
            in_place[source.name] = sorted(execution.by_changes)
            job = replace(job, in_place=execution.by_changes)
            execution = engine.examine(job)
        outside = _lost(execution)
        wanted = dict.fromkeys(sorted(questions_on_changed_objects(source.notebook, source.plan)), CHANGED) | outside
        if wanted:
            within = _lost(engine.examine(replace(job, inside=frozenset(wanted))))
            inside[source.name] = {name: why for name, why in wanted.items() if name not in within}
            lost[source.name] = {name: why for name, why in within.items() if name in outside}
    return Judging(inside=_without_empty(inside), lost=_without_empty(lost), in_place=in_place)


def _job(assignment: Assignment, source: SourceNotebook) -> Job:
    return job_for(assignment, source, assignment.references)


def _lost(execution: Execution) -> dict[str, str]:
    """The questions that did not get all their points → the error, in one line."""
    tests = [cell for cell in execution.notebook.cells if role_of(cell) is Role.TEST]
    return {cell.id: _why(cell.outputs) for cell in tests if points_of(cell) < most_of(cell)}


def _why(outputs: list[Any]) -> str:
    errors = [f"{output.ename}: {output.evalue}".strip(": ") for output in outputs if output.output_type == "error"]
    return (errors or ["it ends in fewer points"])[-1].partition("\n")[0][:200]


def _without_empty(table: Mapping[str, Mapping[str, str]]) -> dict[str, dict[str, str]]:
    return {name: dict(questions) for name, questions in table.items() if questions}


def _read(course: Course, assignment: Assignment, grader: str = "") -> Judging | None:
    """What was saved for this assignment, or None. grader: only if this version of the grader saved it."""
    try:
        entry = _table(course)[assignment.name]
        known = Judging(inside=entry["inside"], in_place=entry["in_place"])
        fits = entry["digest"] == assignment.digest and (not grader or entry["grader"] == grader)
        return known if fits else None
    except (KeyError, TypeError):
        return None


def _audited(course: Course, assignment: Assignment) -> Judging | None:
    """Nothing is judged inside if an audit took fingerprints of exactly these tests: the solution keeps its points."""
    prints = read_fingerprints(course.fingerprints(assignment.name), assignment.digest)
    return Judging() if prints.keys() == {source.name for source in assignment.notebooks} else None


def _write(course: Course, assignment: Assignment, found: Judging) -> None:
    """Save what was found, unless the solution lost points: then it is judged again every time."""
    if found.lost:
        return
    entry = {
        "digest": assignment.digest,
        "grader": grading_code(),
        "inside": found.inside,
        "in_place": found.in_place,
    }
    table = _table(course) | {assignment.name: entry}
    write_whole(course.root / FILE, json.dumps(table, indent=1, sort_keys=True) + "\n")


def _table(course: Course) -> dict[str, Any]:
    try:
        table = json.loads((course.root / FILE).read_text(encoding="utf-8"))
        return table if isinstance(table, dict) else {}
    except (OSError, ValueError):
        return {}
