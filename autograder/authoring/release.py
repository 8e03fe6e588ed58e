"""source → release through nbgrader's own generate_assignment."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any

from nbgrader.converters import GenerateAssignment
from nbgrader.coursedir import CourseDirectory
from traitlets.config import Config
from traitlets.config.loader import PyFileConfigLoader

from autograder.course import Course


def nbgrader_config(course: Course) -> Config:
    """The settings in the course's `nbgrader_config.py`."""
    return PyFileConfigLoader("nbgrader_config.py", path=str(course.root)).load_config()


def generate_assignment(
    course: Course, assignment: str, root: Path, release: Path | None = None, database: bool = False
) -> None:
    """Run nbgrader's generate_assignment on `root`/source/`assignment`.

    release: where the student version goes, `root`/release unless given. database: also record
    the assignment's cells in the course's gradebook. Raises what nbgrader raises for a bad cell.
    """
    config = nbgrader_config(course)
    config.CourseDirectory.root = str(root)
    config.CourseDirectory.db_url = f"sqlite:///{course.gradebook}"
    config.CourseDirectory.assignment_id = assignment
    if release is not None:
        config.CourseDirectory.release_directory = str(release)
    config.GenerateAssignment.force = True
    config.GenerateAssignment.no_database = not database
    config.SaveCells.enabled = database
    directory: Any = CourseDirectory(config=config)
    converter = GenerateAssignment(coursedir=directory, config=config)
    converter.log = _quiet_log()
    converter.start()


def _quiet_log() -> logging.Logger:
    log = logging.getLogger("autograder.nbgrader")
    log.setLevel(logging.ERROR)
    return log
