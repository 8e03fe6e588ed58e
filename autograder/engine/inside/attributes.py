"""What a test can be told about an object's attributes beyond their values, so that it has to ask less often."""

from __future__ import annotations

import threading
from types import FunctionType
from typing import Any

import numpy as np

_PLAIN = frozenset({type(None), bool, int, float, complex, str, np.float64})


def methods_of(value: Any) -> list[str]:
    """The methods that a test can call without looking them up first: plain functions of the object's class.

    Names that the object itself has, or that the class's own code uses and so may set, are left out.
    """
    kind = type(value)
    if any("__getattribute__" in vars(base) for base in kind.__mro__[:-1]):
        return []
    found = {name: entry for base in reversed(kind.__mro__) for name, entry in vars(base).items()}
    functions = {name: entry for name, entry in found.items() if isinstance(entry, FunctionType)}
    others = {*getattr(value, "__dict__", ()), *(name for one in functions.values() for name in one.__code__.co_names)}
    return [name for name in functions if name not in others and not name.startswith("__")]


def is_steady(owner: Any, name: str, value: Any) -> bool:
    """Is `value` what the attribute will be until something else is asked for?

    So it is if the object's own dictionary has it, no code runs to look it up or to send it, and no other thread runs.
    """
    classes = [vars(base) for base in type(owner).__mro__[:-1]]
    if any(name in names or "__getattribute__" in names for names in classes):
        return False
    if name not in getattr(owner, "__dict__", ()) or threading.active_count() > 1:
        return False
    if type(value) in (dict, list, tuple):
        return all(_is_plain(part) for part in (value.values() if type(value) is dict else value))
    return _is_plain(value)


def _is_plain(value: Any) -> bool:
    return type(value) in _PLAIN or (type(value) is np.ndarray and value.dtype.kind != "O")
