"""The demo: a sample class from hand-in to report, in a minute."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from rich.console import Console
from rich.text import Text

from autograder.authoring.freshness import bring_up_to_date
from autograder.commands.grading import GradeOptions, crew_for, grade_assignment
from autograder.course import Course
from autograder.demo.sample_class import hand_in, leave_real_work_alone, who_hands_in
from autograder.engine.protocol import Limits
from autograder.lms.grades_csv import write_csv
from autograder.notebooks.assignment import Assignment
from autograder.report.attention import concerns
from autograder.report.class_report import ClassReport, read_class
from autograder.report.pages import write_pages
from autograder.report.terminal import print_class, print_questions

# One submission of the class never ends. In the short demo it should take only seconds.
SHORT, LONG = Limits(cell_seconds=2, notebook_seconds=20), Limits(cell_seconds=5, notebook_seconds=40)


def run_demo(course: Course, whole: bool, console: Console, wall: Path | None = None) -> None:
    """Grade a sample class in the first assignment and four of its students in every other; if `whole`, all in each.

    wall: the folder of the outer wall that all workers share.
    Each assignment is brought up to date before it is graded. What was handed in and graded before
    stays as it is. Raises CourseError when submitted/ contains anything but a sample class.
    """
    leave_real_work_alone(course)
    who = "everything" if whole else f"{course.assignments[0]}, and four of it each other assignment"
    console.print(f"A sample class hands in {who}.", highlight=False)
    options = GradeOptions(limits=LONG if whole else SHORT, wall=wall)
    with crew_for(options, console) as crew:
        for name, chosen in who_hands_in(course.assignments, whole).items():
            with console.status(f"Building {name}"):
                bring_up_to_date(course, (name,))
            students = hand_in(course, Assignment.load(course, name), chosen)
            grade_assignment(course, name, replace(options, students=students), crew, console)
    report = read_class(course, course.assignments)
    print_class(report, console)
    if whole:
        print_questions(report, console)
    write_csv(report, course.root / "grades.csv")
    write_pages(course, report)
    console.print("Open these in a browser; `make formgrader` shows the gradebook.", highlight=False)
    for what, link in links(course, report).items():
        console.print(Text(f"  {what:<10} ").append(link, style=f"link {link}"), soft_wrap=True)


def links(course: Course, report: ClassReport) -> dict[str, str]:
    """What the demo made, as addresses that a terminal can open; a gradebook on a server, as nbgrader writes it."""
    from autograder.gradebook.database import shown  # imports a part of nbgrader, which takes seconds

    files = {
        "report": course.root / "reports" / "index.html",
        "pages": course.feedback,
        "a page": next(_telling_pages(course, report), course.feedback),
        "grades": course.root / "grades.csv",
    }
    gradebook = course.root / shown(course)
    where = gradebook.as_uri() if gradebook.is_file() else shown(course)
    return {**{what: path.as_uri() for what, path in files.items()}, "gradebook": where}


def _telling_pages(course: Course, report: ClassReport) -> Iterator[Path]:
    """The pages of students who got some points but not all, and who need no look."""
    for record in report.records.values():
        if 0 < record.points < record.max_points and not concerns(record):
            folder = course.place("feedback", record.student, record.assignment)
            for notebook in record.notebooks:
                if any(question.points < question.max_points for question in notebook.questions):
                    yield folder / f"{notebook.name}.html"
