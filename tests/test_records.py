"""What is kept of a grading, and whose inputs are drawn from what."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from autograder.course import Course
from autograder.errors import CourseError
from autograder.grading import records
from autograder.grading.records import Change, changes, digest_of, read_record, write_record
from autograder.grading.run import grade
from autograder.grading.seeds import course_secret, seed_of
from autograder.grading.worker import MakeEngine
from autograder.notebooks.assignment import Assignment
from autograder.results.model import NotebookResult, Question, SubmissionResult
from autograder.submission.handed_in import read_folder
from autograder.submission.notes import Kind, Note
from conftest import RIGHT, hand_in
from inline_engine import InlineEngine

BEFORE = SubmissionResult(
    student="ada",
    assignment="tiny",
    notebooks=(
        NotebookResult(
            name="tiny",
            questions=(
                Question(grade_id="a", points=2, max_points=2, verdict="right"),
                Question(grade_id="b", points=0, max_points=1, verdict="wrong"),
            ),
        ),
    ),
)


def test_changes_name_the_question_and_both_scores() -> None:
    """Does a regrade say what changed, a new question included, and nothing else?"""
    questions = (
        Question(grade_id="a", points=1, max_points=2, verdict="partly right"),
        Question(grade_id="b", points=0, max_points=1, verdict="wrong"),
        Question(grade_id="c", points=3, max_points=3, verdict="right"),
    )
    after = replace(BEFORE, notebooks=(NotebookResult(name="tiny", questions=questions),))
    assert list(changes(BEFORE, after)) == [
        Change(student="ada", assignment="tiny", question="tiny/a", before=2, after=1),
        Change(student="ada", assignment="tiny", question="tiny/c", before=0, after=3),
    ]
    assert list(changes(BEFORE, BEFORE)) == []


def test_changed_test_is_reported(course: Course, assignment: Assignment, engine: MakeEngine) -> None:
    """Does the run after a change of a test list whose points moved?"""
    hand_in(course, "anna", RIGHT)
    hand_in(course, "ben")
    assert grade(course, assignment, engine, workers=0).changes == []
    path = course.source / "tiny" / "tiny.ipynb"
    path.write_text(path.read_text().replace("assert triple(5) == 15", "assert triple(5) == 16"))
    tally = grade(course, Assignment.load(course, "tiny"), engine, workers=0)
    assert tally.changes == [Change(student="anna", assignment="tiny", question="tiny/test_triple", before=1, after=0)]


@pytest.mark.parametrize(
    ("text", "instead"), [('"right"', '"splendid"'), ('"points": 2', '"points": "2"'), ('"something odd"', '"odd"')]
)
def test_a_record_of_another_form_is_no_record(course: Course, text: str, instead: str) -> None:
    """Is a record with a verdict, a number or a kind of note that there cannot be read as none?"""
    write_record(course, replace(BEFORE, notes=(Note(Kind.ODD, "Files were left out."),)))
    assert read_record(course, "tiny", "ada") is not None
    path = course.autograded / "ada" / "tiny" / "record.json"
    content = path.read_text(encoding="utf-8")
    assert text in content
    path.write_text(content.replace(text, instead), encoding="utf-8")
    assert read_record(course, "tiny", "ada") is None


def test_record_tells_whether_it_was_confined(course: Course, assignment: Assignment, engine: MakeEngine) -> None:
    """Is a grading without a sandbox marked as one, and done again with one?"""
    hand_in(course, "anna", RIGHT)
    grade(course, assignment, engine, workers=0)
    record = read_record(course, "tiny", "anna")
    assert record is not None
    assert not record.confined


def test_secret_is_made_once_and_for_the_owner_alone(course: Course) -> None:
    """Does the secret stay the same, unreadable to others?"""
    first = course_secret(course)
    assert course_secret(course) == first
    assert os.stat(course.root / ".grading-secret").st_mode & 0o077 == 0
    (course.root / ".grading-secret").write_text("short\n")
    with pytest.raises(CourseError, match="too short"):
        course_secret(course)


def test_seeds_differ_and_stay() -> None:
    """Does every student and assignment have a seed of its own, the same at every grading?"""
    seeds = [seed_of(b"secret", student, name) for student in ("ada", "ben", "渡辺") for name in ("scalar", "layers")]
    assert len(set(seeds)) == 6
    assert seeds[0] == seed_of(b"secret", "ada", "scalar") != seed_of(b"other", "ada", "scalar")


def test_corrected_grader_grades_again(course: Course, assignment: Assignment, monkeypatch: pytest.MonkeyPatch) -> None:
    """Does a submission count as changed when the code that grades it is another?"""
    handed = read_folder(hand_in(course, "anna", RIGHT), "anna", assignment)
    before = digest_of(handed, assignment, InlineEngine())
    assert digest_of(handed, assignment, InlineEngine()) == before
    monkeypatch.setattr("autograder.grading.records.grading_code", lambda: "another")
    assert digest_of(handed, assignment, InlineEngine()) != before


def test_grading_code_is_what_results_come_from() -> None:
    """Does the digest of the grader follow its modules and templates?"""
    package = Path(records.__file__).parents[1]
    for room in records.GRADING_ROOMS:
        assert any((package / room).rglob("*.py")), room
    assert len(records.grading_code()) == 64
