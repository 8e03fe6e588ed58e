"""Alarms: work that takes too long is interrupted, and whoever waits outside is not forgotten."""

from __future__ import annotations

import contextlib
import re
import signal
import time

import pytest

from autograder.alarm import AlarmError, processor_alarm, wall_alarm


@pytest.fixture(autouse=True)
def rings_in_clean_ups(monkeypatch: pytest.MonkeyPatch) -> None:
    """Python drops an exception in a clean-up. Pytest's hook would take it up, slowly, and be hit by the next ring."""
    monkeypatch.setattr("sys.unraisablehook", lambda _: None)


def busy(seconds: float) -> None:
    end = time.process_time() + seconds
    while time.process_time() < end:
        re.sub("x", "y", "x" * 100)


def busy_whatever_comes(kind: type[BaseException]) -> None:
    """Be busy, and go on once after an exception of this kind."""
    try:
        busy(10)
    except kind:
        busy(10)


@pytest.mark.slow
@pytest.mark.parametrize("kind", [Exception, BaseException])
def test_interrupts_what_takes_too_long(kind: type[BaseException]) -> None:
    """Is work ended that swallows every Exception, and even work that swallowed the first AlarmError?"""
    start = time.process_time()
    with pytest.raises(AlarmError), processor_alarm(0.05):
        busy_whatever_comes(kind)
    assert time.process_time() - start < 5


def test_leaves_alone_what_is_quick() -> None:
    """Is nothing left behind after a block that was in time: no timer, no handler?"""
    before = signal.getsignal(signal.SIGPROF)
    with processor_alarm(60):
        busy(0.01)
    assert signal.getitimer(signal.ITIMER_PROF) == (0.0, 0.0)
    assert signal.getsignal(signal.SIGPROF) is before


@pytest.mark.parametrize(("outer", "inner"), [(0.2, 60.0), (60.0, 0.05)])
def test_one_may_stand_within_another(outer: float, inner: float) -> None:
    """Does the shorter of two alarms ring, and is the outer one still set afterwards?"""
    with contextlib.suppress(AlarmError), processor_alarm(outer):  # what is left of the shorter may ring at once
        with pytest.raises(AlarmError), processor_alarm(inner):
            busy(10)
        assert 0 < signal.getitimer(signal.ITIMER_PROF)[0] <= outer
    assert signal.getitimer(signal.ITIMER_PROF) == (0.0, 0.0)


def test_waiting_counts_by_the_wall_clock_alone() -> None:
    """Does an alarm by the wall clock end a wait that takes no processor time?"""
    with pytest.raises(AlarmError), wall_alarm(0.05):
        signal.pause()
