"""Writing nbgrader's gradebook."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

import nbformat
import pytest
from nbgrader.api import Gradebook
from sqlalchemy.exc import IntegrityError

from autograder.course import Course
from autograder.errors import CourseError
from autograder.gradebook.rows import AssignmentRows
from autograder.gradebook.writer import GradeWriter
from autograder.grading.run import grade
from autograder.grading.worker import MakeEngine
from autograder.notebooks.assignment import Assignment
from autograder.results.model import NotebookResult, Question, SubmissionResult
from conftest import RIGHT, Command, hand_in, scores


def result(double: float, triple: float, unanswered: tuple[str, ...] = ()) -> SubmissionResult:
    questions = (
        Question(grade_id="test_double", points=double, max_points=2, verdict="right"),
        Question(grade_id="test_triple", points=triple, max_points=1, verdict="right"),
    )
    return SubmissionResult(
        student="ada",
        assignment="tiny",
        notebooks=(NotebookResult(name="tiny", questions=questions, notes=(), unanswered=unanswered),),
    )


def opened(course: Course) -> Gradebook:
    return Gradebook(f"sqlite:///{course.gradebook}", "gradebook_test")


def test_scores_are_where_nbgrader_looks(course: Course, assignment: Assignment) -> None:
    """Does nbgrader's own interface find each score, the maximum and the missing answers?"""
    with GradeWriter(course) as writer:
        writer.register(assignment)
        writer.save([result(2, 0, unanswered=("faulty",))])
        assert (writer.scores("tiny"), writer.max_score("tiny")) == ({"ada": 2}, 3)
    with opened(course) as gradebook:
        assert gradebook.find_grade("test_double", "tiny", "tiny", "ada").auto_score == 2
        assert not gradebook.find_submission("tiny", "ada").needs_manual_grade
        assert gradebook.find_comment("faulty", "tiny", "tiny", "ada").comment == "No response."
        assert gradebook.find_comment("double", "tiny", "tiny", "ada").comment is None


def test_manual_grades_and_comments_survive(course: Course, assignment: Assignment) -> None:
    """Does a regrade keep what an instructor entered, and ask for another look at it?"""
    with GradeWriter(course) as writer:
        writer.register(assignment)
        writer.save([result(0, 0)])
    with opened(course) as gradebook:
        grade = gradebook.find_grade("test_double", "tiny", "tiny", "ada")
        grade.manual_score, grade.extra_credit = 1.5, 0.5
        gradebook.find_comment("double", "tiny", "tiny", "ada").manual_comment = "good idea"
        gradebook.db.commit()
    with GradeWriter(course) as writer:
        writer.save([result(0, 1)])
        assert writer.scores("tiny") == {"ada": 3}
    with opened(course) as gradebook:
        assert gradebook.find_grade("test_double", "tiny", "tiny", "ada").needs_manual_grade
        assert gradebook.find_comment("double", "tiny", "tiny", "ada").comment == "good idea"


def test_failed_save_writes_nothing(course: Course, assignment: Assignment) -> None:
    """Is a submission in the gradebook whole or not at all?"""
    unknown = SubmissionResult(
        student="ada",
        assignment="tiny",
        notebooks=(*result(2, 1).notebooks, NotebookResult(name="no such notebook", questions=())),
    )
    with GradeWriter(course) as writer:
        writer.register(assignment)
        with pytest.raises(KeyError):
            writer.save([unknown])
        assert writer.scores("tiny") == {}
        writer.save([result(2, 1)])
        assert writer.scores("tiny") == {"ada": 3}


