"""What travels to a worker and back."""

from __future__ import annotations

import pickle
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator

import msgspec
import pytest

from autograder.course import Course
from autograder.dispatch.child import Start
from autograder.grading.run import grade
from autograder.grading.seeds import course_secret
from autograder.grading.worker import Graded, MakeEngine, Task
from autograder.notebooks.assignment import Assignment
from conftest import RIGHT, hand_in, scores


class PostalCrew:
    """Everything that goes there and back goes as bytes, which are kept."""

    def __init__(self) -> None:
        self.sent: list[bytes] = []
        self.came_back: list[bytes] = []

    def spread(
        self,
        start: Start[Task, Graded],
        tasks: Iterable[Task],
        lost: Callable[[Task], Graded],
        meanwhile: Callable[[], object],
    ) -> Iterator[Graded]:
        meanwhile()
        self.sent.append(pickle.dumps(start))
        with pickle.loads(self.sent[0])() as work:
            for task in tasks:
                self.sent.append(pickle.dumps(task))
                self.came_back.append(pickle.dumps(work(pickle.loads(self.sent[-1]))))
                yield pickle.loads(self.came_back[-1])


def test_workers_know_little(course: Course, assignment: Assignment, engine: MakeEngine) -> None:
    """Do neither the course's secret nor its folder travel?"""
    hand_in(course, "anna", RIGHT)
    hand_in(course, "ben", {"double": RIGHT["double"]})
    crew = PostalCrew()
    assert grade(course, assignment, engine, crew).graded == 2
    assert scores(course) == {"anna": 3, "ben": 2}
    assert (course.feedback / "ben" / "tiny" / "tiny.html").is_file()
    assert len(crew.sent) == 3
    for parcel in crew.sent:
        assert course_secret(course) not in parcel
        assert str(course.root).encode() not in parcel


def test_what_comes_back_is_one_dataclass_of_plain_values(
    course: Course, assignment: Assignment, engine: MakeEngine
) -> None:
    """Does it hold texts, numbers and dataclasses alone, nothing that lives in the worker?"""
    hand_in(course, "anna", {"double": RIGHT["double"]})
    crew = PostalCrew()
    grade(course, assignment, engine, crew)
    graded = pickle.loads(crew.came_back[0])
    assert isinstance(graded, Graded)
    assert (graded.result.points, list(graded.notebooks), len(graded.pages)) == (2, ["tiny"], 1)
    assert msgspec.json.decode(msgspec.json.encode(graded), type=Graded) == graded


@pytest.mark.slow
def test_a_worker_does_without_nbgrader() -> None:
    """Is the package that takes seconds to import left to the process that writes the gradebook, until it does?"""
    modules = "autograder.grading.worker, autograder.dispatch.child, autograder.commands.grading"
    program = f"import sys; sys.modules['nbgrader'] = None; import {modules}"
    assert subprocess.run([sys.executable, "-c", program]).returncode == 0
