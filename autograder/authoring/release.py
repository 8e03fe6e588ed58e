"""source → release through nbgrader's own generate_assignment."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any

from nbgrader.converters import GenerateAssignment
from nbgrader.converters.base import NbGraderException
from nbgrader.coursedir import CourseDirectory

from autograder.course import Course
from autograder.errors import CourseError


def generate_assignment(
    course: Course, assignment: str, root: Path, release: Path | None = None, database: bool = False
) -> None:
    """Run nbgrader's generate_assignment on `root`/source/`assignment`.

    release: where the student version goes, `root`/release unless given. database: also record
    the assignment's cells in the course's gradebook. Raises CourseError with nbgrader's reason.
    """
    config = course.configuration()
    config.CourseDirectory.root = str(root)
    config.CourseDirectory.db_url = course.gradebook_url
    config.CourseDirectory.assignment_id = assignment
    if release is not None:
        config.CourseDirectory.release_directory = str(release)
    config.GenerateAssignment.force = True
    config.GenerateAssignment.no_database = not database
    config.SaveCells.enabled = database
    directory: Any = CourseDirectory(config=config)
    converter = GenerateAssignment(coursedir=directory, config=config)
    converter.log, messages = _collecting_log()
    try:
        converter.start()
    except NbGraderException as error:
        reasons = [line for message in messages for line in message.splitlines() if "Error: " in line]
        reason = reasons[0] if reasons else str(error)
        raise CourseError(f"nbgrader could not generate {assignment}: {reason}") from error


def _collecting_log() -> tuple[logging.Logger, list[str]]:
    """A logger that keeps errors instead of printing them; nbgrader reports reasons in no other way."""
    messages: list[str] = []
    handler = logging.Handler(logging.ERROR)
    handler.emit = lambda record: messages.append(record.getMessage())  # type: ignore[method-assign]
    log = logging.Logger("autograder.nbgrader", logging.ERROR)
    log.addHandler(handler)
    return log, messages
