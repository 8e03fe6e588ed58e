"""Names that a student reads and that a student's code had a say in: a closed list, so that they can carry little."""

from __future__ import annotations

import re

ERRORS = (
    *("ArithmeticError", "AssertionError", "AttributeError", "FloatingPointError", "ImportError", "IndexError"),
    *("KeyError", "LookupError", "MemoryError", "ModuleNotFoundError", "NameError", "NotImplementedError"),
    *("OverflowError", "RecursionError", "RuntimeError", "StopIteration", "SyntaxError", "TypeError"),
    *("UnboundLocalError", "ValueError", "ZeroDivisionError"),
)
_NUMBER_TYPE = re.compile(r"\b(?:float|int|uint|complex)\d+\b")
MOST_DIGITS = 2  # in what a course's helper says: the shape of a small array, and no input


def error_kind(name: str) -> str:
    """The name of an exception that honest code raises; "an error" for any other, which could spell out an input."""
    return name if name in ERRORS else "an error"


def tells_little(message: str) -> bool:
    """Are there too few digits in this message, such as those of a shape, to carry an input?"""
    return sum(map(str.isdigit, _NUMBER_TYPE.sub("", message))) <= MOST_DIGITS
