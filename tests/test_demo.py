"""The sample class."""

from __future__ import annotations

import pytest

from autograder.course import Course
from autograder.demo.sample_class import STUDENTS, fill_sample_class, sample_class
from autograder.errors import CourseError
from autograder.notebooks.assignment import Assignment
from autograder.submission.intake import take_in
from conftest import ROOT

COURSE = Course(ROOT)


@pytest.mark.parametrize("name", COURSE.assignments)
def test_class_is_large_and_mixed(name: str) -> None:
    """Are there at least 24 submissions an assignment, no two for the same reason, and a name for each?"""
    samples = sample_class(COURSE, Assignment.load(COURSE, name))
    assert 24 <= len(samples) <= len(STUDENTS)
    assert len({sample.what for sample in samples}) == len(samples)


def test_sample_class_is_handed_in_as_students_do(tmp_path) -> None:  # type: ignore[no-untyped-def]
    """Does an ordinary sample arrive at the grader without a note, and a second filling change nothing?"""
    course = Course(tmp_path)
    for name in ("source", "release", "assignments", "tests"):
        (tmp_path / name).symlink_to(ROOT / name)
    count = fill_sample_class(course, ("scalar",))
    assert count == len(list(course.submitted.glob("*/scalar"))) >= 24
    assignment = Assignment.load(course, "scalar")
    first = take_in(course.submitted / STUDENTS[0] / "scalar", STUDENTS[0], assignment)
    assert (first.notes, first.notebooks[0].notes) == ((), ())
    before = {path: path.stat().st_mtime_ns for path in course.submitted.rglob("*")}
    assert fill_sample_class(course, ("scalar",)) == count
    assert {path: path.stat().st_mtime_ns for path in course.submitted.rglob("*")} == before


def test_real_submissions_are_left_alone(tmp_path) -> None:  # type: ignore[no-untyped-def]
    """Is a submitted/ with anything else in it refused?"""
    (tmp_path / "submitted" / "anna").mkdir(parents=True)
    with pytest.raises(CourseError, match="is not empty"):
        fill_sample_class(Course(tmp_path), ("scalar",))
    assert [path.name for path in (tmp_path / "submitted").iterdir()] == ["anna"]


def test_reference_is_handed_in_without_marks() -> None:
    """Does a sample student's file look like a student's, without the author's marks?"""
    for name in COURSE.assignments:
        for content in sample_class(COURSE, Assignment.load(COURSE, name))[0].files.values():
            assert content is not None
            assert not any(mark in content for mark in (b"SOLUTION", b"RELEASED AS", b"NotImplementedError"))
