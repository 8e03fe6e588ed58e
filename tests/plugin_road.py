"""The other road: attacks are graded by nbgrader's own commands, with the plugin of this project."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from nbgrader.apps import NbGraderAPI
from nbgrader.coursedir import CourseDirectory
from sqlalchemy.exc import SAWarning

from attack_range import LIMITS
from autograder.course import Course
from autograder.engine.protocol import Limits


@contextmanager
def graded_by_plugin(limits: Limits = LIMITS) -> Iterator[Callable[[Course, str], None]]:
    """Grade with `nbgrader autograde` and write pages with `nbgrader generate_feedback`, in this process."""

    def run(course: Course, name: str, limits: Limits = limits) -> None:
        config = course.configuration()
        config.CourseDirectory.root = str(course.root)
        config.Execute.timeout = limits.cell_seconds
        config.ConfinedExecute.notebook_seconds = limits.notebook_seconds
        config.ConfinedExecute.memory = limits.memory
        api = NbGraderAPI(CourseDirectory(config=config), config=config)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", SAWarning)  # about nbgrader's own use of its database
            api.autograde(name, "*")
            api.generate_feedback(name, "*")

    yield run
