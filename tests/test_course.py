"""Finding a course and what is in it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from autograder.course import Course
from autograder.errors import CourseError
from autograder.notebooks.assignment import Assignment
from conftest import ROOT


def test_course_is_found_from_within() -> None:
    """Can a command be started anywhere below the course folder?"""
    assert Course.find(ROOT / "assignments" / "scalar").root == ROOT


def test_assignments_come_in_teaching_order() -> None:
    """Does the plan, not the alphabet, give the order?"""
    assert Course(ROOT).assignments[:2] == ("scalar", "computational_graph")


def test_unknown_assignment_lists_the_known_ones(course: Course) -> None:
    """Does a misspelt name help to find the right one?"""
    with pytest.raises(CourseError) as caught:
        course.require_assignment("tiney")
    assert caught.value.hint == "Known: tiny."


def test_unbuilt_assignment_says_build_first(course: Course) -> None:
    """Is a missing source/ or release/ named together with its remedy?"""
    (course.release / "tiny" / "tiny.ipynb").unlink()
    with pytest.raises(CourseError, match=r"release/tiny/tiny\.ipynb is missing"):
        Assignment.load(course, "tiny")
    (course.source / "tiny" / "tiny.ipynb").unlink()
    with pytest.raises(CourseError, match="has no notebooks"):
        Assignment.load(course, "tiny")


def test_digest_changes_with_tests_and_helpers(course: Course) -> None:
    """Does a changed helper change the digest, and reading twice not?"""
    before = Assignment.load(course, "tiny").digest
    assert Assignment.load(course, "tiny").digest == before
    (course.source / "tiny" / "plots.py").write_text("")
    assert Assignment.load(course, "tiny").digest != before


def test_outside_of_a_course(tmp_path: Path) -> None:
    """Is a folder that is no course refused, with what to do?"""
    with pytest.raises(CourseError, match="not inside a course"):
        Course.find(tmp_path)
    with pytest.raises(CourseError, match="is not a folder"):
        Course.find(tmp_path / "nowhere")


CONFIG = """
c = get_config()
c.CourseDirectory.source_directory = "instructor"
c.CourseDirectory.directory_structure = "work/{nbgrader_step}/{assignment_id}/{student_id}"
c.CourseDirectory.db_url = "sqlite:///grades/book.db"
"""


def test_any_nbgrader_course_will_do(tmp_path: Path) -> None:
    """Is a course without course.toml found, with the folders and the gradebook that its configuration names?"""
    (tmp_path / "nbgrader_config.py").write_text(CONFIG)
    (tmp_path / "instructor" / "Problem Set 1").mkdir(parents=True)
    (tmp_path / "instructor" / "Problem Set 1" / "1 - warm up.ipynb").write_text("{}")
    (tmp_path / "instructor" / "without notebooks").mkdir()
    course = Course.find(tmp_path / "instructor")
    assert course.assignments == ("Problem Set 1",)
    assert course.title("Problem Set 1") == "Problem Set 1"
    assert course.gradebook_url == f"sqlite:///{tmp_path / 'grades' / 'book.db'}"
    for student in ("anna", "berta", ".hidden"):
        course.place("submitted", student, "Problem Set 1").mkdir(parents=True)
    assert course.place("submitted", "anna", "ps").relative_to(tmp_path) == Path("work/submitted/ps/anna")
    assert course.students("submitted", "Problem Set 1") == ["anna", "berta"]
    assert course.students("submitted", "Problem Set 2") == []


def test_broken_configuration_is_named(tmp_path: Path) -> None:
    """Is an instructor told which file stops, and with what?"""
    (tmp_path / "nbgrader_config.py").write_text("c = get_config()\n1 / 0\n")
    with pytest.raises(CourseError, match=r"nbgrader_config\.py stops with ZeroDivisionError"):
        _ = Course(tmp_path).settings


def test_name_that_is_no_text_is_no_students(course: Course) -> None:
    """Is a folder set aside whose name no page can hold, and are the others still there?"""
    for name in (b"anna", b"\xff\xfe"):
        os.makedirs(os.path.join(os.fsencode(course.submitted), name, b"tiny"))
    assert course.students("submitted", "tiny") == ["anna"]
    assert [os.fsencode(name) for name in course.unfit("submitted", "tiny")] == [b"\xff\xfe"]
