"""What a student's functions returned while a test ran, reduced to a few numbers per value.

Each value has a path, such as `3:fit/slope`: the number and name of the call or look-up, and the key.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np

# An array or number as (size, sum, norm, projection), sensitive to order but not to shape; anything else as a word.
Summary = tuple[float, ...] | str
Observed = dict[str, Summary]

MISSING = "missing"  # in place of a value that is not there
MAX_PATHS = 400
MAX_DEPTH = 3


class Observer:
    """Collects what comes back over the wire during one test."""

    def __init__(self) -> None:
        self.seen: Observed = {}
        self._count = 0

    def came_back(self, name: str, value: Any, changed_arguments: int, printed: str) -> None:
        """Note that a call or a look-up of something of the student's gave `value`."""
        place = self._next(name)
        self._keep((place + path, summary) for path, summary in summaries(value))
        self._keep([(f"{place}/arguments changed", (1.0, *[float(changed_arguments)] * 3))])
        if printed:
            self._keep([(f"{place}/printed", "".join("#" if sign.isdigit() else sign for sign in printed)[:60])])

    def raised(self, name: str, kind: str) -> None:
        """Note that a call ended with an exception called `kind`."""
        self._keep([(self._next(name), f"raised {kind[:40]}")])

    def missing(self, name: str) -> None:
        """Note that an attribute or entry called `name` was not found."""
        self._keep([(self._next(name), MISSING)])

    def _next(self, name: str) -> str:
        self._count += 1
        return f"{self._count}:{name[:60]}"

    def _keep(self, entries: Any) -> None:
        for path, summary in entries:
            if len(self.seen) < MAX_PATHS:
                self.seen[path] = summary


def summaries(value: Any, path: str = "", depth: int = 0) -> Iterator[tuple[str, Summary]]:
    """Yield (path, summary) for a value, or for each part of it."""
    if isinstance(value, Mapping) and depth < MAX_DEPTH:
        for key in sorted(value, key=str):
            yield from summaries(value[key], f"{path}/{str(key)[:40]}", depth + 1)
    elif isinstance(value, (list, tuple)) and not _numbers(value) and depth < MAX_DEPTH:
        for place, part in enumerate(value):
            yield from summaries(part, f"{path}/{place}", depth + 1)
    else:
        yield path, _summary(value)


def _numbers(value: Any) -> bool:
    """Is it a list of numbers, or of such lists?"""
    parts = value if isinstance(value, (list, tuple)) else ()
    return bool(parts) and all(isinstance(part, (bool, int, float)) or _numbers(part) for part in parts)


def _summary(value: Any) -> Summary:
    if isinstance(value, (bool, int, float, np.ndarray, np.generic, list, tuple)):
        try:
            numbers = np.asarray(value, dtype=np.float64).ravel()
        except (TypeError, ValueError, OverflowError):
            return type(value).__name__
        if numbers.size and not np.isfinite(numbers).all():
            return "not finite"
        weights = np.cos(1.0 + np.arange(numbers.size))
        with np.errstate(all="ignore"):
            found = (numbers.size, numbers.sum(), np.linalg.norm(numbers), weights @ numbers)
        return tuple(float(f"{number:.7g}") for number in found)
    return value[:60] if isinstance(value, str) else type(value).__name__


def same(one: Summary | None, other: Summary | None) -> bool:
    """Are two summaries those of the same value, except for rounding?"""
    if isinstance(one, tuple) and isinstance(other, tuple):
        size = max(abs(one[2]), abs(other[2]))
        near = all(
            math.isclose(a, b, rel_tol=1e-5, abs_tol=1e-7 + 1e-5 * size) for a, b in zip(one, other, strict=True)
        )
        return one[0] == other[0] and near
    return one == other
