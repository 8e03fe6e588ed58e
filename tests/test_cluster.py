"""Spreading tasks over a Dask cluster, and grading on one."""

from __future__ import annotations

import importlib
from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from distributed import Client, LocalCluster

import autograder
from autograder.course import Course
from autograder.dispatch import cluster as dask_cluster
from autograder.dispatch.cluster import AHEAD, DaskCrew, connected
from autograder.errors import CourseError
from autograder.grading.run import grade
from autograder.grading.worker import MakeEngine
from autograder.notebooks.assignment import Assignment
from autograder.results.model import SubmissionResult
from conftest import RIGHT, hand_in, scores
from inline_engine import DeadlyEngine
from tasks import hopeless, never, pids, squares, suicides

pytestmark = pytest.mark.slow

STUDENTS = [f"student-{number}" for number in range(16)]
EXPECTED = {student: 3 if number % 2 else 2 for number, student in enumerate(STUDENTS)}


@pytest.fixture(scope="module")
def cluster() -> Iterator[LocalCluster]:
    """Two worker processes with one thread each."""
    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=":0") as made:
        yield made


@pytest.fixture
def client(cluster: LocalCluster) -> Iterator[Client]:
    with Client(cluster) as made:
        made.wait_for_workers(2)
        yield made


@pytest.fixture
def crew(client: Client) -> DaskCrew:
    return DaskCrew(client)


@pytest.fixture
def full_course(course: Course) -> Course:
    """Every second one of sixteen is all right, the others half."""
    for number, student in enumerate(STUDENTS):
        hand_in(course, student, RIGHT if number % 2 else {"double": RIGHT["double"]})
    return course


def is_running(pid: int) -> bool:
    return Path(f"/proc/{pid}").exists()


def test_every_task_is_done_once(crew: DaskCrew) -> None:
    """Do many more tasks than threads all come back?"""
    assert sorted(crew.spread(squares, range(100), never)) == [n * n for n in range(100)]


def test_there_is_something_to_do_meanwhile(crew: DaskCrew) -> None:
    """Is what can be done while workers are busy done once, before the first result?"""
    events: list[str] = []
    for _ in crew.spread(squares, range(20), never, meanwhile=lambda: events.append("meanwhile")):
        events.append("result")
    assert events == ["meanwhile"] + 20 * ["result"]


def test_few_tasks_are_taken_ahead(crew: DaskCrew) -> None:
    """Does memory stay flat: are tasks taken only as results are used?"""
    taken: list[int] = []

    def tasks() -> Iterator[int]:
        for number in range(1000):
            taken.append(number)
            yield number

    results = crew.spread(squares, tasks(), never)
    for used in range(1, 6):
        next(results)
        assert len(taken) <= used + 2 * AHEAD
    results.close()  # type: ignore[attr-defined]


def test_children_stay_warm_and_end_with_the_run(crew: DaskCrew) -> None:
    """Does each thread use one process for all its tasks, and is none left afterwards?"""
    seen = set(crew.spread(pids, range(40), never))
    assert len(seen) == 2
    assert not any(map(is_running, seen))


@pytest.mark.parametrize(("deaths", "expected"), [(1, [0, 1, 2, 3]), (2, [-1, 0, 2, 3])])
def test_dead_child_is_replaced(crew: DaskCrew, tmp_path: Path, deaths: int, expected: list[int]) -> None:
    """Is the task over which a worker's child died tried once more, and given up after that?"""
    assert sorted(crew.spread(partial(suicides, tmp_path, deaths), range(4), lambda task: -task)) == expected


def test_error_for_the_user_reaches_the_caller(crew: DaskCrew) -> None:
    """Does what a worker cannot fix stop the run, in its own words?"""
    with pytest.raises(CourseError, match="nothing works here") as caught:
        list(crew.spread(hopeless, range(3), never))
    assert caught.value.hint == "go elsewhere"


