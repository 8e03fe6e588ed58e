"""On a Dask worker: does tasks in child processes, one for each of its threads."""

from __future__ import annotations

import threading
from typing import Any, Generic

from distributed import Worker, WorkerPlugin, get_worker

import autograder
from autograder.dispatch.child import Child, ChildDiedError, Result, Start, Task
from autograder.errors import CourseError

IDLE_SECONDS = 600.0  # then a child ends by itself, because its client may never come back


class Guest(WorkerPlugin, Generic[Task, Result]):
    """Brings what tasks need to every worker, even if it joins later, and keeps its children warm."""

    def __init__(self, start: Start[Task, Result]) -> None:
        self._start = start
        self._version = autograder.__version__

    def setup(self, worker: Worker) -> None:
        self._lock, self._over = threading.Lock(), False
        self._idle: list[Child[Task, Result]] = []
        self._busy: list[Child[Task, Result]] = []
        if self._version != autograder.__version__:
            raise CourseError(
                f"The worker {worker.address} has version {autograder.__version__} of the autograder, "
                f"here is {self._version}.",
                "Install the same version everywhere.",
            )

    def teardown(self, worker: Worker) -> None:
        with self._lock:
            self._over = True
            for child in self._busy:
                child.kill()  # the thread that waits for it ends it
            for child in self._idle:
                child.end()

    def work(self, task: Task) -> Result | None:
        """The result; None when two children died during the task. Raises the CourseError that the work raised."""
        for _ in range(2):
            child = self._take()
            try:
                child.begin(task)
                result = child.result()
            except ChildDiedError:
                self._put_back(child, alive=False)
            except CourseError:
                self._put_back(child, alive=False)
                raise
            else:
                self._put_back(child, alive=True)
                return result
        return None

    def _take(self) -> Child[Task, Result]:
        with self._lock:
            if self._over:
                raise CourseError("The run that this task belongs to is over.")
            while self._idle:
                child = self._idle.pop()
                if child.alive:
                    break
                child.end()
            else:
                child = Child(self._start, IDLE_SECONDS)
            self._busy.append(child)
            return child

    def _put_back(self, child: Child[Task, Result], alive: bool) -> None:
        with self._lock:
            self._busy.remove(child)
            if alive and not self._over:
                self._idle.append(child)
            else:
                child.end()


def work(guest: str, task: Any) -> Any:
    """What the scheduler hands to a worker: have its guest of this name do the task."""
    return get_worker().plugins[guest].work(task)  # type: ignore[attr-defined]
