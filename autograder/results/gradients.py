"""How far each gradient that came back is from the right one, as far as a few numbers per value can tell."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from autograder.notebooks.wording import Wording
from autograder.results.observation import Observed, Summary

THRESHOLD = 1e-5  # from this error on a gradient counts as wrong; summaries have seven digits


@dataclass(frozen=True)
class GradientError:
    """The relative error of one gradient, the largest of all calls; None if it cannot be compared."""

    name: str
    relative: float | None

    @property
    def right(self) -> bool:
        return self.relative is not None and self.relative < THRESHOLD


def gradient_errors(reference: Observed, seen: Observed, wording: Wording) -> tuple[GradientError, ...]:
    """The error of each gradient in `reference`, as far as `seen` goes. Empty when all of them are right."""
    last = max((_place(path) for path in seen), default=0)
    worst: dict[str, float | None] = {}
    for path, name in _gradients(reference, wording):
        if _place(path) <= last:
            error = relative_error(seen.get(path), reference[path])
            before = worst.get(name, 0.0)
            worst[name] = None if error is None or before is None else max(error, before)
    errors = tuple(GradientError(name, error) for name, error in worst.items())
    return () if all(error.right for error in errors) else errors


def relative_error(value: Summary | None, expected: Summary) -> float | None:
    """‖value - expected‖ / (‖value‖ + ‖expected‖), or less, because only an array's sums and norm are known."""
    if not isinstance(value, tuple) or not isinstance(expected, tuple) or value[0] != expected[0]:
        return None
    size = int(value[0])
    weights = float(np.linalg.norm(np.cos(1.0 + np.arange(size)))) or 1.0
    total, norm, projection = (abs(one - other) for one, other in zip(value[1:], expected[1:], strict=True))
    distance = max(total / math.sqrt(size or 1), norm, projection / weights)
    scale = value[2] + expected[2]
    return float(f"{distance / scale:.2g}") if scale else 0.0


def _gradients(reference: Observed, wording: Wording) -> Iterator[tuple[str, str]]:
    """The paths that lead to gradients, with the gradients' names."""
    for path in reference:
        call, _, key = path.partition("/")
        function = call.partition(":")[2]
        if wording.is_gradient(key or function):
            yield path, key or function
        elif not function and wording.is_parameter(key):
            yield path, f"d{key}"


def _place(path: str) -> int:
    return int(path.partition(":")[0])