def test_other_version_is_refused(crew: DaskCrew, monkeypatch: pytest.MonkeyPatch) -> None:
    """Is a worker with another version of the grader told from one that fits, before anything is graded?"""
    monkeypatch.setattr(autograder, "__version__", "0.0")
    with pytest.raises(CourseError, match=r"has version .* here is 0\.0"):
        list(crew.spread(squares, range(3), never))


class OnlyHere:
    """Can be packed, but not unpacked without a module that nobody has."""

    def __reduce__(self) -> tuple[Callable[[str], object], tuple[str]]:
        return importlib.import_module, ("no_such_module",)


def test_worker_without_the_package_is_told(crew: DaskCrew) -> None:
    """Does a worker that cannot load what it is sent stop the run at its start, with the reason?"""
    with pytest.raises(CourseError, match=r"cannot load the autograder: .*no_such_module"):
        list(crew.spread(OnlyHere(), range(3), never))  # type: ignore[arg-type]


def test_same_gradebook_as_on_one_machine(
    crew: DaskCrew, full_course: Course, assignment: Assignment, engine: MakeEngine
) -> None:
    """Does a cluster give every student what they earned, pages and notebooks included, and nobody twice?"""
    seen: list[SubmissionResult | None] = []
    assert grade(full_course, assignment, engine, crew, progress=seen.append).graded == len(STUDENTS)
    assert Counter(result.student for result in seen if result) == dict.fromkeys(STUDENTS, 1)
    assert scores(full_course) == EXPECTED
    pages = {path: path.read_bytes() for path in full_course.feedback.rglob("*.html")}
    assert len(pages) == len(STUDENTS)
    grade(full_course, assignment, engine, workers=0, force=True)
    assert scores(full_course) == EXPECTED
    assert {path: path.read_bytes() for path in full_course.feedback.rglob("*.html")} == pages


def test_worker_killed_in_the_middle(
    crew: DaskCrew, full_course: Course, assignment: Assignment, tmp_path: Path
) -> None:
    """When a worker dies with submissions in its hands, is the gradebook the same, and nobody graded twice?"""
    seen: list[SubmissionResult | None] = []
    once = tmp_path / "killed"
    grade(full_course, assignment, partial(DeadlyEngine, once), crew, progress=seen.append)
    assert once.exists()
    assert Counter(result.student for result in seen if result) == dict.fromkeys(STUDENTS, 1)
    assert scores(full_course) == EXPECTED


@pytest.mark.full
def test_interrupted_run_goes_on(
    client: Client, full_course: Course, assignment: Assignment, engine: MakeEngine
) -> None:
    """After Ctrl-C, is what is finished kept and the rest done by the next run, on a cluster that is idle meanwhile?"""

    def interrupt(_: SubmissionResult | None) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        grade(full_course, assignment, engine, DaskCrew(client), progress=interrupt)
    assert len(scores(full_course)) == 1
    assert not any(client.processing().values())
    again = grade(full_course, assignment, engine, DaskCrew(client))
    assert (again.graded, again.unchanged) == (len(STUDENTS) - 1, 1)
    assert scores(full_course) == EXPECTED


@pytest.mark.full
def test_scheduler_that_ends_is_told(full_course: Course, assignment: Assignment, engine: MakeEngine) -> None:
    """When the scheduler goes in the middle of a run, does it end in words, with what is finished saved?"""
    with (
        LocalCluster(n_workers=1, threads_per_worker=1, dashboard_address=":0") as cluster,
        connected(cluster.scheduler_address) as crew,
        pytest.raises(CourseError, match="scheduler is gone"),
    ):
        grade(full_course, assignment, engine, crew, progress=lambda _: cluster.close())
    assert 1 <= len(scores(full_course)) < len(STUDENTS)


@pytest.mark.parametrize("address", ["tcp://127.0.0.1:1", "nonsense://here"])
def test_scheduler_that_does_not_answer_is_told(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Does a wrong address end in a sentence, soon?"""
    monkeypatch.setattr(dask_cluster, "ANSWER_SECONDS", 0.3)
    with pytest.raises(CourseError, match=f"No Dask scheduler answers at {address}"), connected(address):
        pass
