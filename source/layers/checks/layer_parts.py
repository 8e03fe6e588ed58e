"""What the checks of layers and of the network share: making an object, its forward pass, comparing gradients."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np

from checks.report import note
from checks.tutor import Case, call, check_cases, same, show
from gc_utils import GradientComparison, compare_gradients


def made(target: Callable[..., Any], name: str, methods: Sequence[str], *arguments: Any) -> Any:
    """An object of the class `target`; AssertionError in words when it lacks a method or cannot be made."""
    for method in methods:
        if not callable(getattr(target, method, None)):
            near = difflib.get_close_matches(method, [part for part in dir(target) if not part.startswith("__")], 1)
            raise AssertionError(
                f"{name} has no method `{method}`" + (f"; is `{near[0]}` misspelt?" if near else ": was it deleted?")
            )
    try:
        return target(*arguments)
    except NotImplementedError:
        raise AssertionError(
            f"{name} is not written yet: put your code in place of each `raise NotImplementedError()`, "
            "run that cell, then run this one again."
        ) from None
    except Exception as error:
        shown = ", ".join(show(value) for value in arguments)
        raise AssertionError(f"{name}({shown})\n  raised    {type(error).__name__}: {error}") from error


def check_forward(layer: Any, name: str, x: np.ndarray, expected: np.ndarray, suspects: Sequence[Any]) -> None:
    """Compare what the method called `name` returns for x."""
    method = getattr(layer, name.rpartition(".")[2])
    result = call(method, name, {"x": x})
    if not same(result, expected):
        check_cases(method, name, [Case({"x": x}, expected, suspects)])


def compare(name: str, returned: Any, measured: Any, against: str = "central differences") -> list[GradientComparison]:
    """Return a comparison for each gradient; AssertionError when one is missing, misshapen or wrong."""
    if not isinstance(returned, Mapping):
        raise AssertionError(f"{name} must return a dictionary of gradients, but {show(returned)} came back.")
    for key, slope in measured.items():
        if returned.get(key) is None:
            found = ", ".join(map(str, returned)) or "nothing"
            why = f"it has {found}" if len(measured) > 1 else "does the method end with `return`?"
            raise AssertionError(f"{name}: {key} is missing; {why}.")
        if np.shape(returned[key]) != np.shape(slope):
            raise AssertionError(f"{name}: {key} has shape {np.shape(returned[key])}, expected {np.shape(slope)}.")
    lines = compare_gradients(returned, measured, threshold=1e-5)
    if not all(line.agrees for line in lines):
        table = "\n".join(f"  {line}" for line in lines)
        raise AssertionError(f"{name}, compared with {against}\n{table}")
    return lines


def note_gradients(lines: Sequence[GradientComparison]) -> None:
    """Say for each gradient how far it is from the measured one."""
    for line in lines:
        name, _, words = str(line).partition(" ")
        note(name, words.strip(), " " * max(6 - len(name), 2))
