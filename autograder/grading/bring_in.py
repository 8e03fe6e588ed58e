"""Copies what was entered in the gradebook into records and students' pages, whenever it was entered."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from autograder.course import Course
from autograder.feedback.summary import with_summary
from autograder.files import write_whole
from autograder.grading.records import read_record, write_record
from autograder.results.entered import Entered, with_entered
from autograder.results.model import SubmissionResult


def bring_in(course: Course, assignments: Sequence[str]) -> None:
    """Bring everybody's records and pages up to date. Does nothing if there is no gradebook yet."""
    from autograder.gradebook.database import is_there  # imports a part of nbgrader, which takes seconds
    from autograder.gradebook.writer import GradeWriter

    if not is_there(course):
        return
    with GradeWriter(course) as gradebook:
        for name in assignments:
            bring_in_for(course, name, course.students("submitted", name), gradebook.entered(name))


def bring_in_for(
    course: Course, assignment: str, students: Iterable[str], entered: Mapping[str, Mapping[str, Entered]]
) -> None:
    """Bring these students' records and pages up to date. Those with nothing new are left alone."""
    for student in students:
        record = read_record(course, assignment, student)
        if record is None:
            continue
        fresh = with_entered(record, entered.get(student, {}))
        if fresh != record:
            _rewrite_pages(course, fresh)
            write_record(course, fresh)  # last: it says that the rest is done


def _rewrite_pages(course: Course, result: SubmissionResult) -> None:
    folder = course.place("feedback", result.student, result.assignment)
    for notebook in result.notebooks:
        path = folder / f"{notebook.name}.html"
        if path.is_file():
            page = path.read_text(encoding="utf-8")
            write_whole(path, with_summary(page, course.title(result.assignment), result, notebook))
