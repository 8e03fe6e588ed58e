"""What workers do in tests. In a module of its own: what a worker imports to do it takes no second."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from autograder.errors import CourseError


@contextmanager
def pids() -> Iterator[Callable[[int], int]]:
    yield lambda _: os.getpid()


here = "anywhere"  # a process can change this for itself and for its copies


@contextmanager
def places() -> Iterator[Callable[[int], bool]]:
    """Is this a copy of the process that has changed `here`?"""
    yield lambda _: here != "anywhere"


@contextmanager
def squares() -> Iterator[Callable[[int], int]]:
    yield lambda n: n * n


@contextmanager
def meetings(folder: Path) -> Iterator[Callable[[int], bool]]:
    """Each task leaves a sign of its own and waits for that of the other."""

    def meet(number: int) -> bool:
        (folder / str(number)).touch()
        end = time.monotonic() + 20
        while not (folder / str(1 - number)).exists():
            if time.monotonic() > end:
                return False
        return True

    yield meet


@contextmanager
def suicides(folder: Path, times: int) -> Iterator[Callable[[int], int]]:
    """Task 1 kills its process the first `times` times."""

    def work(number: int) -> int:
        deaths = len(list(folder.iterdir()))
        if number == 1 and deaths < times:
            (folder / str(deaths)).touch()
            os.kill(os.getpid(), signal.SIGKILL)
        return number

    yield work


@contextmanager
def signing(sign: Path) -> Iterator[Callable[[int], int]]:
    """Writes a file when it is left."""
    yield lambda n: n
    sign.write_text("left")


@contextmanager
def hopeless() -> Iterator[Callable[[int], int]]:
    raise CourseError("nothing works here", "go elsewhere")
    yield int


def never(task: int) -> int:
    raise AssertionError("no worker was lost")
