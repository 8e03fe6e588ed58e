"""Names that a student reads and that student code can choose: from a closed list, so that they can reveal little."""

from __future__ import annotations

import re

ERRORS = (
    *("ArithmeticError", "AssertionError", "AttributeError", "FloatingPointError", "ImportError", "IndexError"),
    *("KeyError", "LookupError", "MemoryError", "ModuleNotFoundError", "NameError", "NotImplementedError"),
    *("OverflowError", "RecursionError", "RuntimeError", "StopIteration", "SyntaxError", "TypeError"),
    *("UnboundLocalError", "ValueError", "ZeroDivisionError"),
)
_NUMBER_TYPE = re.compile(r"\b(?:float|int|uint|complex)\d+\b")
MOST_DIGITS = 2  # in a message of a course's helper: enough for the shape of a small array, not for an input


def error_kind(name: str) -> str:
    """The name of an exception that honest code raises; "an error" for any other, which could contain an input."""
    return name if name in ERRORS else "an error"


def tells_little(message: str) -> bool:
    """Does this message have too few digits to contain an input? A shape has few."""
    return sum(map(str.isdigit, _NUMBER_TYPE.sub("", message))) <= MOST_DIGITS
