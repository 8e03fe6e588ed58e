"""What a command does from start to end, with progress on the terminal."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeRemainingColumn

from autograder.assignment import Assignment
from autograder.authoring.build import build
from autograder.course import Course
from autograder.demo.sample_class import fill_sample_class
from autograder.dispatch import default_workers
from autograder.errors import CourseError
from autograder.execution import KernelEngine, Limits
from autograder.feedback.pages import write_feedback
from autograder.grading import Tally, grade, students_of
from autograder.report import print_class, print_questions, read_class, write_csv

DEMO_LIMITS = Limits(cell_seconds=5, notebook_seconds=40)


@contextmanager
def progress_bar(what: str, total: int, console: Console) -> Iterator[Callable[[], None]]:
    """A progress bar with an estimate; yields the function that advances it by one."""
    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=console) as progress:
        task = progress.add_task(what, total=total)
        yield lambda: progress.advance(task)


def grade_assignments(
    course: Course,
    assignments: Sequence[str],
    students: Sequence[str] | None,
    limits: Limits,
    workers: int,
    force: bool,
    console: Console,
) -> None:
    """Grade the assignments in turn, write feedback for what was graded, and say where everything is."""
    handed_in = [name for name in assignments if students_of(course, name)]
    if not handed_in:
        raise CourseError(
            f"Nothing was handed in for {', '.join(assignments)}.",
            f"Put notebooks into submitted/<student>/{assignments[0]}/, or run `python -m autograder demo`.",
        )
    engine = KernelEngine(limits)
    for name in handed_in:
        tally = _grade_one_assignment(course, name, students, engine, workers, force, console)
        console.print(f"{name}: {len(tally.graded)} graded, {tally.unchanged} unchanged.", highlight=False)
    where = {"gradebook": course.gradebook, "notebooks": course.autograded, "feedback": course.feedback}
    for what, path in where.items():
        console.print(f"  {what:<10} {path.relative_to(course.root)}", highlight=False)


def report_class(course: Course, assignments: Sequence[str], questions: bool, console: Console) -> None:
    """Print the class's points and write grades.csv."""
    report = read_class(course, assignments)
    print_class(report, console)
    if questions:
        print_questions(report, console)
    path = course.root / "grades.csv"
    write_csv(report, path)
    console.print(f"  {'grades':<10} {path.relative_to(course.root)}", highlight=False)


def run_demo(course: Course, console: Console) -> None:
    """Build, fill an empty submitted/ with a sample class, grade it and report."""
    names = course.assignments
    with progress_bar("Building", len(names), console) as advance:
        build(course, names, progress=lambda _: advance())
    count = fill_sample_class(course, names)
    console.print(f"The sample class has {count} submissions, in submitted/.", highlight=False)
    grade_assignments(course, names, None, DEMO_LIMITS, default_workers(), False, console)
    report_class(course, names, True, console)


def _grade_one_assignment(
    course: Course,
    name: str,
    students: Sequence[str] | None,
    engine: KernelEngine,
    workers: int,
    force: bool,
    console: Console,
) -> Tally:
    assignment = Assignment.load(course, name)
    total = len(students or students_of(course, name))
    with progress_bar(f"Grading {name}", total, console) as advance:
        tally = grade(course, assignment, engine, workers, students, force, progress=lambda _: advance())
    with progress_bar(f"Feedback {name}", len(tally.graded), console) as advance:
        pages = write_feedback(course, assignment, tally.graded, progress=advance)
    for page in pages:
        if page.withheld:
            path = page.path.relative_to(course.root)
            console.print(f"[red]Not written:[/] {path} would show part of a hidden test.", highlight=False)
    return tally
