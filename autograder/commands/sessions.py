"""What a command does from start to end, with progress on the terminal."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from rich.console import Console
from rich.markup import escape

from autograder.audit.audit import AuditOptions, audit, save_fingerprints, trials_of
from autograder.audit.matrix import as_json, as_picture, print_matrix, print_summary
from autograder.authoring.finished import load_finished
from autograder.commands.progress import progress_bar
from autograder.course import Course
from autograder.dispatch.local import LocalCrew, default_workers
from autograder.engine.confined import ConfinedEngine
from autograder.engine.protocol import Limits
from autograder.errors import CourseError
from autograder.grading.bring_in import bring_in
from autograder.grading.run import Crew, grade, students_of
from autograder.grading.worker import MakeEngine
from autograder.lms.collect import CollectOptions, collect
from autograder.lms.export import Filling, export
from autograder.lms.grades_csv import write_csv
from autograder.lms.people import People
from autograder.notebooks.assignment import Assignment
from autograder.report.class_report import read_class
from autograder.report.pages import write_pages
from autograder.report.terminal import print_changes, print_class, print_line, print_questions, printable
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


def report_class(course: Course, assignments: Sequence[str], questions: bool, console: Console) -> None:
    """Print the class's points; write grades.csv and the pages in reports/."""
    bring_in(course, assignments)
    report = read_class(course, assignments)
    print_class(report, console)
    if questions:
        print_questions(report, console)
    path = course.root / "grades.csv"
    write_csv(report, path)
    pages = write_pages(course, report)
    console.print(f"  {'grades':<10} {path.relative_to(course.root)}", highlight=False)
    console.print(f"  {'report':<10} {pages[0].relative_to(course.root)}", highlight=False)


def collect_downloads(
    course: Course, name: str, downloads: Sequence[Path], options: CollectOptions, console: Console
) -> None:
    """Put the notebooks of LMS downloads into submitted/, and say what happened to them."""
    notebooks = tuple(source.name for source in Assignment.load(course, name).notebooks)
    outcome = collect(course, name, notebooks, downloads, options)
    for what, entries in (
        ("earlier version", [(path, f"({place.student})") for path, place in outcome.earlier]),
        ("older, left out", [(path, f"({place.student}); --replace takes it") for path, place in outcome.older]),
        ("replaced", [(path, f"({place.student}); what was there is in .earlier") for path, place in outcome.replaced]),
        ("not placed", outcome.unplaced),
    ):
        for path, remark in entries:
            print_line(console, what, f"{path} {remark}")
    if outcome.late:
        print_line(console, "late", ", ".join(outcome.late))
    systems = " and ".join(dict.fromkeys(outcome.systems))
    console.print(
        f"{len(outcome.placed) + len(outcome.unchanged)} notebooks of {len(outcome.students)} students placed, as "
        f"{systems} writes them; {len(outcome.unchanged)} were there already. "
        f"{len(outcome.earlier) + len(outcome.older)} earlier versions, {len(outcome.unplaced)} files not placed.",
        highlight=False,
    )


def export_grades(
    course: Course,
    assignments: Sequence[str],
    system: str,
    files: tuple[Path, Path],
    filling: Filling,
    console: Console,
) -> None:
    """Fill points into a gradebook file: `files` are the one that the LMS exported and the one to write."""
    bring_in(course, assignments)
    outcome = export(system, *files, read_class(course, assignments), People(course).by_id, filling)
    for student, reason in outcome.missing:
        print_line(console, "not filled in", f"{student} {reason}")
    for student, reason in outcome.kept:
        print_line(console, "left as it was", f"{student}, {reason}")
    kept = f"{len(outcome.kept)} left as they were{' (--overwrite replaces scores)' if outcome.kept else ''}"
    console.print(
        f"{len(outcome.filled)} scores filled in, {len(outcome.same)} were there already, {kept}; "
        f"{outcome.left_alone} rows untouched, {len(dict(outcome.missing))} students not filled in.",
        highlight=False,
    )
    remark = f" (now in {outcome.encoding})" if outcome.encoding else ""
    console.print(f"  {system:<10} {escape(printable(str(files[1])))}{remark}", highlight=False)


def audit_assignments(
    course: Course, assignments: Sequence[str], options: AuditOptions, matrix: bool, save: bool, console: Console
) -> bool:
    """Audit the hidden tests of each assignment, print what was found, and save it if `save`. Is all well?"""
    all_findings = []
    for name in assignments:
        assignment = Assignment.load(course, name)
        total = len(trials_of(course, assignment, options))
        with progress_bar(f"Auditing {name}", total, console) as advance:
            findings, prints = audit(course, assignment, options, lambda _, step=advance: step())  # type: ignore[misc]
        all_findings.append(findings)
        if save:
            save_fingerprints(course, assignment, prints)
            course.audit.mkdir(parents=True, exist_ok=True)
            (course.audit / f"{name}.json").write_text(as_json(findings), encoding="utf-8")
            for notebook in findings.questions:
                (course.audit / f"{notebook}.svg").write_text(as_picture(findings, notebook), encoding="utf-8")
        if matrix:
            print_matrix(findings, console)
    print_summary(all_findings, console)
    return not any(findings.problems for findings in all_findings)


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
