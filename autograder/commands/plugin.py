"""`autograder init`: puts the grader behind nbgrader's own commands, in a course that exists already."""

from __future__ import annotations

from pathlib import Path

from autograder.course import CONFIG, Course
from autograder.errors import CourseError

LINES = """
# Added by `autograder init`: student code runs in a sandbox, and tests run outside of it.
from autograder.nbgrader_plugin import configure

configure(get_config())
"""


def add_plugin(folder: Path) -> bool:
    """Append the plugin to the course's `nbgrader_config.py`; return False when it is there already.

    Raises CourseError when there is no such file, or it cannot be run.
    """
    path = folder / CONFIG
    if not path.is_file():
        raise CourseError(
            f"{folder} has no {CONFIG}.", "Make a course with `nbgrader quickstart`, or change to the course's folder."
        )
    text = path.read_text(encoding="utf-8")
    _ = Course(folder).settings  # do not extend a file that cannot be run
    if "autograder.nbgrader_plugin" in text:
        return False
    path.write_text(text.rstrip("\n") + "\n" + LINES, encoding="utf-8")
    return True
