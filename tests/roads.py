"""The roads to a grade that attacks are tried on: this grader, nbgrader with its plugin, and stock nbgrader.

Each yields a function that grades an assignment of a course, from what is in submitted/ to pages.
"""

from __future__ import annotations

import select
import subprocess
import sys
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext, suppress

from nbgrader.apps import NbGraderAPI
from nbgrader.coursedir import CourseDirectory
from sqlalchemy.exc import SAWarning

from autograder.course import Course
from autograder.engine.confined import ConfinedEngine
from autograder.engine.protocol import Limits
from autograder.grading.run import grade
from autograder.notebooks.assignment import Assignment

LIMITS = Limits(cell_seconds=3, notebook_seconds=20)


@contextmanager
def graded_here(limits: Limits = LIMITS) -> Iterator[Callable[[Course, str], None]]:
    """Grade with this project's engine; its sandbox stays warm from attack to attack.

    What is yielded also takes other limits for time, but not for memory.
    """
    assignments: dict[str, Assignment] = {}
    with ConfinedEngine(limits) as engine:

        def run(course: Course, name: str, limits: Limits = limits) -> None:
            engine.limits = limits
            if name not in assignments:
                assignments[name] = Assignment.load(course, name)
            grade(course, assignments[name], lambda: nullcontext(engine), workers=0)

        yield run


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


STOCK = """
import sys
from nbgrader.apps import NbGraderAPI
from nbgrader.coursedir import CourseDirectory
from traitlets.config import Config

config = Config({"Execute": {"timeout": 5}, "CourseDirectory": {"root": ".", "course_id": "gradient_checking"}})
for line in sys.stdin:
    assignment, student = line.split()
    api = NbGraderAPI(CourseDirectory(config=config), config=config)
    api.autograde(assignment, student)
    api.generate_feedback(assignment, student)
    print("done", flush=True)
"""


@contextmanager
def graded_by_stock() -> Iterator[Callable[[Course, str], None]]:
    """Grade and write feedback with nbgrader as it comes, a process for as long as it lasts."""
    running: list[subprocess.Popen[str]] = []

    def start(course: Course) -> subprocess.Popen[str]:
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL, "text": True}
        return subprocess.Popen([sys.executable, "-c", STOCK], cwd=course.root, **pipes)  # type: ignore[call-overload]

    def run(course: Course, name: str) -> None:
        for student in sorted(path.name for path in course.submitted.iterdir()):
            if not running or running[0].poll() is not None:
                running[:] = [start(course)]
            process = running[0]
            assert process.stdin is not None
            assert process.stdout is not None
            with suppress(BrokenPipeError):
                process.stdin.write(f"{name} {student}\n")
                process.stdin.flush()
            if not select.select([process.stdout], [], [], 60)[0] or not process.stdout.readline():
                process.kill()

    yield run
    for process in running:
        process.kill()