def test_submissions_saved_together_are_written_each_alone_when_one_is_in_the_way(
    course: Course, assignment: Assignment, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Does a student whom another grader writes at the same moment cost the others of a batch nothing?"""
    write, in_the_way = AssignmentRows.write, iter([False, True])

    def disturbed(rows: AssignmentRows, database: Any, result: SubmissionResult) -> None:
        if next(in_the_way, False):
            raise IntegrityError("insert", {}, Exception("already there"))
        write(rows, database, result)

    monkeypatch.setattr(AssignmentRows, "write", disturbed)
    with GradeWriter(course) as writer:
        writer.register(assignment)
        writer.save([result(2, 0), replace(result(2, 1), student="bob"), replace(result(0, 1), student="eve")])
        assert writer.scores("tiny") == {"ada": 2, "bob": 3, "eve": 1}


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """SQLite waits a hundredth of a second for other programs, instead of five seconds."""
    connect = sqlite3.dbapi2.connect
    monkeypatch.setattr(sqlite3.dbapi2, "connect", lambda *args, **more: connect(*args, **{**more, "timeout": 0.01}))


@contextmanager
def held(course: Course) -> Iterator[None]:
    """Another program keeps the gradebook to itself."""
    other = sqlite3.connect(course.gradebook, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    try:
        yield
    finally:
        other.execute("ROLLBACK")
        other.close()


@pytest.mark.usefixtures("impatient")
def test_gradebook_in_use_is_said_in_a_sentence(
    course: Course, assignment: Assignment, engine: MakeEngine, command: Command
) -> None:
    """Does every command say that another program holds the gradebook, and does the next one lose nothing?"""
    hand_in(course, "ada", RIGHT)
    with held(course):
        with pytest.raises(CourseError, match="in use by another program"):
            grade(course, assignment, engine, workers=0)
        for arguments in (("report",), ("export", "canvas", str(course.root / "grades.csv"))):
            said = command(*arguments, cwd=course.root)
            assert (said.returncode, "in use by another program" in said.stderr) == (2, True)
            assert "Traceback" not in said.stderr
    grade(course, assignment, engine, workers=0)
    assert scores(course) == {"ada": 3}


@pytest.mark.usefixtures("impatient")
def test_gradebook_taken_while_grading_loses_nothing(course: Course, assignment: Assignment) -> None:
    """Is what was saved before another program took the gradebook there, and the rest written by the next try?"""
    with GradeWriter(course) as writer:
        writer.register(assignment)
        writer.save([result(2, 0)])
        with held(course), pytest.raises(CourseError, match="in use by another program"):
            writer.save([result(2, 1), replace(result(0, 1), student="bob")])
        assert writer.scores("tiny") == {"ada": 2}
        writer.save([result(2, 1), replace(result(0, 1), student="bob")])
        assert writer.scores("tiny") == {"ada": 3, "bob": 1}


@pytest.mark.usefixtures("impatient")
def test_registering_waits_for_nobody_in_vain(course: Course, assignment: Assignment) -> None:
    """Is the gradebook called taken, and are the questions not blamed, when a changed test is to be registered?"""
    path = course.source / "tiny" / "tiny.ipynb"
    path.write_text(path.read_text().replace("3.25", "4.25"))
    with pytest.raises(CourseError, match="in use by another program"), GradeWriter(course) as writer, held(course):
        writer.register(Assignment.load(course, "tiny"))


def test_what_is_no_database_is_named(course: Course) -> None:
    """Is a gradebook that is no database, or has no place, said in a sentence?"""
    course.gradebook.write_bytes(b"not a database at all" * 100)
    with pytest.raises(CourseError, match=r"gradebook\.db, cannot be used: file is not a database"):
        GradeWriter(course).__enter__()
    course.gradebook.unlink()
    course.gradebook.mkdir()
    with pytest.raises(CourseError, match="unable to open database file"):
        GradeWriter(course).__enter__()


def test_changed_test_is_registered_again(course: Course, assignment: Assignment) -> None:
    """Do changed hidden tests reach the gradebook without losing the scores?"""
    with GradeWriter(course) as writer:
        writer.register(assignment)
        writer.save([result(2, 1)])
    path = course.source / "tiny" / "tiny.ipynb"
    notebook = nbformat.read(path, as_version=4)
    notebook.cells[4].source = notebook.cells[4].source.replace("3.25", "4.25")
    nbformat.write(notebook, path)
    with GradeWriter(course) as writer:
        writer.register(Assignment.load(course, "tiny"))
        assert writer.scores("tiny") == {"ada": 3}
    with opened(course) as gradebook:
        assert "4.25" in gradebook.find_source_cell("test_double", "tiny", "tiny").source


def test_question_removed_after_grading_is_refused(course: Course, assignment: Assignment) -> None:
    """Is an instructor told, in words, that graded questions cannot be removed?"""
    with GradeWriter(course) as writer:
        writer.register(assignment)
        writer.save([result(2, 1)])
    path = course.source / "tiny" / "tiny.ipynb"
    notebook = nbformat.read(path, as_version=4)
    del notebook.cells[-1]
    nbformat.write(notebook, path)
    with GradeWriter(course) as writer, pytest.raises(CourseError, match="Cannot add or remove cells"):
        writer.register(Assignment.load(course, "tiny"))


@pytest.mark.parametrize(("day", "penalty"), [("2026-11-19", None), ("2026-11-21", 2)])
def test_late_penalty_is_what_the_plugin_says(
    course: Course, assignment: Assignment, day: str, penalty: float | None
) -> None:
    """Is a late submission penalised as nbgrader's own plugin has it, and one in time not?"""
    config = course.root / "nbgrader_config.py"
    config.write_text(config.read_text() + 'c.LateSubmissionPlugin.penalty_method = "zero"\n')
    with GradeWriter(course) as writer:
        writer.register(assignment)
    with opened(course) as gradebook:
        gradebook.update_or_create_assignment("tiny", duedate="2026-11-20 12:00:00 UTC")
    with GradeWriter(course) as writer:
        writer.save([replace(result(2, 0), timestamp=f"{day} 12:00:00 UTC")])
    with opened(course) as gradebook:
        assert gradebook.find_submission_notebook("tiny", "tiny", "ada").late_submission_penalty == penalty


def test_penalty_is_taken_back(course: Course, assignment: Assignment) -> None:
    """Is there no penalty any more when an assignment is graded again after its due date was put off?"""
    config = course.root / "nbgrader_config.py"
    config.write_text(config.read_text() + 'c.LateSubmissionPlugin.penalty_method = "zero"\n')
    with GradeWriter(course) as writer:
        writer.register(assignment)
    for due, penalty in (("2026-11-20", 2), ("2026-11-22", None)):
        with opened(course) as gradebook:
            gradebook.update_or_create_assignment("tiny", duedate=f"{due} 12:00:00 UTC")
        with GradeWriter(course) as writer:
            writer.save([replace(result(2, 0), timestamp="2026-11-21 12:00:00 UTC")])
        with opened(course) as gradebook:
            assert gradebook.find_submission_notebook("tiny", "tiny", "ada").late_submission_penalty == penalty


@pytest.mark.parametrize(("penalty", "manual", "expected"), [(0.5, None, 1.5), (0.5, 3.0, 2.5), (9.0, None, 0.0)])
def test_scores_are_those_that_nbgrader_exports(
    course: Course, assignment: Assignment, penalty: float, manual: float | None, expected: float
) -> None:
    """Are manual scores in a total and late penalties taken off, never below 0, as nbgrader exports it?"""
    with GradeWriter(course) as writer:
        writer.register(assignment)
        writer.save([result(2, 0)])
    with opened(course) as gradebook:
        gradebook.find_submission_notebook("tiny", "tiny", "ada").late_submission_penalty = penalty
        if manual is not None:
            gradebook.find_grade("test_double", "tiny", "tiny", "ada").manual_score = manual
        gradebook.db.commit()
        submission = gradebook.find_submission("tiny", "ada")
        assert max(submission.score - submission.late_submission_penalty, 0.0) == expected
    with GradeWriter(course) as writer:
        assert writer.scores("tiny") == {"ada": expected}
