"""Where the gradebook is, as the course's settings have it."""

from __future__ import annotations

import os
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest
from nbgrader.api import get_alembic_version

from autograder.course import Course
from autograder.errors import CourseError
from autograder.gradebook.database import is_there, open_gradebook, shown


def point_at(course: Course, url: str) -> Course:
    """Set `db_url` in the course's settings; returns the course, which reads them anew."""
    with (course.root / "nbgrader_config.py").open("a") as config:
        config.write(f"c.CourseDirectory.db_url = {url!r}\n")
    return Course(course.root)


def test_file_in_the_course_folder_unless_set(course: Course) -> None:
    """Is nbgrader's own default ours too?"""
    assert (shown(course), is_there(course)) == ("gradebook.db", True)
    course.gradebook.unlink()
    assert not is_there(course)


def test_relative_file_lies_in_the_course_folder(course: Course) -> None:
    """Is a file that the settings name found from every working folder?"""
    course = point_at(course, "sqlite:///grades/2026.db")
    (course.root / "grades").mkdir()
    assert (shown(course), is_there(course)) == ("grades/2026.db", False)
    open_gradebook(course).close()
    assert is_there(course)


@pytest.mark.slow
def test_new_gradebook_has_the_version_that_nbgrader_gives_it(course: Course, monkeypatch: pytest.MonkeyPatch) -> None:
    """Will `nbgrader db upgrade` take a gradebook that we made for one of its own?"""
    monkeypatch.setenv("PATH", str(Path(sys.executable).parent), prepend=os.pathsep)
    course.gradebook.unlink()
    with closing(open_gradebook(course)), closing(sqlite3.connect(course.gradebook)) as database:
        assert database.execute("SELECT version_num FROM alembic_version").fetchall() == [(get_alembic_version(),)]


def test_password_is_not_shown(course: Course) -> None:
    """Is the address fit for a terminal and a log?"""
    course = point_at(course, "postgresql+psycopg://grader:very-secret@db.example.org/gradebook")
    assert shown(course) == "postgresql+psycopg://grader:***@db.example.org/gradebook"


@pytest.mark.parametrize(
    ("url", "message"),
    [
        ("the server downstairs", "is not the address of a database"),
        ("postgresql+psycopg://grader@127.0.0.1:1/gradebook", "No gradebook at .*refused"),
        ("postgresql+psycopg2://grader@127.0.0.1/gradebook", "psycopg2 is not installed"),
    ],
)
def test_wrong_settings_are_told(course: Course, url: str, message: str) -> None:
    """Does an address that leads nowhere end in a sentence?"""
    course = point_at(course, url)
    with pytest.raises(CourseError, match=message):
        open_gradebook(course)
