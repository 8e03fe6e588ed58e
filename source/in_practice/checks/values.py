"""What a function returned, taken as numbers and vectors, or refused in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np


def as_number(value: Any, what: str = "difference") -> float:
    """Return `value` as a float, or raise AssertionError in words: a 0-d or one-entry array is a number too."""
    if value is None:
        raise AssertionError(f"{what} came back as None: is the `return` missing?")
    if isinstance(value, (tuple, list, Mapping, str, bool, np.bool_)):
        raise AssertionError(f"{what} must be one number, but a {type(value).__name__} came back.")
    array = np.asarray(value)
    if array.size != 1 or array.dtype.kind not in "fiu":
        raise AssertionError(
            f"{what} must be one number, but it has shape {array.shape} and type {array.dtype}: "
            "np.linalg.norm turns a vector into a number."
        )
    number = float(array.reshape(()))
    if not np.isfinite(number):
        raise AssertionError(f"{what} is {number}: a division by zero, or a value that overflowed.")
    return number


def as_vector(value: Any, what: str, size: int) -> np.ndarray:
    """Return `value` as an array of shape (size,), or raise AssertionError in words."""
    if value is None:
        raise AssertionError(f"{what} came back as None: is the `return` missing?")
    try:
        vector = np.asarray(value, dtype=float)
    except (TypeError, ValueError):
        raise AssertionError(f"{what} must hold numbers, not {type(value).__name__}.") from None
    if vector.shape != (size,):
        raise AssertionError(f"{what} must have shape ({size},), but it has shape {vector.shape}.")
    if not np.all(np.isfinite(vector)):
        raise AssertionError(f"{what} contains NaN or infinity: a division by zero, or a step that is far too long.")
    return vector


def as_vectors(result: Any, **sizes: int | None) -> list[Any]:
    """Take apart what a function returned: name → length in the right order; None leaves that part unexamined."""
    names = ", ".join(sizes)
    if result is None:
        raise AssertionError(f"The function returned None: is `return {names}` missing?")
    if isinstance(result, np.ndarray) and result.ndim > 1:
        result = list(result)
    if not isinstance(result, (tuple, list)) or len(result) != len(sizes):
        came = f"{len(result)} values" if isinstance(result, (tuple, list)) else f"one {type(result).__name__}"
        raise AssertionError(f"The function returned {came}, but {len(sizes)} values are expected: {names}.")
    parts = zip(result, sizes.items(), strict=True)
    return [part if size is None else as_vector(part, name, size) for part, (name, size) in parts]


def nine_numbers(value: Any, what: str = "gradient_checking") -> list[float]:
    """Return nine numbers, one for each weight, from a list, tuple or array; AssertionError in words otherwise."""
    if value is None:
        raise AssertionError(f"{what} returned None: is the `return` missing?")
    if isinstance(value, (str, Mapping)):
        raise AssertionError(f"{what} returned a {type(value).__name__}: a list or array of nine numbers is expected.")
    if isinstance(value, tuple) and len(value) != 9:
        raise AssertionError(f"{what} returned a tuple of {len(value)}: return one list of nine numbers, nothing else.")
    parts = value if isinstance(value, (list, tuple)) and value else [value]
    entries = np.concatenate([np.ravel(part) for part in parts])
    if entries.dtype.kind == "b":
        raise AssertionError(f"{what} returned True and False: return the differences, the verdict comes later.")
    if entries.dtype.kind not in "fiu":
        raise AssertionError(f"{what} returned something that is no number: nine numbers are expected.")
    if entries.size == 1:
        raise AssertionError(
            f"{what} returned one number for all nine weights. That is a fair check, but in it a large gradient hides "
            "a small wrong one, and it cannot say which weight is wrong: return nine numbers, one for each weight."
        )
    if entries.size != 9:
        raise AssertionError(f"{what} returned {entries.size} numbers: nine are expected, one for each weight.")
    numbers = [float(entry) for entry in entries]
    for i, number in enumerate(numbers):
        if not np.isfinite(number):
            raise AssertionError(
                f"The difference of w{i + 1} is {number}: probably 0/0. When both gradients are 0 they agree, "
                "and the difference is 0."
            )
    return numbers
