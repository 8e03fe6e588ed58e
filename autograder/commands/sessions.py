"""What the other commands do from start to end, with progress on the terminal."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.markup import escape

from autograder.audit.audit import AuditOptions, audit, save_fingerprints, trials_of
from autograder.audit.matrix import as_json, as_picture, print_matrix, print_summary
from autograder.commands.progress import progress_bar
from autograder.course import Course
from autograder.grading.bring_in import bring_in
from autograder.lms.collect import CollectOptions, collect
from autograder.lms.export import Filling, export
from autograder.lms.grades_csv import write_csv
from autograder.lms.people import People
from autograder.notebooks.assignment import Assignment
from autograder.report.class_report import read_class
from autograder.report.pages import write_pages
from autograder.report.terminal import print_class, print_line, print_questions, printable


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
