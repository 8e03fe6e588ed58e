"""Interrupts work that takes too long: what a student wrote must not keep the grader busy."""

from __future__ import annotations

import contextlib
import signal
import threading
import time
from collections.abc import Callable, Iterator
from functools import partial
from types import FrameType

AGAIN_SECONDS = 1.0  # between two rings, because the first can be lost, for example in the clean-up of an object


class AlarmError(BaseException):
    """Time is up. Not an Exception, so that no `except Exception` on the way stops it."""


@contextlib.contextmanager
def _alarm(seconds: float, timer: str, number: str, clock: Callable[[], float]) -> Iterator[None]:
    """Raise AlarmError in the block after some seconds; only a main thread can be interrupted.

    Alarms of one kind can be nested. A system without such timers has no alarms.
    """
    if threading.current_thread() is not threading.main_thread() or not hasattr(signal, timer):
        yield
        return
    armed = True

    def ring(number: int, frame: FrameType | None) -> None:
        if armed:  # an alarm while the block is being left would skip the clean-up
            raise AlarmError

    which, kind = getattr(signal, timer), getattr(signal, number)
    start, handler = clock(), signal.signal(kind, ring)
    outer, _ = signal.setitimer(which, max(seconds, 0.001), AGAIN_SECONDS)
    if 0 < outer < seconds:
        signal.setitimer(which, outer, AGAIN_SECONDS)
    try:
        yield
    finally:
        armed = False
        signal.setitimer(which, 0)
        signal.signal(kind, handler)
        if outer:
            signal.setitimer(which, max(outer - (clock() - start), 0.001), AGAIN_SECONDS)


wall_alarm: Callable[[float], contextlib.AbstractContextManager[None]] = partial(
    _alarm, timer="ITIMER_REAL", number="SIGALRM", clock=time.monotonic
)
# What other processes do meanwhile does not count, so a busy machine makes no difference.
processor_alarm: Callable[[float], contextlib.AbstractContextManager[None]] = partial(
    _alarm, timer="ITIMER_PROF", number="SIGPROF", clock=time.process_time
)
