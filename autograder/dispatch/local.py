"""Spreads tasks over local worker processes. Results come back one by one, to one writer."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from multiprocessing.connection import wait
from typing import Any, Generic

from autograder.dispatch.child import Child, ChildDiedError, Result, Start, Task, can_fork


def default_workers() -> int:
    """One worker for each processor that this process is allowed to use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class LocalCrew:
    """Worker processes of this machine, for one kind of task after the other.

    They are forked on entry if this process can be copied. Otherwise each starts when it is needed.
    """

    def __init__(self, workers: int) -> None:
        """workers: how many tasks are done at a time; 0: all are done in this process."""
        self._workers = workers
        self._idle: list[Child[Any, Any]] = []

    def __enter__(self) -> LocalCrew:
        while len(self._idle) < self._workers and can_fork():
            self._idle.append(Child(forked=True))
        return self

    def __exit__(self, *_: object) -> None:
        for child in self._idle:
            child.end()
        self._idle.clear()

    def spread(
        self,
        start: Start[Task, Result],
        tasks: Iterable[Task],
        lost: Callable[[Task], Result],
        meanwhile: Callable[[], object] = lambda: None,
    ) -> Iterator[Result]:
        """Yield the results of the tasks as they are ready. Each worker does one task at a time.

        A task is handed out when a worker is free, so that memory use stays flat. A worker that dies is
        replaced and its task is tried once more. If that fails too, `lost` gives the task's result.
        `meanwhile` is called once, while the workers start.
        Raises the CourseError that a worker raises.
        """
        if self._workers == 0:
            meanwhile()
            with start() as work:
                yield from map(work, tasks)
            return
        pool: list[_Worker[Task, Result]] = []
        waiting = iter(tasks)
        try:
            for task in waiting:
                pool.append(_Worker(self._child(start), start, task))
                if len(pool) == self._workers:
                    break
            meanwhile()
            while pool:
                for worker in _ready(pool):
                    result = worker.result(lost)
                    if result is None:
                        continue
                    for task in waiting:
                        worker.begin(task)
                        break
                    else:
                        self._idle.append(worker.child)
                        pool.remove(worker)
                    yield result[0]
        finally:
            for worker in pool:
                worker.child.end()

    def _child(self, start: Start[Task, Result]) -> Child[Task, Result]:
        if not self._idle:
            return Child(start)
        child = self._idle.pop()
        child.start(start)
        return child


def spread(
    start: Start[Task, Result],
    tasks: Iterable[Task],
    workers: int,
    lost: Callable[[Task], Result],
    meanwhile: Callable[[], object] = lambda: None,
) -> Iterator[Result]:
    """`LocalCrew.spread` with a crew of its own."""
    with LocalCrew(workers) as crew:
        yield from crew.spread(start, tasks, lost, meanwhile)


class _Worker(Generic[Task, Result]):
    """Works on one task at a time, in a process that is replaced when it dies."""

    def __init__(self, child: Child[Task, Result], start: Start[Task, Result], task: Task) -> None:
        self._start = start
        self.child = child
        self.begin(task)

    def begin(self, task: Task) -> None:
        self._task, self._tries = task, 1
        self.child.begin(task)

    def result(self, lost: Callable[[Task], Result]) -> tuple[Result] | None:
        """The result that is ready, in a tuple; None when the process died and the task goes to a new one."""
        try:
            return (self.child.result(),)
        except ChildDiedError:
            self.child.end()
            self.child = Child(self._start)
            if self._tries == 2:
                return (lost(self._task),)
            self._tries += 1
            self.child.begin(self._task)
            return None


def _ready(pool: list[_Worker[Task, Result]]) -> list[_Worker[Task, Result]]:
    ready = wait([worker.child.connection for worker in pool])
    return [worker for worker in pool if worker.child.connection in ready]
