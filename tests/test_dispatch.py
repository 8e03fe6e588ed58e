"""Spreading tasks over workers."""

from __future__ import annotations

import threading

import pytest

from autograder.dispatch import default_workers, spread


def test_every_task_is_done_once() -> None:
    """Do many more tasks than workers all come back?"""
    assert sorted(spread(lambda n: n * n, range(100), workers=3)) == [n * n for n in range(100)]


def test_tasks_run_at_the_same_time() -> None:
    """Do two workers really work side by side?"""
    meeting = threading.Barrier(2, timeout=10)
    assert list(spread(lambda _: meeting.wait() >= 0, range(2), workers=2)) == [True, True]


def test_few_tasks_are_taken_ahead() -> None:
    """Does memory stay flat: are tasks taken only as results are used?"""
    taken: list[int] = []

    def tasks():  # type: ignore[no-untyped-def]
        for number in range(1000):
            taken.append(number)
            yield number

    results = spread(lambda n: n, tasks(), workers=2)
    next(results)
    assert len(taken) < 20
    results.close()  # type: ignore[attr-defined]
    assert len(taken) < 20


def test_error_in_a_task_reaches_the_caller() -> None:
    """Is a failing task no silent loss?"""
    with pytest.raises(ZeroDivisionError):
        list(spread(lambda n: 1 / n, [1, 0, 1], workers=1))


def test_there_is_always_a_worker() -> None:
    """Is the default at least one?"""
    assert default_workers() >= 1
