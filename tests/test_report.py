"""The class in the terminal and in grades.csv."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable

import pytest
from rich.console import Console

from autograder.course import Course
from autograder.errors import CourseError
from autograder.grading.run import grade
from autograder.grading.worker import MakeEngine
from autograder.lms.grades_csv import write_csv
from autograder.notebooks.assignment import Assignment
from autograder.report.class_report import ClassReport, read_class
from autograder.report.terminal import print_class, print_questions
from conftest import RIGHT, hand_in


@pytest.fixture
def report(course: Course, assignment: Assignment, engine: MakeEngine) -> ClassReport:
    hand_in(course, "anna", RIGHT)
    hand_in(course, "ben", {"double": "def double(x):\n    return x * x"})
    (hand_in(course, "=cmd()") / "tiny.ipynb").write_text("{")
    grade(course, assignment, engine, workers=0)
    return read_class(course, course.assignments)


def printed(show: Callable[[ClassReport, Console], None], report: ClassReport) -> str:
    console = Console(file=io.StringIO(), width=140)
    show(report, console)
    return console.file.getvalue()  # type: ignore[attr-defined]


def test_table_has_points_and_who_needs_a_look(report: ClassReport) -> None:
    """Does the table show every student's points, and why one of them got none?"""
    text = printed(print_class, report)
    assert "of 3" in text
    for cell in ("anna", "ben", "! 0", "broken JSON"):
        assert cell in text


def test_questions_count_right_answers(report: ClassReport) -> None:
    """Does each question tell how many answered it, how many were right and what went wrong?"""
    text = printed(print_questions, report)
    line = next(line for line in text.splitlines() if " double " in line)
    assert [part.strip() for part in line.split("│")[3:6]] == ["1", "2", "double is wrong for some inputs."]


def test_csv_is_quoted_and_defused(course: Course, report: ClassReport) -> None:
    """Can the file be opened in a spreadsheet without running a student's name as a formula?"""
    write_csv(report, course.root / "grades.csv")
    rows = list(csv.reader((course.root / "grades.csv").read_text(encoding="utf-8").splitlines()))
    assert rows == [["student", "tiny", "total"], ["'=cmd()", "0", "0"], ["anna", "3", "3"], ["ben", "0", "0"]]


def test_report_without_grades_says_what_to_do(course: Course) -> None:
    """Does an empty gradebook give an error, not an empty table?"""
    with pytest.raises(CourseError, match="Nothing has been graded"):
        read_class(course, course.assignments)
    course.gradebook.unlink()
    with pytest.raises(CourseError, match="no gradebook"):
        read_class(course, course.assignments)
