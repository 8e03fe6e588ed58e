"""Writing nbgrader's gradebook."""

from __future__ import annotations

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
from autograder.notebooks.assignment import Assignment
from autograder.results.model import NotebookResult, Question, SubmissionResult


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
