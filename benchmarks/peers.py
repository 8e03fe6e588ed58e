"""What else grades the same submissions: stock `nbgrader autograde`, alone and in parallel, and otter-grader."""

from __future__ import annotations

import json
import os
import shutil
import sys
import zipfile
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import nbformat
from classes import leave_to_stock
from measure import Usage, in_all, nbgrader, run, run_together, whatever_happens

from autograder.course import Course
from autograder.notebooks.assignment import Assignment
from autograder.notebooks.roles import Role, role_of

OTTER_TEST = """OK_FORMAT = False
from otter.test_files import test_case
name = {name!r}
points = {points!r}
@test_case(name={name!r}, points={points!r})
def question(env):
    exec(compile({source!r}, {name!r}, "exec"), env)
"""
OTTER_CONFIG = {"lang": "python", "show_hidden": True, "score_threshold": None, "zips": False}
OTTER_SECONDS = 60  # `otter run` has no limit of its own: it would wait for ever for a loop that never ends
NOTHING = Usage(seconds=0.0, cpu=0.0, memory=0)


@dataclass(frozen=True)
class Cost:
    """What a command takes at all, and what each submission adds."""

    start: Usage
    each: Usage

    def of(self, count: int) -> Usage:
        """What a class of `count` takes."""
        return Usage(
            seconds=self.start.seconds + count * self.each.seconds,
            cpu=self.start.cpu + count * self.each.cpu,
            memory=max(self.start.memory, self.each.memory),
        )


def prepare_stock(course: Course, assignments: list[str]) -> None:
    """Take our engine out of the course, and enter its assignments into the gradebook."""
    leave_to_stock(course)
    for name in assignments:
        nbgrader(course.root, "generate_assignment", name, "--force")


def stock(course: Course, name: str, count: int) -> Cost:
    """Have stock grade the `count` submissions there are, and once more when all are graded: its start."""
    graded = nbgrader(course.root, "autograde", name, "--force")
    return _cost(graded, nbgrader(course.root, "autograde", name), count)


def stock_in_parallel(course: Course, name: str, count: int) -> Cost:
    """The same by one process for each processor, as its users do it: each with a course folder and gradebook."""
    students = course.students("submitted", name)
    processes = min(len(os.sched_getaffinity(0)), len(students))
    with TemporaryDirectory(prefix="benchmark-") as scratch:
        roots = [Path(scratch) / str(number) for number in range(processes)]
        for number, root in enumerate(roots):
            shutil.copytree(course.root, root, ignore=shutil.ignore_patterns("submitted", "autograded", "feedback"))
            for student in students[number::processes]:
                shutil.copytree(course.submitted / student / name, root / "submitted" / student / name)
        command = [sys.executable, "-m", "nbgrader", "autograde", name]
        graded = run_together([([*command, "--force"], root) for root in roots])
        return _cost(graded, run_together([(command, root) for root in roots]), count)


def _cost(graded: Usage, start: Usage, count: int) -> Cost:
    each = Usage(
        seconds=(graded.seconds - start.seconds) / count, cpu=(graded.cpu - start.cpu) / count, memory=graded.memory
    )
    return Cost(start, each)


def otter(program: str, course: Course, name: str, students: list[str]) -> dict[str, tuple[Usage, float | None]]:
    """Have `otter run` grade submissions of an assignment with one notebook: student → what it took, and the points.

    It grades one notebook in a process of its own, without confining it. The equivalent of an assignment: its notebook
    without test cells, and one test file a question that runs the hidden test on the notebook's names. There are no
    points if it fails, takes too long, or has nothing to grade.
    """
    found: dict[str, tuple[Usage, float | None]] = {}
    with TemporaryDirectory(prefix="benchmark-") as scratch:
        folder = Path(scratch)
        autograder = _make_autograder(Assignment.load(course, name), folder)
        for student in students:
            path = _without_tests(course, name, student, folder)
            if path is None:
                found[student] = NOTHING, None
                continue
            output = path.with_suffix("")
            output.mkdir()
            command = [program, "run", "--no-logo", "-a", str(autograder), "-o", str(output), str(path)]
            usage = run(whatever_happens(["timeout", str(OTTER_SECONDS), *command]), folder)
            found[student] = usage, _points(output / "results.json")
    return found


def each(usages: Sequence[Usage]) -> Cost:
    """The cost of a command that is run once for each submission."""
    total = in_all(usages)
    return Cost(NOTHING, Usage(seconds=total.seconds / len(usages), cpu=total.cpu / len(usages), memory=total.memory))


def _points(results: Path) -> float | None:
    """What `otter run` gave in all; None if it wrote no results."""
    if not results.is_file():
        return None
    tests = json.loads(results.read_text())["tests"]
    return float(sum(test["score"] for test in tests if "score" in test))


def _make_autograder(assignment: Assignment, folder: Path) -> Path:
    """The zip file that `otter run` takes: the tests and the assignment's files."""
    (source,) = assignment.notebooks
    path = folder / "autograder.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("otter_config.json", json.dumps(OTTER_CONFIG))
        for name, content in assignment.files.items():
            archive.writestr(f"files/{name}", content)
        for cell in source.notebook.cells:
            if role_of(cell) is Role.TEST:
                points = float(cell.metadata.nbgrader.points)
                text = OTTER_TEST.format(name=cell.id, points=points, source=cell.source)
                archive.writestr(f"tests/{cell.id}.py", text)
    return path


def _without_tests(course: Course, name: str, student: str, folder: Path) -> Path | None:
    """The submission as a student of an otter course would hand it in: without test cells. None without a notebook."""
    target = folder / f"{student}.ipynb"
    for path in (course.submitted / student / name).glob("*.ipynb"):
        shutil.copyfile(path, target)
        with suppress(ValueError):  # it is no notebook: handed in as it is
            notebook = nbformat.read(path, as_version=4)
            notebook.cells = [cell for cell in notebook.cells if role_of(cell) is not Role.TEST]
            nbformat.write(notebook, target)
    return target if target.is_file() else None
