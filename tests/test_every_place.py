"""Does every place show the same score: gradebook, nbgrader's export, grades.csv, record, page, report, LMS file?"""

from __future__ import annotations

import csv
import re
from pathlib import Path

import nbformat
import pytest
from nbgrader.api import Gradebook
from nbgrader.plugins import CsvExportPlugin

from autograder.course import Course
from autograder.gradebook.writer import GradeWriter
from autograder.grading.records import read_record
from autograder.grading.run import grade
from autograder.grading.worker import MakeEngine
from autograder.notebooks.assignment import Assignment
from conftest import RIGHT, Command, hand_in

DUE, LATE = "2026-11-20 12:00:00 UTC", "2026-11-21 06:00:00 America/Los_Angeles"
PLUGIN = """
from nbgrader.plugins import BasePlugin

class Late(BasePlugin):
    def late_submission_penalty(self, student_id, score, total_seconds_late):
        return 0.5

c.AssignLatePenalties.plugin_class = Late
"""
WRONG = {**RIGHT, "double": "def double(x):\n    return 0"}
# student → answers, handed in late?, manual score for double, extra credit, expected
CLASS: dict[str, tuple[dict[str, str], bool, float | None, float, float]] = {
    "ada": (RIGHT, False, None, 0.0, 3.0),
    "ben": (WRONG, False, None, 0.0, 1.0),
    "cleo": (RIGHT, True, None, 0.0, 2.5),
    "dora": (WRONG, False, 1.5, 0.0, 2.5),
    "emil": (WRONG, True, 1.25, 0.25, 2.0),
    "finn": (RIGHT, False, 0.0, 0.0, 1.0),
    "gwen": ({}, True, None, 0.0, 0.0),
}
COMMENT = "I gave you 1.5 for the <idea>."


@pytest.fixture
def graded(course: Course, assignment: Assignment, engine: MakeEngine) -> Course:
    """A class with late work, whose instructor entered scores and a comment after it was graded."""
    config = course.root / "nbgrader_config.py"
    config.write_text(config.read_text() + PLUGIN)
    for student, (answers, late, *_) in CLASS.items():
        (hand_in(course, student, answers) / "timestamp.txt").write_text(LATE if late else DUE)
    with GradeWriter(course) as writer:
        writer.register(assignment)
    with Gradebook(course.gradebook_url) as gradebook:
        gradebook.update_or_create_assignment("tiny", duedate=DUE)
    course = Course(course.root)
    grade(course, assignment, engine, workers=0, timestamps=True)
    with Gradebook(course.gradebook_url) as gradebook:
        for student, (_, _, manual, extra, _) in CLASS.items():
            entry = gradebook.find_grade("test_double", "tiny", "tiny", student)
            entry.manual_score, entry.extra_credit = manual, extra
        gradebook.find_comment("double", "tiny", "tiny", "dora").manual_comment = COMMENT
        gradebook.db.commit()
    return course


def places(course: Course, command: Command) -> dict[str, dict[str, float]]:
    """Place → student → score."""
    template = course.root / "canvas.csv"
    template.write_text("Student,ID,tiny (7)\n" + "".join(f"{name},{name},\n" for name in CLASS))
    assert command("export", "canvas", str(template), cwd=course.root).returncode == 0
    assert command("report", cwd=course.root).returncode == 0
    with GradeWriter(course) as writer:
        found = {"gradebook": writer.scores("tiny")}
    exported = CsvExportPlugin()
    exported.to = str(course.root / "exported.csv")
    with Gradebook(course.gradebook_url) as gradebook:
        exported.export(gradebook)
    report = (course.root / "reports" / "tiny.html").read_text(encoding="utf-8")
    pages = {name: course.place("feedback", name, "tiny") / "tiny.html" for name in CLASS}
    records = {name: read_record(course, "tiny", name) for name in CLASS}
    return found | {
        "export": column(course.root / "exported.csv", "student_id", "score"),
        "grades.csv": column(course.root / "grades.csv", "student", "tiny"),
        "LMS": column(course.root / "canvas-filled.csv", "ID", "tiny (7)"),
        "record": {name: record.score for name, record in records.items() if record},
        "page": {name: number(r'<p class="score">([\d.]+)', path.read_text("utf-8")) for name, path in pages.items()},
        "report": {name: number(rf'>{name}</a>.*?<td class="number" data-v="([\d.]+)"', report) for name in CLASS},
    }


def column(path: Path, student: str, score: str) -> dict[str, float]:
    with path.open(newline="", encoding="utf-8") as file:
        return {row[student]: float(row[score]) for row in csv.DictReader(file)}


def number(pattern: str, text: str) -> float:
    found = re.search(pattern, text)
    assert found is not None
    return float(found[1])


@pytest.mark.slow
def test_every_place_shows_the_same_score(
    graded: Course, assignment: Assignment, engine: MakeEngine, command: Command
) -> None:
    """Are manual scores, extra credit and late penalties in every place, before and after a regrade?"""
    expected = {student: score for student, (*_, score) in CLASS.items()}
    shown = places(graded, command)
    assert shown == dict.fromkeys(shown, expected)
    grade(graded, assignment, engine, workers=0, timestamps=True, force=True)
    page = (graded.feedback / "dora" / "tiny" / "tiny.html").read_text(encoding="utf-8")
    assert number(r'<p class="score">([\d.]+)', page) == 2.5  # without a report
    shown = places(graded, command)
    assert shown == dict.fromkeys(shown, expected)


@pytest.mark.slow
def test_what_a_person_said_reaches_the_student(graded: Course, command: Command) -> None:
    """Are a comment, a manual score and a penalty on the page and in Moodle's comments, until they are taken back?"""
    worksheet = graded.root / "worksheet.csv"
    rows = "".join(f"Participant {number},{name},{name}@example.org,,\n" for number, name in enumerate(CLASS))
    worksheet.write_text("Identifier,Full name,Email address,Grade,Feedback comments\n" + rows)
    assert command("export", "moodle", str(worksheet), "tiny", cwd=graded.root).returncode == 0
    with (graded.root / "worksheet-filled.csv").open(newline="", encoding="utf-8") as file:
        said = {row["Full name"]: row["Feedback comments"] for row in csv.DictReader(file)}
    assert "double: 1.5 of 2. graded by hand" in said["dora"]
    assert "On double: I gave you 1.5 for the &lt;idea&gt;." in said["dora"]
    assert "Taken off for handing in late: 0.5" in said["emil"]
    page = graded.feedback / "dora" / "tiny" / "tiny.html"
    text = page.read_text(encoding="utf-8")
    assert "Your instructor on double:</b> I gave you 1.5 for the &lt;idea&gt;." in text
    assert "Graded by hand: 1.5 in place of 0." in text
    assert "Taken off for handing in late: 0.5." in (page.parents[2] / "emil/tiny/tiny.html").read_text("utf-8")
    with Gradebook(graded.gradebook_url) as gradebook:
        gradebook.find_grade("test_double", "tiny", "tiny", "dora").manual_score = None
        gradebook.find_comment("double", "tiny", "tiny", "dora").manual_comment = None
        gradebook.db.commit()
    assert command("report", cwd=graded.root).returncode == 0
    text = page.read_text(encoding="utf-8")
    assert ("instructor" in text, "by hand" in text) == (False, False)
    assert nbformat.read(graded.autograded / "dora" / "tiny" / "tiny.ipynb", as_version=4).cells
