"""How a check is made: call a function, compare, and explain a difference like a tutor."""

from __future__ import annotations

import textwrap
import traceback
from collections.abc import Callable, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

import numpy as np

from checks.report import passed

_PLAIN_DATA = (Mapping, list, tuple, str, int, float, np.ndarray, np.generic)


@dataclass(frozen=True)
class Case:
    """One call and its answer: arguments by name in call order, suspects as (wrong value, likely mistake)."""

    arguments: Mapping[str, Any]
    expected: Any
    suspects: Sequence[tuple[Any, str]] = ()


def check_cases(target: Callable[..., Any], name: str, cases: Sequence[Case], rtol: float = 1e-6) -> None:
    """Call `target` with each case's arguments, by position, and compare with what is expected.

    Prints one green line when all agree. Raises AssertionError that says what was called
    with what, what came back, what was expected and, when a suspect fits, the likely mistake.
    """
    for case in cases:
        result = call(target, name, case.arguments)
        if not same(result, case.expected, rtol):
            raise AssertionError(_explain(name, case, result, rtol))
    passed(name, f"{len(cases)} checks passed")


def call(target: Callable[..., Any], name: str, arguments: Mapping[str, Any]) -> Any:
    """Call `target` on copies of `arguments`; AssertionError if it is unwritten, crashes or changes them."""
    given = deepcopy(dict(arguments))
    try:
        result = target(*given.values())
    except NotImplementedError as error:
        raise AssertionError(_unwritten(target, name, error)) from None
    except NameError as error:
        raise AssertionError(
            f"{signature(name, arguments)}\n  raised    {type(error).__name__}: {error}\n"
            f"  likely    `{error.name}` is not defined: was it renamed, or was its cell not run?"
        ) from error
    except Exception as error:
        raise AssertionError(
            f"{signature(name, arguments)}\n  raised    {type(error).__name__}: {error}\n"
            f"  expected  a result; run {name} in a cell of its own to see where it stops"
        ) from error
    for key, value in arguments.items():
        if not _unchanged(given[key], value):
            raise AssertionError(
                f"{name} changed its argument {key}. Work on a copy, for instance {key}_plus = np.copy({key})."
            )
    return result


def _unwritten(target: Callable[..., Any], name: str, error: NotImplementedError) -> str:
    """Words for a function that is still a blank, or that needs another one that is."""
    *_, (frame, _) = traceback.walk_tb(error.__traceback__)
    stopped_in = frame.f_code.co_name
    if str(error):
        return f"{name} stops: {error}"
    if stopped_in in (name, name.rpartition(".")[2], getattr(target, "__name__", name), "<lambda>"):
        return (
            f"{name} is not written yet: put your code in place of `raise NotImplementedError()`, "
            "run that cell, then run this one again."
        )
    return f"{name} needs {stopped_in}, which is not written yet: do that exercise first."


def same(result: Any, expected: Any, rtol: float = 1e-6) -> bool:
    """Do the values agree? Numbers of any type, arrays of one shape, dictionaries on the expected keys.

    rtol: relative tolerance; beside it, rounding noise is allowed where zero is expected.
    """
    if isinstance(expected, Mapping):
        return isinstance(result, Mapping) and all(
            key in result and same(result[key], value, rtol) for key, value in expected.items()
        )
    if isinstance(expected, (str, bool, type(None))) or callable(expected):
        return result is expected or bool(np.all(result == expected))
    if isinstance(expected, (tuple, list)) and isinstance(result, (tuple, list)):
        return len(result) == len(expected) and all(same(r, e, rtol) for r, e in zip(result, expected, strict=True))
    try:
        if np.asarray(result).dtype.kind in "USc":  # text is no number, and no imaginary part is dropped
            return np.array_equal(result, expected)
        values, wanted = np.asarray(result, dtype=float), np.asarray(expected, dtype=float)
    except (TypeError, ValueError):
        return False
    if wanted.ndim == 0 and values.size == 1 and not isinstance(result, (tuple, list)):
        values = values.reshape(())
    if values.shape != wanted.shape:
        return False
    scale = np.max(np.abs(wanted), initial=0.0, where=np.isfinite(wanted)) or 1.0
    return bool(np.allclose(values, wanted, rtol=rtol, atol=1e-6 * rtol * scale, equal_nan=True))


