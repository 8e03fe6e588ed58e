"""The demo, from an empty submitted/ to links."""

from __future__ import annotations

from io import StringIO
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

import pytest
from rich.console import Console

from autograder.commands import demo
from autograder.commands.demo import links, run_demo
from autograder.course import Course
from autograder.engine.protocol import Limits
from autograder.report.class_report import ClassReport

CATALOGUE = '''# %% twice
"""Adds the number to itself."""


def double(x):
    return x + x


# %% squared fails="test_double"
"""Squares the number."""


def double(x):
    return x**2
'''


@pytest.fixture
def demo_course(course: Course) -> Course:
    """The tiny course with a catalogue, in a folder whose name is not fit for an address as it stands."""
    root = course.root.rename(course.root.with_name("Kurs für alle #1"))
    catalogue = root / "assignments" / "tiny" / "attempts" / "tiny" / "double.py"
    catalogue.parent.mkdir(parents=True)
    catalogue.write_text(CATALOGUE)
    return Course(root)


def run(course: Course) -> str:
    console = Console(file=StringIO(), width=120)
    run_demo(course, whole=False, console=console)
    return console.file.getvalue()  # type: ignore[attr-defined]


@pytest.mark.slow
def test_demo_grades_a_class_and_says_where_it_is(demo_course: Course, monkeypatch: pytest.MonkeyPatch) -> None:
    """Are results told as they come, do the last lines lead to what was made, and does a second demo grade nothing?"""
    monkeypatch.setattr(demo, "SHORT", Limits(cell_seconds=1, notebook_seconds=10))
    said = run(demo_course)
    assert "Grading tiny: 1 of 24, a" in said
    assert "tiny: 24 graded, 0 unchanged." in said
    named = [line.rsplit(maxsplit=1) for line in said.splitlines()[-5:]]
    assert [what.strip() for what, _ in named] == ["report", "pages", "a page", "grades", "gradebook"]
    assert all(path_of(address).exists() for _, address in named)
    assert named[2][1].endswith("/feedback/greta/tiny/tiny.html")  # who squares
    assert "tiny: 0 graded, 24 unchanged." in run(demo_course)


def test_links_can_be_opened(demo_course: Course) -> None:
    """Are addresses absolute, ASCII and without a space, and is a gradebook on a server shown without a password?"""
    nobody = ClassReport(assignments=("tiny",), max_scores={"tiny": 3.0}, scores={}, records={})
    found = links(demo_course, nobody)
    assert path_of(found["gradebook"]) == demo_course.gradebook
    assert all(link.startswith("file:///") and link.isascii() and " " not in link for link in found.values())
    with (demo_course.root / "nbgrader_config.py").open("a") as config:
        config.write("c.CourseDirectory.db_url = 'postgresql+psycopg://grader:secret@db.example.org/gradebook'\n")
    assert (
        links(Course(demo_course.root), nobody)["gradebook"]
        == "postgresql+psycopg://grader:***@db.example.org/gradebook"
    )


def path_of(address: str) -> Path:
    return Path(url2pathname(urlsplit(address).path))
