"""Many submissions over local workers. Results come back one by one, to one writer."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from itertools import islice
from typing import TypeVar

Task = TypeVar("Task")
Result = TypeVar("Result")


def default_workers() -> int:
    """One worker for each processor this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def spread(work: Callable[[Task], Result], tasks: Iterable[Task], workers: int) -> Iterator[Result]:
    """Yield the results of `work` on each task as they are ready, `workers` at a time, in threads.

    Few tasks are handed out ahead, so that memory stays flat. When the caller stops early or is
    interrupted, tasks not yet begun are dropped and those under way are awaited.
    """
    waiting = iter(tasks)
    with ThreadPoolExecutor(workers, thread_name_prefix="grading") as pool:
        running: set[Future[Result]] = {pool.submit(work, task) for task in islice(waiting, 2 * workers)}
        try:
            while running:
                done, running = wait(running, return_when=FIRST_COMPLETED)
                running |= {pool.submit(work, task) for task in islice(waiting, len(done))}
                for future in done:
                    yield future.result()
        finally:
            for future in running:
                future.cancel()