def _unchanged(now: Any, before: Any) -> bool:
    """Is an argument still what it was, up to the rounding of a step there and back? Other objects are trusted."""
    if isinstance(before, Mapping) and now.keys() != before.keys():
        return False
    return same(now, before, rtol=1e-14) if isinstance(before, _PLAIN_DATA) else True


def show(value: Any) -> str:
    """`value` in few characters: numbers to six digits, larger arrays by shape and first entries."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{show(key)}: {show(part)}" for key, part in value.items()) + "}"
    if isinstance(value, (list, tuple)) and type(value) in (list, tuple):
        parts = ", ".join(map(show, value[:9])) + (", …" if len(value) > 9 else "")
        return f"[{parts}]" if isinstance(value, list) else f"({parts}{',' if len(value) == 1 else ''})"
    if isinstance(value, np.ndarray) and value.size > 9:
        first = ", ".join(f"{entry:.4g}" if value.dtype.kind in "iufc" else str(entry) for entry in value.ravel()[:3])
        return f"array of shape {value.shape}: {first}, …"
    if isinstance(value, np.ndarray):
        return np.array2string(value, precision=6, separator=", ")
    if isinstance(value, (float, np.floating)):
        return f"{value:.10g}"
    if isinstance(value, np.generic):
        value = value.item()  # 6 and True, where numpy says np.int64(6) and np.True_
    if callable(value):
        return str(getattr(value, "source", getattr(value, "__name__", type(value).__name__)))
    return textwrap.shorten(repr(value), 120)


def signature(name: str, arguments: Mapping[str, Any]) -> str:
    return f"{name}({', '.join(f'{key}={show(value)}' for key, value in arguments.items())})"


def _explain(name: str, case: Case, result: Any, rtol: float) -> str:
    lines = [signature(name, case.arguments), f"  returned  {show(result)}", f"  expected  {show(case.expected)}"]
    for value, mistake in case.suspects:
        if same(result, value, max(rtol, 1e-6)):
            return "\n".join([*lines, f"  likely    {mistake}"])
    if result is None:
        lines.append("  likely    the function has no `return`")
    elif same(result, case.expected, 1e-4):
        lines.append("  likely    right up to a few digits: is something rounded, or float32?")
    elif isinstance(result, tuple) and not isinstance(case.expected, tuple):
        lines.append("  likely    a stray comma or a second value after `return`: one value is expected")
    elif isinstance(case.expected, Mapping) and isinstance(result, Mapping):
        lines.append(f"  likely    {_first_wrong_key(result, case.expected, rtol)}")
    elif isinstance(case.expected, np.ndarray) and _shape(result) != case.expected.shape:
        lines.append(f"  likely    the shape: {_shape(result)} instead of {case.expected.shape}")
    return "\n".join(lines)


def _shape(value: Any) -> tuple[int, ...] | str:
    try:
        return np.shape(value)
    except ValueError:
        return "rows of different lengths"


def _first_wrong_key(result: Mapping[str, Any], expected: Mapping[str, Any], rtol: float) -> str:
    for key, value in expected.items():
        if key not in result:
            return f"the key {key!r} is missing"
        if not same(result[key], value, rtol):
            return f"{key!r} is the first entry that differs: {show(result[key])} instead of {show(value)}"
    return ""


def suspicion(value: float, suspects: Sequence[tuple[float, str]]) -> str:
    return next((f"\n  likely    {mistake}" for suspect, mistake in suspects if same(value, suspect, 1e-6)), "")
