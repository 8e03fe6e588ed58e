"""The only writer of nbgrader's database: one transaction a submission, manual grades left alone."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from types import TracebackType
from typing import Any

from nbformat import NotebookNode
from nbgrader.api import Assignment as NbgraderAssignment
from nbgrader.api import (
    Comment,
    Grade,
    MissingEntry,
    Notebook,
    Student,
    SubmittedAssignment,
    SubmittedNotebook,
)
from nbgrader.preprocessors import AssignLatePenalties
from nbgrader.utils import is_grade, parse_utc
from sqlalchemy.exc import DBAPIError

from autograder.assignment import Assignment
from autograder.authoring.release import generate_assignment, nbgrader_config
from autograder.course import Course
from autograder.database import alone, open_gradebook
from autograder.errors import CourseError
from autograder.marking import NotebookResult, SubmissionResult

ATTEMPTS = 5


class GradeWriter:
    """An open gradebook. Use as a context manager; `save` commits each submission as one unit."""

    def __init__(self, course: Course) -> None:
        self.course = course

    def __enter__(self) -> GradeWriter:
        _put_tools_on_path()
        self._config = nbgrader_config(self.course)
        self._gradebook = open_gradebook(self.course)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._gradebook.close()

    @property
    def database(self) -> Any:
        return self._gradebook.db

    def register(self, assignment: Assignment) -> None:
        """Record the assignment's questions and points, unless the gradebook has them as they are now.

        Raises CourseError when questions were added or removed after submissions were graded.
        """
        with alone(self.course):
            if not self._is_current(assignment):
                self._generate(assignment)

    def _generate(self, assignment: Assignment) -> None:
        self.database.commit()
        try:
            generate_assignment(self.course, assignment.name, self.course.root, database=True)
        except CourseError as error:
            raise CourseError(
                error.message,
                "Questions cannot be added or removed once submissions are graded; "
                f"keep the old ones, or remove the assignment with `nbgrader db assignment remove {assignment.name}`.",
            ) from error
        self.database.expire_all()

    def students(self, assignment: str) -> set[str]:
        """The students with a submission for `assignment`."""
        return set(self.scores(assignment))

    def save(self, result: SubmissionResult) -> None:
        """Write one submission's automatic scores; all of it or, after an error, nothing.

        Manual scores, extra credit and comments that an instructor entered stay; a question with a
        manual score is marked for another look. Other graders may write at the same time.
        """
        for _ in range(ATTEMPTS):
            try:
                return self._save(result)
            except DBAPIError as error:  # another grader was faster with this student, or in the way
                failure = error
        raise CourseError(
            f"The gradebook cannot be written: {str(failure.orig).strip()}",
            "What is finished is saved; the same command goes on from here.",
        )

    def _save(self, result: SubmissionResult) -> None:
        try:
            with self.database.no_autoflush:
                submission = self._find(result.assignment, result.student) or self._add(result)
            notebooks = {entry.name: entry for entry in submission.notebooks}
            if result.timestamp:
                submission.timestamp = parse_utc(result.timestamp)
            for notebook in result.notebooks:
                _write_notebook(notebooks[notebook.name], notebook)
            self.database.flush()
            for entry in submission.notebooks:
                self._penalise(submission, entry)
            self.database.commit()
        except BaseException:
            self.database.rollback()
            raise

    def _penalise(self, submission: Any, entry: Any) -> None:
        """Set the penalty for handing in late as the course's late submission plugin has it."""
        late, penalty = submission.total_seconds_late, None
        if late > 0:
            step = AssignLatePenalties(config=self._config)
            step.init_plugin()
            penalty = step.plugin_inst.late_submission_penalty(submission.student_id, entry.score, late)
            penalty = None if penalty is None else min(max(penalty, 0.0), entry.score)
        entry.late_submission_penalty = penalty

    def scores(self, assignment: str) -> dict[str, float]:
        """Student → total score of `assignment`, manual scores and extra credit included; sorted by student."""
        graded = (  # one query for all: nbgrader's own takes one a student, and each reads every grade there is
            self.database.query(SubmittedAssignment.student_id, Grade.score)
            .select_from(NbgraderAssignment)
            .join(NbgraderAssignment.notebooks)
            .join(Notebook.submissions)
            .join(SubmittedNotebook.assignment)
            .outerjoin(SubmittedNotebook.grades)
            .filter(NbgraderAssignment.name == assignment)
            .order_by(SubmittedAssignment.student_id)
        )
        totals: dict[str, float] = {}
        for student, score in graded:
            totals[student] = totals.get(student, 0.0) + (score or 0.0)
        return totals

    def max_score(self, assignment: str) -> float:
        """The points of `assignment`; 0 when the gradebook does not know it."""
        try:
            return float(self._gradebook.find_assignment(assignment).max_score)
        except MissingEntry:
            return 0.0

    def _is_current(self, assignment: Assignment) -> bool:
        try:
            notebooks = self._gradebook.find_assignment(assignment.name).notebooks
        except MissingEntry:
            return False
        return {notebook.name: _recorded_questions(notebook) for notebook in notebooks} == {
            source.name: _questions(source.notebook) for source in assignment.notebooks
        }

    def _find(self, assignment: str, student: str) -> Any:
        try:
            return self._gradebook.find_submission(assignment, student)
        except MissingEntry:
            return None

    def _add(self, result: SubmissionResult) -> Any:
        student = self.database.get(Student, result.student)
        if student is None:
            student = Student(id=result.student)
            self.database.add(student)
        assignment = self._gradebook.find_assignment(result.assignment)
        submission = SubmittedAssignment(assignment=assignment, student=student)
        for notebook in assignment.notebooks:
            entry = SubmittedNotebook(notebook=notebook, assignment=submission)
            for cell in notebook.grade_cells:
                Grade(cell=cell, notebook=entry)
            for cell in notebook.solution_cells:
                Comment(cell=cell, notebook=entry)
        self.database.add(submission)
        self.database.flush()
        return submission


def _questions(notebook: NotebookNode) -> dict[str, tuple[float, str]]:
    """The graded cells of an instructor's notebook: grade id → points and source."""
    graded = [cell for cell in notebook.cells if is_grade(cell)]
    return {cell.id: (float(cell.metadata.nbgrader.points), cell.source) for cell in graded}


def _recorded_questions(notebook: Any) -> dict[str, tuple[float, str]]:
    """The same, as the gradebook has it."""
    sources = {cell.name: cell.source for cell in notebook.source_cells}
    return {cell.name: (cell.max_score, sources.get(cell.name, "")) for cell in notebook.grade_cells}


def _put_tools_on_path() -> None:
    """nbgrader starts `alembic` by name when a gradebook is new, which fails in an environment not activated."""
    tools = str(Path(sys.executable).parent)
    if tools not in os.environ.get("PATH", "").split(os.pathsep):
        os.environ["PATH"] = os.pathsep.join([tools, os.environ.get("PATH", os.defpath)])


def _write_notebook(entry: Any, notebook: NotebookResult) -> None:
    points = {question.grade_id: question.points for question in notebook.questions}
    for grade in entry.grades:
        grade.auto_score = points.get(grade.cell.name, 0.0)
        grade.needs_manual_grade = grade.manual_score is not None
    for comment in entry.comments:
        comment.auto_comment = "No response." if comment.cell.name in notebook.unanswered else None
