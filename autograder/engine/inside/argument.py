"""An array, a list or a dict that a test handed over: did the student's code change it, or keep it?"""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any

import numpy as np

from . import wire


class Argument:
    """A mutable argument, and its content when it was handed over."""

    def __init__(self, value: Any) -> None:
        self.value = value
        self._remember()

    def become(self, value: Any) -> None:
        """Take the examiner's current value, but stay the same object."""
        if isinstance(value, np.ndarray):
            self.value[...] = value
        elif isinstance(value, list):
            self.value[:] = value
        else:
            self.value.clear()
            self.value.update(value)
        self._remember()

    def _remember(self) -> None:
        value = self.value
        self._before: Any = (value.shape, value.tobytes()) if _is_plain_array(value) else value.copy()

    def has_changed(self) -> bool:
        value, before = self.value, self._before
        if _is_plain_array(value):
            return bool((value.shape, value.tobytes()) != before)
        if isinstance(value, np.ndarray):
            return any(a is not b for a, b in zip(value.flat, before.flat, strict=True))
        if isinstance(value, list):
            return len(value) != len(before) or any(a is not b for a, b in zip(value, before, strict=True))
        return list(value) != list(before) or any(value[key] is not before[key] for key in before)

    def plain(self, number_of: Callable[[Any], int | None]) -> Any:
        """The current value; parts that were also handed over are represented by their numbers."""
        self._remember()

        def part(value: Any) -> Any:
            number = number_of(value) if isinstance(value, (np.ndarray, list, dict)) else None
            return value if number is None else wire.Ref("argument", (number, None))

        if isinstance(self.value, list):
            return [part(value) for value in self.value]
        if isinstance(self.value, dict):
            return {key: part(value) for key, value in self.value.items()}
        return self.value

    def is_kept(self) -> bool:
        """Does anything but this entry refer to the value?"""
        return sys.getrefcount(self.value) > 2


def _is_plain_array(value: Any) -> bool:
    """Does its memory tell all that is in it?"""
    return isinstance(value, np.ndarray) and value.dtype.kind != "O"
