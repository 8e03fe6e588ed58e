"""Attributes of the student's objects that a test asks for again before anything can have changed them."""

from __future__ import annotations

import time
from typing import Any

import numpy as np

from autograder.engine.runner import Reply

SECONDS = 0.1  # for which a value is kept, so that a test that waits for a change sees it


class Steady:
    """The values that the runner calls steady, by request. Each comes back as a new object, as from the runner."""

    def __init__(self) -> None:
        self._values: dict[bytes, tuple[float, Any]] = {}

    def reply_to(self, message: bytes) -> Reply | None:
        """The reply that the runner would give, if that is known."""
        until, value = self._values.get(message, (0.0, None))
        return Reply(False, _copy(value), "", [], set()) if time.monotonic() < until else None

    def heard(self, message: bytes, reply: Reply, *, alone: bool) -> None:
        """Take note of a reply from the runner. alone: nothing else was in the message."""
        if not (alone and reply.steady):
            self._values.clear()
        if reply.steady and not (reply.raised or reply.printed or reply.changed):
            self._values[message] = time.monotonic() + SECONDS, _copy(reply.value)


def _copy(value: Any) -> Any:
    """The value as it would come again over the wire: its arrays and containers are new."""
    if isinstance(value, np.ndarray):
        return value.copy()
    if isinstance(value, dict):
        return {key: _copy(part) for key, part in value.items()}
    if isinstance(value, (list, tuple)):
        return type(value)(map(_copy, value))
    return value
