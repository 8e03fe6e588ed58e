"""The sample class."""

from __future__ import annotations

from pathlib import Path

import pytest

from autograder.audit.catalogue import load_catalogue
from autograder.course import Course
from autograder.demo.broken import BROKEN
from autograder.demo.sample_class import STUDENTS, hand_in, sample_class, who_hands_in
from autograder.errors import CourseError
from autograder.notebooks.assignment import Assignment
from autograder.submission.cleaning import take_in
from conftest import ROOT

COURSE = Course(ROOT)


@pytest.mark.slow
@pytest.mark.parametrize("name", COURSE.assignments)
def test_class_is_large_and_mixed(name: str) -> None:
    """Are there at least 24 submissions an assignment, no two for the same reason, and a name for each?"""
    samples = sample_class(COURSE, Assignment.load(COURSE, name))
    assert 24 <= len(samples) <= len(STUDENTS)
    assert len({sample.what for sample in samples}) == len(samples)


@pytest.mark.slow
def test_short_demo_is_varied() -> None:
    """Does each assignment get somebody who is right, two with mistakes and one broken in a way of its own?"""
    plan = who_hands_in(COURSE.assignments, whole=False)
    assert plan[COURSE.assignments[0]] == STUDENTS
    broken = []
    for name in COURSE.assignments[1:]:
        kind_of = {attempt.name: attempt.kind for attempt in load_catalogue(COURSE, name)}
        samples = dict(zip(STUDENTS, sample_class(COURSE, Assignment.load(COURSE, name)), strict=False))
        chosen = [samples[student].what for student in plan[name]]
        broken += [what for what in chosen if what in BROKEN]
        others = [{kind_of[one] for one in what.split(", ")} for what in chosen if what not in BROKEN]
        assert others == [{"right"}, {"mistake"}, {"mistake"}]
    assert len(set(broken)) == len(broken) == len(COURSE.assignments) - 1


def test_whole_demo_leaves_nobody_out() -> None:
    """Does `make demo-all` have the class hand in every assignment?"""
    assert who_hands_in(COURSE.assignments, whole=True) == dict.fromkeys(COURSE.assignments, STUDENTS)


def test_nobody_waits_for_the_endless_loop_alone() -> None:
    """Is the submission that runs into its limit graded second, so that the others are graded meanwhile?"""
    samples = sample_class(COURSE, Assignment.load(COURSE, "scalar"))
    what = {student: sample.what for student, sample in zip(STUDENTS, samples, strict=False)}
    assert [what[student] for student in sorted(what)][:2] == ["the reference", "a loop that never ends"]


@pytest.fixture
def empty(tmp_path: Path) -> Course:
    """The course with nothing handed in."""
    for name in ("source", "release", "assignments"):
        (tmp_path / name).symlink_to(ROOT / name)
    return Course(tmp_path)


def submitted_files(course: Course) -> dict[Path, int]:
    return {path: path.stat().st_mtime_ns for path in course.submitted.rglob("*.ipynb")}


def test_sample_class_is_handed_in_as_students_do(empty: Course) -> None:
    """Does an ordinary sample arrive at the grader without a note?"""
    assignment = Assignment.load(empty, "scalar")
    assert len(hand_in(empty, assignment)) == len(list(empty.submitted.glob("*/scalar"))) >= 24
    first = take_in(empty.submitted / STUDENTS[0] / "scalar", STUDENTS[0], assignment)
    assert (first.notes, first.notebooks[0].notes) == ((), ())


@pytest.mark.slow
def test_work_handed_in_stays(empty: Course) -> None:
    """Does a second demo hand in what is missing, and leave alone what is there, an interrupted one's rest included?"""
    assignment = Assignment.load(empty, "scalar")
    assert hand_in(empty, assignment, ("hiro", "dmitri")) == ("dmitri", "hiro")
    before = submitted_files(empty)
    (empty.submitted / ".unfinished").mkdir()
    (empty.submitted / ".unfinished" / "scalar.ipynb").write_text("half a note")
    everybody = hand_in(empty, assignment)
    after = submitted_files(empty)
    assert before.items() < after.items()
    assert empty.students("submitted", "scalar") == list(everybody)
    assert hand_in(empty, assignment) == everybody
    assert submitted_files(empty) == after


def test_real_submissions_are_left_alone(empty: Course) -> None:
    """Is a submitted/ with anything else in it refused?"""
    (empty.submitted / "anna").mkdir(parents=True)
    with pytest.raises(CourseError, match="is not empty"):
        hand_in(empty, Assignment.load(empty, "scalar"))
    assert [path.name for path in empty.submitted.iterdir()] == ["anna"]


def test_course_without_a_catalogue_is_told(course: Course) -> None:
    """Is a course without known mistakes told why it has no demo, and left as it was?"""
    with pytest.raises(CourseError, match="made of known mistakes"):
        hand_in(course, Assignment.load(course, "tiny"))
    assert not course.submitted.exists()


@pytest.mark.slow
def test_reference_is_handed_in_without_marks() -> None:
    """Does a sample student's file look like a student's, without the author's marks?"""
    for name in COURSE.assignments:
        for content in sample_class(COURSE, Assignment.load(COURSE, name))[0].files.values():
            assert content is not None
            assert not any(mark in content for mark in (b"SOLUTION", b"RELEASED AS", b"NotImplementedError"))
