"""The grading of a course from start to end, with progress on the terminal."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from rich.console import Console
from rich.markup import escape

from autograder.authoring.finished import load_finished
from autograder.commands.progress import progress_bar
from autograder.course import Course
from autograder.dispatch.local import LocalCrew, default_workers
from autograder.engine.confined import ConfinedEngine
from autograder.engine.protocol import Limits
from autograder.errors import CourseError
from autograder.grading.run import Crew, grade, students_of
from autograder.grading.worker import MakeEngine
from autograder.report.terminal import print_changes, print_line, printable
from autograder.results.model import SubmissionResult


@dataclass(frozen=True, kw_only=True)
class GradeOptions:
    """How to grade: for whom, with how many workers, within which limits, and in a sandbox or not."""

    students: tuple[str, ...] = ()  # none named: everyone
    workers: int = 0  # 0: one per processor
    cluster: str | Path = ""  # a Dask scheduler's address, or a file that describes a cluster; "": this machine
    force: bool = False
    limits: Limits = field(default_factory=Limits)
    unsandboxed: bool = False
    timestamps: bool = False
    anyway: bool = False
    wall: Path | None = None  # the folder of the outer wall that all workers of this machine share


def grade_assignments(course: Course, assignments: Sequence[str], options: GradeOptions, console: Console) -> None:
    """Grade the assignments one after the other, write feedback, and say where everything is."""
    handed_in = [name for name in assignments if students_of(course, name)]
    for folder in dict.fromkeys(unfit for name in assignments for unfit in course.unfit("submitted", name)):
        said = f"{os.fsencode(folder)!r} in submitted/: the name is not UTF-8; rename the folder"
        print_line(console, "left out", said)
    if not handed_in:
        raise CourseError(
            f"Nothing was handed in for {', '.join(assignments)}.",
            f"Put notebooks into submitted/<student>/{assignments[0]}/, or run `python -m autograder demo`.",
        )
    if options.unsandboxed:
        console.print("[red]Not confined:[/] student code runs with your own rights.", highlight=False)
    with crew_for(options, console) as crew:
        for name in handed_in:
            grade_assignment(course, name, options, crew, console)
    from autograder.gradebook.database import shown  # imports a part of nbgrader, which takes seconds

    where = {"gradebook": shown(course), "notebooks": "autograded", "feedback": "feedback"}
    for what, place in where.items():
        console.print(f"  {what:<10} {place}", highlight=False, markup=False)


def grade_assignment(course: Course, name: str, options: GradeOptions, crew: Crew, console: Console) -> None:
    """Grade one assignment with progress, and print the outcome."""
    assignment = load_finished(course, name, tell=partial(console.print, highlight=False, markup=False))
    students = options.students or None
    total = len(students or students_of(course, name))
    with progress_bar(f"Grading {name}", total, console) as advance:
        tally = grade(
            course,
            assignment,
            _make_engine(options),
            crew,
            students,
            options.force,
            options.timestamps,
            options.anyway,
            progress=lambda result: advance(_in_words(result)),
        )
    console.print(f"{name}: {tally.graded} graded, {tally.unchanged} unchanged.", highlight=False)
    print_changes(tally.changes, console)
    for path in tally.withheld:
        said = f"{escape(printable(str(path)))} would show part of a hidden test."
        console.print(f"[red]Not written:[/] {said}", highlight=False)


@contextmanager
def crew_for(options: GradeOptions, console: Console) -> Iterator[Crew]:
    """The workers of the chosen cluster, or of this machine."""
    if not options.cluster:
        with LocalCrew(options.workers or default_workers()) as local:
            yield local
        return
    try:
        from autograder.dispatch.cluster import connected
    except ModuleNotFoundError:
        raise CourseError(
            "Grading on a cluster needs Dask, which is not installed.",
            """`pip install "nbgrader-autograder[dask]"`, or in a clone `pip install -e ".[dask]"`.""",
        ) from None
    with connected(options.cluster) as crew:
        console.print(f"Dask at {crew}", highlight=False)
        yield crew


def _make_engine(options: GradeOptions) -> MakeEngine:
    if not options.unsandboxed:
        return partial(ConfinedEngine, options.limits, options.wall)
    from autograder.engine.kernel import KernelEngine

    return partial(KernelEngine, options.limits)


def _in_words(result: SubmissionResult | None) -> str:
    return f"{printable(result.student)} {result.points:g} of {result.max_points:g}" if result else ""
