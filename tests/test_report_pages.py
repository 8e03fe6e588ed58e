"""The class as pages: complete, harmless, and the same for a thousand students."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from urllib.parse import unquote

import pytest

from autograder.course import Course
from autograder.gradebook.writer import GradeWriter
from autograder.grading.calibration import FILE
from autograder.grading.records import write_record
from autograder.notebooks.assignment import Assignment
from autograder.report.class_report import read_class, read_questions
from autograder.report.pages import write_pages
from autograder.report.views import BARS, distribution
from autograder.results.diagnosis import Diagnosis
from autograder.results.model import NotebookResult, Question, SubmissionResult
from autograder.submission.notes import Kind, Note
from conftest import hand_in

EVIL = "<script>alert('1')\"&#?"  # a student's name: a folder may be called that
NAMED = Diagnosis(("I squared it.",), "")


def graded(course: Course, student: str, double: float, notes: tuple[Note, ...] = ()) -> None:
    """Record points for a student's submission, as grading does."""
    hand_in(course, student)
    lost = {"verdict": "wrong", "message": f"double is wrong {EVIL}.", "diagnosis": NAMED}
    questions = (
        Question(grade_id="test_double", points=double, max_points=2, **({"verdict": "right"} if double else lost)),
        Question(
            grade_id="test_triple",
            points=0,
            max_points=1,
            verdict="not answered",
            message="This exercise was not answered.",
        ),
    )
    result = SubmissionResult(
        student=student, assignment="tiny", notebooks=(NotebookResult(name="tiny", questions=questions, notes=notes),)
    )
    with GradeWriter(course) as writer:
        writer.register(Assignment.load(course, "tiny"))
        writer.save([result])
    write_record(course, result)
    (course.feedback / student / "tiny").mkdir(parents=True)
    (course.feedback / student / "tiny" / "tiny.html").touch()


@pytest.fixture
def pages(course: Course) -> dict[str, str]:
    graded(course, "anna", 2)
    edited = Note(Kind.LOCKED_CHANGED, "Locked cells were edited; the originals were used: test_double.")
    graded(course, "berta", 0, (edited,))
    graded(course, EVIL, 0)
    (course.feedback / "berta" / "tiny" / "tiny.html").unlink()
    inside = {"tiny": {"test_double": f"TypeError: {EVIL}"}}
    known = {"tiny": {"digest": Assignment.load(course, "tiny").digest, "inside": inside, "in_place": {}}}
    (course.root / FILE).write_text(json.dumps(known))
    return {path.name: path.read_text(encoding="utf-8") for path in write_pages(course, read_class(course, ["tiny"]))}


class Outline(HTMLParser):
    """Where a page's links and requests lead, its scripts, and its words."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.targets: list[str] = []
        self.scripts = 0
        self.words = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        self.scripts += tag == "script"
        self.targets += [values[name] or "" for name in ("src", "href") if values.get(name)]
        assert not any(name.startswith("on") for name in values)

    def handle_data(self, data: str) -> None:
        self.words += data


def test_pages_have_everybody_and_every_question(pages: dict[str, str]) -> None:
    """Are students, verdicts, named mistakes and odd submissions on the page?"""
    words = Outline(pages["tiny.html"]).words
    assert all(text in words for text in ("anna", "berta", "the originals were used", "2 × “I squared it.”", "✗ 2"))
    assert f"judged beside the code: TypeError: {EVIL}" in words
    assert "A tiny assignment" in Outline(pages["index.html"]).words


def test_names_and_messages_cannot_become_markup(pages: dict[str, str]) -> None:
    """Is there one script, ours, whatever students are called and whatever a message says?"""
    for text in pages.values():
        assert Outline(text).scripts == 1
    assert f"double is wrong {EVIL}." in Outline(pages["tiny.html"]).words


def test_links_lead_to_the_pages_that_there_are(course: Course, pages: dict[str, str]) -> None:
    """Does every link lead to a file, also for a student with an odd name, and none to a page that was not written?"""
    students = set()
    for text in pages.values():
        for target in Outline(text).targets:
            path = course.root / "reports" / unquote(target.partition("#")[0])
            assert path.is_file() or target.startswith("#"), target
            students |= {path.parts[-3]} if "/feedback/" in target else set()
    assert students == {"anna", EVIL}


def test_pages_ask_nothing_of_anybody(pages: dict[str, str]) -> None:
    """Does the browser refuse every request, and is there none?"""
    for text in pages.values():
        assert "default-src 'none'" in text
        assert not re.search(r"(src|href)=\"?(https?:)?//|url\(|@import", text)


def test_what_nobody_handed_in_has_no_page(course: Course, pages: dict[str, str]) -> None:
    """Is a student without a record listed with the points, and an assignment without submissions left out?"""
    (course.autograded / "anna" / "tiny" / "record.json").unlink()
    report = read_class(course, ["tiny"])
    (index, page) = write_pages(course, report)
    assert "anna" in Outline(page.read_text(encoding="utf-8")).words
    nobody = write_pages(course, replace(report, scores={"anna": {}}))
    assert nobody == [index]


def test_questions_count_those_who_answered(course: Course, pages: dict[str, str]) -> None:
    """Is the failure rate that of those who answered, and the commonest mistake counted?"""
    double, triple = read_questions(read_class(course, ["tiny"]), "tiny")
    assert (double.answered, double.failure_rate, double.mistakes) == (3, 2 / 3, (("I squared it.", 2),))
    assert (triple.answered, triple.failure_rate, triple.messages) == (0, 0.0, ())
    assert pages


def test_distribution_counts_everybody_once() -> None:
    """Are none and all points in the first and last bar, and is nobody lost?"""
    bars = distribution([0.0, 0.5, 1.0, 1.0, 1.2])
    assert (bars[0].count, bars[-1].count, sum(bar.count for bar in bars)) == (1, 3, 5)
    assert [bar.count for bar in distribution([0.29, 0.3, 0.7])] == [0, 0, 1, 1, 0, 0, 0, 1, 0, 0]
    assert (len(bars), bars[0].low, bars[-1].high) == (BARS, 0, 100)


def test_flags_say_which_assignment_they_mean(course: Course, pages: dict[str, str]) -> None:
    """Does a flag stand beside the points of its assignment, with its name and the reason, and lead to the evidence?"""
    (row,) = re.findall(r'<tr class="flagged">.*?</tr>', pages["index.html"])
    assert "berta" in row
    flag = f'<a class="flag" href="tiny.html#look" title="{Kind.LOCKED_CHANGED}">'
    assert flag in row
    assert f"A tiny assignment: {Kind.LOCKED_CHANGED}" in row


def test_assignments_are_a_list_on_a_phone(pages: dict[str, str]) -> None:
    """Does each number carry the heading that a phone has no room for?"""
    table = pages["index.html"].partition('<table class="stacked">')[2].partition("</table>")[0]
    headings = re.findall(r'<th scope="col"[^>]*>([^<]*)</th>', table)
    assert re.findall(r'data-label="([^"]*)"', table) == headings[1:]
