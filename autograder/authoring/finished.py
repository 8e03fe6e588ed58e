"""Prepares an assignment of any course for grading: with a release, and with tests instead of their templates."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

from autograder.course import Course
from autograder.notebooks.assignment import Assignment
from autograder.notebooks.wording import Wording


def load_finished(course: Course, name: str, tell: Callable[[str], None] = lambda _: None) -> Assignment:
    """Read an assignment. A missing release is made, and nbgrader turns `### AUTOTEST` lines into tests.

    tell: called with a sentence when a release was made.
    nbgrader, which takes seconds to import, is not used when neither is needed. Raises CourseError when there is no
    such assignment, or with nbgrader's reason.
    """
    source, release = (course.place(step, ".", course.require_assignment(name)) for step in ("source", "release"))
    paths = sorted(source.glob("*.ipynb"))
    if any(not (release / path.name).is_file() for path in paths):
        from autograder.authoring.release import generate_assignment

        generate_assignment(course, name, course.root)
        tell(f"{release} was missing; nbgrader made it from {source}.")
    delimiter = str(course.settings.InstantiateTests.get("autotest_delimiter", "AUTOTEST"))
    if not any(delimiter in path.read_text(encoding="utf-8") for path in paths):
        return Assignment.load(course, name)
    from autograder.authoring.release import finish_source

    with tempfile.TemporaryDirectory(prefix="finished-") as folder:
        return Assignment.read(name, finish_source(course, name, Path(folder)), release, Wording.of(course))
