"""The rows of a submission in nbgrader's tables, written with few statements.

nbgrader's classes load and track every score as an object, which takes longer than running a small notebook.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import bindparam, insert, or_, select, update

from autograder.gradebook.nbgrader_api import api, utils
from autograder.results.model import BY_HAND, NotebookResult, SubmissionResult

STUDENTS, SUBMISSIONS, NOTEBOOKS, GRADES, COMMENTS = (
    table.__table__ for table in (api.Student, api.SubmittedAssignment, api.SubmittedNotebook, api.Grade, api.Comment)
)
NO_RESPONSE = "No response."


def _of_cell(statement: Any, table: Any, **values: Any) -> Any:
    """The statement for one cell's row; parameters fill in the values for each row."""
    keys: dict[str, Any] = {"notebook_id": bindparam("of_notebook"), "cell_id": bindparam("of_cell")}
    if statement is insert:
        return insert(table).values(**keys, **values)
    return update(table).where(*(table.c[name] == value for name, value in keys.items())).values(**values)


ADD_GRADE = _of_cell(insert, GRADES, auto_score=bindparam("points"), needs_manual_grade=bindparam("by_hand"))
ADD_COMMENT = _of_cell(insert, COMMENTS, auto_comment=bindparam("text"))
GRADE_AGAIN = _of_cell(
    update,
    GRADES,
    auto_score=bindparam("points"),
    needs_manual_grade=or_(bindparam("by_hand"), GRADES.c.manual_score.is_not(None)),
)
COMMENT_AGAIN = _of_cell(update, COMMENTS, auto_comment=bindparam("text"))


@dataclass(frozen=True)
class NotebookRows:
    """The ids that nbgrader gave a notebook and its cells: cell's name → id."""

    id: str
    graded: Mapping[str, str]
    answers: Mapping[str, str]

    def grades(self, entry: str, result: NotebookResult) -> list[dict[str, Any]]:
        """Each question's points in the submitted notebook `entry`; 0 for a question without a result.

        A question that a person has to grade has no automatic score and is marked `by_hand`.
        """
        points: dict[str, float | None] = {question.grade_id: question.points for question in result.questions}
        points |= {question.grade_id: None for question in result.questions if question.verdict == BY_HAND}
        scores = {cell: points.get(name, 0.0) for name, cell in self.graded.items()}
        return [
            {"of_notebook": entry, "of_cell": cell, "points": score, "by_hand": score is None}
            for cell, score in scores.items()
        ]

    def comments(self, entry: str, result: NotebookResult) -> list[dict[str, Any]]:
        """The automatic comment on each answer and each task."""
        return [
            {"of_notebook": entry, "of_cell": cell, "text": NO_RESPONSE if name in result.unanswered else None}
            for name, cell in self.answers.items()
        ]


@dataclass(frozen=True)
class AssignmentRows:
    """The ids that nbgrader gave an assignment and its notebooks."""

    id: str
    has_due_date: bool
    notebooks: Mapping[str, NotebookRows]

    @classmethod
    def of(cls, assignment: Any) -> AssignmentRows:
        """The ids from nbgrader's own `Assignment`."""
        notebooks = {
            notebook.name: NotebookRows(
                notebook.id,
                {cell.name: cell.id for cell in (*notebook.grade_cells, *notebook.task_cells)},
                {cell.name: cell.id for cell in (*notebook.solution_cells, *notebook.task_cells)},
            )
            for notebook in assignment.notebooks
        }
        return cls(assignment.id, assignment.duedate is not None, notebooks)

    def write(self, database: Any, result: SubmissionResult) -> None:
        """Write or update a submission's rows, without a commit. Raises KeyError for an unknown notebook."""
        found = select(SUBMISSIONS.c.id).where(
            SUBMISSIONS.c.assignment_id == self.id, SUBMISSIONS.c.student_id == result.student
        )
        submission = database.execute(found).scalar()
        new = submission is None
        if new:
            submission, entries = self._add(database, result.student)
        else:
            entries = _on_time(database, submission)
        known = [(self.notebooks[notebook.name], notebook) for notebook in result.notebooks]
        grades = [row for ids, notebook in known for row in ids.grades(entries[ids.id], notebook)]
        comments = [row for ids, notebook in known for row in ids.comments(entries[ids.id], notebook)]
        database.execute(ADD_GRADE if new else GRADE_AGAIN, grades)
        if comments:
            database.execute(ADD_COMMENT if new else COMMENT_AGAIN, comments)
        if result.timestamp:
            handed_in = update(SUBMISSIONS).where(SUBMISSIONS.c.id == submission)
            database.execute(handed_in.values(timestamp=utils.parse_utc(result.timestamp)))

    def _add(self, database: Any, student: str) -> tuple[str, dict[str, str]]:
        """Add a submission. Returns its id, and each notebook's id → id of the notebook as submitted."""
        if database.execute(select(STUDENTS.c.id).where(STUDENTS.c.id == student)).scalar() is None:
            database.execute(insert(STUDENTS), {"id": student})
        submission = str(api.new_uuid())
        entries = {notebook.id: str(api.new_uuid()) for notebook in self.notebooks.values()}
        database.execute(insert(SUBMISSIONS), {"id": submission, "assignment_id": self.id, "student_id": student})
        rows = [{"id": entry, "notebook_id": of, "assignment_id": submission} for of, entry in entries.items()]
        database.execute(insert(NOTEBOOKS), rows)
        return submission, entries


def _on_time(database: Any, submission: str) -> dict[str, str]:
    """Remove the penalties of a submission. Returns each notebook's id → id of the notebook as submitted."""
    ours = NOTEBOOKS.c.assignment_id == submission
    database.execute(update(NOTEBOOKS).where(ours).values(late_submission_penalty=None))
    entries = database.execute(select(NOTEBOOKS.c.notebook_id, NOTEBOOKS.c.id).where(ours))
    return {entry.notebook_id: entry.id for entry in entries}
