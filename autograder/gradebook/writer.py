"""The only code that writes to nbgrader's database: submissions are complete or absent, manual grades stay."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import Any

from nbformat import NotebookNode
from sqlalchemy.exc import DBAPIError

from autograder.course import Course
from autograder.errors import CourseError
from autograder.gradebook.database import CLOSE_IT, LOCKED, alone, in_plain_words, open_gradebook
from autograder.gradebook.entered import read_entered
from autograder.gradebook.nbgrader_api import api
from autograder.gradebook.rows import AssignmentRows
from autograder.notebooks.assignment import Assignment
from autograder.notebooks.roles import is_grade
from autograder.results.entered import Entered
from autograder.results.model import SubmissionResult

ATTEMPTS = 5


class GradeWriter:
    """An open gradebook. Use as a context manager."""

    def __init__(self, course: Course) -> None:
        self.course = course
        self._cells: dict[str, AssignmentRows] = {}

    def __enter__(self) -> GradeWriter:
        with in_plain_words(self.course):
            self._gradebook = open_gradebook(self.course)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with in_plain_words(self.course):
            self._gradebook.close()
            if isinstance(error, DBAPIError):
                raise error

    @property
    def database(self) -> Any:
        return self._gradebook.db

    def knows(self, assignment: str) -> bool:
        """Has an assignment of this name been recorded?"""
        try:
            self._gradebook.find_assignment(assignment)
        except api.MissingEntry:
            return False
        return True

    def register(self, assignment: Assignment) -> None:
        """Record the assignment's questions and points, unless the gradebook is up to date.

        Raises CourseError when questions were added or removed after submissions were graded.
        """
        with alone(self.course):
            if not self._is_current(assignment):
                self._generate(assignment)
                self._cells.pop(assignment.name, None)

    def _generate(self, assignment: Assignment) -> None:
        from autograder.authoring.release import generate_assignment  # imports all of nbgrader

        self.database.commit()
        try:
            with tempfile.TemporaryDirectory() as scratch:  # do not change what was handed out
                generate_assignment(self.course, assignment.name, self.course.root, Path(scratch), database=True)
        except CourseError as error:
            if LOCKED in error.message:
                raise CourseError("The gradebook is in use by another program.", CLOSE_IT) from None
            raise CourseError(
                error.message,
                "Questions cannot be added or removed once submissions are graded; "
                f"keep the old ones, or remove the assignment with `nbgrader db assignment remove {assignment.name}`.",
            ) from error
        self.database.expire_all()

    def students(self, assignment: str) -> set[str]:
        """The students with a submission for `assignment`."""
        return set(self.scores(assignment))

    def save(self, results: Sequence[SubmissionResult]) -> None:
        """Write the automatic scores of some submissions together.

        Manual scores, extra credit and comments that an instructor entered stay. A question with a
        manual score is marked for another look. Other graders can write at the same time. If writing
        together fails, submissions are written one by one. Raises CourseError when one cannot be saved.
        """
        for _ in range(ATTEMPTS):
            try:
                self._save(results)
                return
            except DBAPIError as error:  # another grader added the same student first, or holds a lock
                failure = error
            if len(results) > 1 and LOCKED not in str(failure.orig):
                for result in results:
                    self.save([result])
                return
        with in_plain_words(self.course):
            raise failure

    def _save(self, results: Sequence[SubmissionResult]) -> None:
        try:
            for result in results:
                if result.assignment not in self._cells:
                    entry = self._gradebook.find_assignment(result.assignment)
                    self._cells[result.assignment] = AssignmentRows.of(entry)
                rows = self._cells[result.assignment]
                rows.write(self.database, result)
                if rows.has_due_date:
                    self._penalise(self._gradebook.find_submission(result.assignment, result.student))
            self.database.commit()
        except BaseException:
            self.database.rollback()
            raise

    def _penalise(self, submission: Any) -> None:
        """Set the penalty for late work that the course's late submission plugin gives."""
        late = submission.total_seconds_late
        if late <= 0:
            return
        for entry in submission.notebooks:
            penalty = self._late_policy.late_submission_penalty(submission.student_id, entry.score, late)
            entry.late_submission_penalty = None if penalty is None else min(max(penalty, 0.0), entry.score)

    @cached_property
    def _late_policy(self) -> Any:
        """The course's late submission plugin."""
        from nbgrader.preprocessors import AssignLatePenalties  # imports all of nbgrader

        step = AssignLatePenalties(config=self.course.configuration())
        step.init_plugin()
        return step.plugin_inst

    def scores(self, assignment: str) -> dict[str, float]:
        """Student → total score of `assignment`, as nbgrader exports it, sorted by student.

        Manual scores and extra credit are included, late penalties are subtracted, and no total is below 0.
        """
        graded = (  # one query for all: nbgrader itself makes one per student, and each reads all grades
            self.database.query(
                api.SubmittedAssignment.student_id,
                api.SubmittedNotebook.id,
                api.SubmittedNotebook.late_submission_penalty,
                api.Grade.score,
            )
            .select_from(api.Assignment)
            .join(api.Assignment.notebooks)
            .join(api.Notebook.submissions)
            .join(api.SubmittedNotebook.assignment)
            .outerjoin(api.SubmittedNotebook.grades)
            .filter(api.Assignment.name == assignment)
            .order_by(api.SubmittedAssignment.student_id)
        )
        totals: dict[str, float] = {}
        penalties: dict[str, dict[str, float]] = {}
        for student, notebook, penalty, score in graded:
            totals[student] = totals.get(student, 0.0) + (score or 0.0)
            penalties.setdefault(student, {})[notebook] = penalty or 0.0
        return {student: max(total - sum(penalties[student].values()), 0.0) for student, total in totals.items()}

    def entered(self, assignment: str) -> dict[str, dict[str, Entered]]:
        """Student → notebook → manual scores, extra credit, comments and penalties, where there are any."""
        return read_entered(self.database, assignment)

    def max_score(self, assignment: str) -> float:
        """The points of `assignment`; 0 when the gradebook does not know it."""
        try:
            return float(self._gradebook.find_assignment(assignment).max_score)
        except api.MissingEntry:
            return 0.0

    def _is_current(self, assignment: Assignment) -> bool:
        try:
            notebooks = self._gradebook.find_assignment(assignment.name).notebooks
        except api.MissingEntry:
            return False
        return {notebook.name: _recorded_questions(notebook) for notebook in notebooks} == {
            source.name: _questions(source.notebook) for source in assignment.notebooks
        }


def _questions(notebook: NotebookNode) -> dict[str, tuple[float, str]]:
    """The graded cells of an instructor's notebook: grade id → points and source."""
    graded = [cell for cell in notebook.cells if is_grade(cell)]
    return {cell.id: (float(cell.metadata.nbgrader.points), cell.source) for cell in graded}


def _recorded_questions(notebook: Any) -> dict[str, tuple[float, str]]:
    """The same, as the gradebook has it."""
    sources = {cell.name: cell.source for cell in notebook.source_cells}
    return {cell.name: (cell.max_score, sources.get(cell.name, "")) for cell in notebook.grade_cells}
