"""Many submissions over local worker processes. Results come back one by one, to one writer."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, suppress
from multiprocessing.connection import Connection, wait
from typing import Any, Generic, TypeVar

from autograder.errors import CourseError
from autograder.inside import walls

Task = TypeVar("Task")
Result = TypeVar("Result")

# Starts work in a process: a context manager around the function that does one task.
Start = Callable[[], AbstractContextManager[Callable[[Task], Result]]]


def default_workers() -> int:
    """One worker for each processor this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def spread(
    start: Start[Task, Result], tasks: Iterable[Task], workers: int, lost: Callable[[Task], Result]
) -> Iterator[Result]:
    """Yield the results of the tasks as they are ready, `workers` at a time, each worker a process.

    A task is handed out when a worker is free, so that memory stays flat. A worker that dies is
    replaced and its task tried once more; if it dies again, `lost` says what becomes of the task.
    With `workers` 0 all is done in this process. Raises the CourseError that a worker raises.
    """
    if workers == 0:
        with start() as work:
            yield from map(work, tasks)
        return
    pool: list[_Worker[Task, Result]] = []
    waiting = iter(tasks)
    try:
        for task in waiting:
            pool.append(_Worker(start, task))
            if len(pool) == workers:
                break
        while pool:
            for worker in _ready(pool):
                result = worker.result(lost)
                if result is None:
                    continue
                for task in waiting:
                    worker.begin(task)
                    break
                else:
                    worker.end()
                    pool.remove(worker)
                yield result[0]
    finally:
        for worker in pool:
            worker.end()


class _Worker(Generic[Task, Result]):
    """A process that works on one task at a time."""

    def __init__(self, start: Start[Task, Result], task: Task) -> None:
        self._start = start
        self._launch()
        self.begin(task)

    def begin(self, task: Task) -> None:
        self._task, self._tries = task, 1
        self._hand_over()

    def result(self, lost: Callable[[Task], Result]) -> tuple[Result] | None:
        """The result that is ready, in a tuple; None when the process died and the task goes to a new one."""
        try:
            kind, value = self.connection.recv()
        except (EOFError, OSError):
            self.end()
            self._launch()
            if self._tries == 2:
                return (lost(self._task),)
            self._tries += 1
            self._hand_over()
            return None
        if kind == "error":
            raise value
        return (value,)

    def end(self) -> None:
        self.connection.close()
        self._process.kill()
        self._process.join()

    def _launch(self) -> None:
        context = multiprocessing.get_context("spawn")
        self.connection, inner = context.Pipe()
        self._process = context.Process(target=_serve, args=(inner, self._start), daemon=True)
        self._process.start()
        inner.close()

    def _hand_over(self) -> None:
        with suppress(OSError):  # the process is dead: `result` finds that out
            self.connection.send(self._task)


def _ready(pool: list[_Worker[Task, Result]]) -> list[_Worker[Task, Result]]:
    ready = wait([worker.connection for worker in pool])
    return [worker for worker in pool if worker.connection in ready]


def _serve(connection: Connection[Any, Any], start: Start[Any, Any]) -> None:
    """In the worker: do tasks until the other side is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that hands out tasks
    if sys.platform == "linux":
        walls.die_with_parent(signal.SIGKILL)
    try:
        with start() as work:
            while True:
                connection.send(("result", work(connection.recv())))
    except CourseError as error:
        connection.send(("error", error))
    except (EOFError, BrokenPipeError):
        return
