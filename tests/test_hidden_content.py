"""No page of the sample class tells a hidden line, number or name; and would the search find them?"""

from __future__ import annotations

import html
from collections.abc import Collection
from pathlib import Path

import pytest

from autograder.course import Course
from autograder.demo.sample_class import FEW, ONE_MORE, STUDENTS, hand_in
from autograder.engine.confined import ConfinedEngine
from autograder.engine.protocol import Limits
from autograder.grading.run import grade
from autograder.notebooks.assignment import Assignment
from conftest import ROOT
from hidden_content import HiddenContent, revealed
from test_nbgrader_plugin import copy_of_course

SEED = 5
pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def content() -> HiddenContent:
    return HiddenContent(ROOT, "three_layer_network", [SEED])


@pytest.mark.parametrize("kind", ["line", "name", "number"])
def test_what_is_hidden_is_found(content: HiddenContent, tmp_path: Path, kind: str) -> None:
    """Is each kind found in text and attributes, however it is marked up, unless the student typed it?"""
    number = min(content.numbers[SEED])
    secret = {"line": max(content.lines), "name": min(content.names), "number": f"0.{number}1"}[kind]
    expected = {"number": number}.get(kind, secret)
    page, own = tmp_path / "page.html", tmp_path / "submitted" / "own.py"
    own.parent.mkdir()
    cut = html.escape(secret[:4]) + "<b>" + html.escape(secret[4:]) + "</b>"
    for said in (cut, f'<i title="{html.escape(secret)}">'):
        page.write_text(f"<p>{said}</p>", encoding="utf-8")
        own.write_text("x = 1")
        assert content.found_in(page, own.parent, SEED) == [expected]
        own.write_text(secret)
        assert content.found_in(page, own.parent, SEED) == []


def graded(course: Course, name: str, students: Collection[str]) -> Course:
    """Grade the work of these students of the sample class."""
    (course.root / "tests").symlink_to(ROOT / "tests")
    assignment = Assignment.load(course, name)
    hand_in(course, assignment, students)
    limits = Limits(cell_seconds=5, notebook_seconds=40)
    grade(course, assignment, lambda: ConfinedEngine(limits), workers=0)
    return course


@pytest.mark.full
def test_no_page_tells_anything_hidden(tmp_path: Path) -> None:
    """Are the pages of right, wrong, unfinished and broken work free of what the tests hide?"""
    course = graded(copy_of_course(tmp_path / "course"), "three_layer_network", (*FEW, *ONE_MORE[:1]))
    assert len(list(course.feedback.glob("*/*/*.html"))) == len(FEW) + 1
    assert revealed(course, "three_layer_network") == {}


@pytest.mark.full
@pytest.mark.parametrize("name", Course(ROOT).assignments)
def test_no_page_of_the_whole_class_tells_anything_hidden(name: str, tmp_path: Path) -> None:
    """The same for everybody in every assignment."""
    course = graded(copy_of_course(tmp_path / "course"), name, STUDENTS)
    assert len(list(course.feedback.glob(f"*/{name}/*.html"))) >= 24
    assert revealed(course, name) == {}
