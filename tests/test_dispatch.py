"""Spreading tasks over worker processes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import pytest

from autograder.dispatch.child import can_fork
from autograder.dispatch.local import LocalCrew, default_workers, spread
from autograder.errors import CourseError
from tasks import hopeless, meetings, never, pids, signing, squares, suicides

pytestmark = pytest.mark.slow

# A command in small: its workers say whether they are copies of it, in which `here` is set.
FORKING = """
import json, sys
from functools import partial
from pathlib import Path
import tasks
from autograder.dispatch.local import LocalCrew

tasks.here = "in the command"
Path(sys.argv[1]).mkdir()
with LocalCrew(2) as crew:
    found = {
        "forked": list(crew.spread(tasks.places, range(2), tasks.never)),
        "squares": sorted(crew.spread(tasks.squares, range(3), tasks.never)),
        "replaced": sorted(crew.spread(partial(tasks.suicides, Path(sys.argv[1]), 1), range(4), tasks.never)),
    }
print(json.dumps(found))
"""


@pytest.mark.parametrize("workers", [0, 2])
def test_every_task_is_done_once(workers: int) -> None:
    """Do many more tasks than workers all come back?"""
    assert sorted(spread(squares, range(100), workers, never)) == [n * n for n in range(100)]


def test_tasks_run_at_the_same_time(tmp_path: Path) -> None:
    """Do two workers really work side by side?"""
    assert list(spread(partial(meetings, tmp_path), range(2), 2, never)) == [True, True]


@pytest.mark.parametrize("workers", [0, 2])
def test_there_is_something_to_do_meanwhile(workers: int) -> None:
    """Is what can be done while workers start done once, after they have their tasks and before the first result?"""
    events: list[str] = []

    def tasks() -> Iterator[int]:
        for number in range(4):
            events.append("task")
            yield number

    for _ in spread(squares, tasks(), workers, never, meanwhile=lambda: events.append("meanwhile")):
        events.append("result")
    assert events[workers] == "meanwhile"
    assert sorted(events) == ["meanwhile"] + 4 * ["result"] + 4 * ["task"]


def test_few_tasks_are_taken_ahead() -> None:
    """Does memory stay flat: are tasks taken only as results are used?"""
    taken: list[int] = []

    def tasks() -> Iterator[int]:
        for number in range(1000):
            taken.append(number)
            yield number

    results = spread(squares, tasks(), 2, never)
    next(results)
    assert len(taken) < 20
    results.close()  # type: ignore[attr-defined]
    assert len(taken) < 20


@pytest.mark.parametrize(("deaths", "expected"), [(1, [0, 1, 2, 3]), (2, [-1, 0, 2, 3])])
def test_dead_worker_is_replaced(tmp_path: Path, deaths: int, expected: list[int]) -> None:
    """Is the task of a worker that died tried once more, and given up after that, with the others unharmed?"""
    assert sorted(spread(partial(suicides, tmp_path, deaths), range(4), 2, lambda task: -task)) == expected


def test_error_for_the_user_reaches_the_caller() -> None:
    """Does what a worker cannot fix stop the run, in its own words?"""
    with pytest.raises(CourseError, match="nothing works here") as caught:
        list(spread(hopeless, range(3), 1, never))
    assert caught.value.hint == "go elsewhere"


def test_crew_goes_on_with_other_work() -> None:
    """Do the same processes do one kind of tasks after the other, after the first is done and not before?"""
    with LocalCrew(2) as crew:
        first = set(crew.spread(pids, range(20), never))
        assert sorted(crew.spread(squares, range(10), never)) == [n * n for n in range(10)]
        assert set(crew.spread(pids, range(20), never)) <= first
        assert len(first) == 2


def test_crew_leaves_what_it_started(tmp_path: Path) -> None:
    """Is the first kind of work left before the second starts?"""
    with LocalCrew(1) as crew:
        assert list(crew.spread(partial(signing, tmp_path / "first"), range(2), never)) == [0, 1]
        assert not (tmp_path / "first").exists()
        assert list(crew.spread(partial(signing, tmp_path / "second"), range(2), never)) == [0, 1]
        assert (tmp_path / "first").read_text() == "left"


def test_crew_is_forked_from_a_process_with_one_thread(tmp_path: Path) -> None:
    """Does a command's crew start from what the command has imported, and is one that dies replaced?"""
    script = tmp_path / "crew.py"
    script.write_text(FORKING)
    done = subprocess.run(
        [sys.executable, "-W", "error", script, tmp_path / "deaths"],
        env={**os.environ, "OPENBLAS_NUM_THREADS": "1", "PYTHONPATH": os.pathsep.join(sys.path)},
        stdin=subprocess.PIPE,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout) == {"forked": [True, True], "squares": [0, 1, 4], "replaced": [0, 1, 2, 3]}


def test_crew_of_a_process_with_threads_starts_anew() -> None:
    """Is a process with a second thread never forked, in which that thread's locks would stay locked?"""
    over = threading.Event()
    with ThreadPoolExecutor(1) as threads:
        threads.submit(over.wait)
        try:
            assert not can_fork()
            with LocalCrew(1) as crew:
                assert list(crew.spread(squares, range(3), never)) == [0, 1, 4]
        finally:
            over.set()


def test_there_is_always_a_worker() -> None:
    """Is the default at least one?"""
    assert default_workers() >= 1
