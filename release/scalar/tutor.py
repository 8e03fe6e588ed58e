"""What checks are made of: call a function, compare, and explain a difference like a tutor.

`public_tests` says what to check; this module says how. It needs numpy only.
"""

from __future__ import annotations

import inspect
import sys
import textwrap
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

import numpy as np

__all__ = ["Case", "after_exercise", "as_number", "call", "check_cases", "passed", "planted", "same", "show"]

GREEN, YELLOW, PLAIN = "\033[92m", "\033[93m", "\033[0m"


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
    passed(f"{name}: {len(cases)} checks passed")


def call(target: Callable[..., Any], name: str, arguments: Mapping[str, Any]) -> Any:
    """Call `target` on copies of `arguments`; AssertionError if it is unwritten, crashes or changes them."""
    given = deepcopy(dict(arguments))
    try:
        result = target(*given.values())
    except NotImplementedError:
        raise AssertionError(
            f"{name} is not written yet: put your code in place of `raise NotImplementedError()`, "
            "run that cell, then run this one again."
        ) from None
    except Exception as error:
        raise AssertionError(
            f"{_signature(name, arguments)}\n  raised    {type(error).__name__}: {error}\n"
            f"  expected  a result; run {name} in a cell of its own to see where it stops"
        ) from error
    for key, value in arguments.items():
        if not same(given[key], value, rtol=0):
            raise AssertionError(
                f"{name} changed its argument {key}. Work on a copy, for instance {key}_plus = np.copy({key})."
            )
    return result


def same(result: Any, expected: Any, rtol: float = 1e-6) -> bool:
    """Do the values agree? Numbers of any type, arrays of one shape, dictionaries on the expected keys."""
    if isinstance(expected, Mapping):
        return isinstance(result, Mapping) and all(
            key in result and same(result[key], value, rtol) for key, value in expected.items()
        )
    if isinstance(expected, (str, bool, type(None))) or callable(expected):
        return result is expected or bool(np.all(result == expected))
    if isinstance(expected, (tuple, list)) and any(np.ndim(part) for part in expected):
        return len(result) == len(expected) and all(map(lambda r, e: same(r, e, rtol), result, expected))
    try:
        values, wanted = np.asarray(result, dtype=float), np.asarray(expected, dtype=float)
    except (TypeError, ValueError):
        return False
    if wanted.ndim == 0 and values.size == 1 and not isinstance(result, (tuple, list)):
        values = values.reshape(())
    return values.shape == wanted.shape and bool(np.allclose(values, wanted, rtol=rtol, atol=1e-300, equal_nan=True))


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


def show(value: Any) -> str:
    """`value` in few characters: numbers to six digits, larger arrays by shape and first entries."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key!r}: {show(part)}" for key, part in value.items()) + "}"
    if isinstance(value, np.ndarray) and value.size > 9:
        first = ", ".join(f"{entry:.4g}" for entry in value.ravel()[:3])
        return f"array of shape {value.shape}: {first}, …"
    if isinstance(value, np.ndarray):
        return np.array2string(value, precision=6, separator=", ")
    if isinstance(value, (float, np.floating)):
        return f"{value:.10g}"
    return textwrap.shorten(repr(value), 120)


def passed(message: str) -> None:
    """Print one green line with a tick."""
    print(f"{GREEN}✓ {message}{PLAIN}")


@contextmanager
def planted(function: Callable[..., Any], **sources: str) -> Iterator[None]:
    """While the block runs, replace functions that `function` calls, by source text.

    sources: name → a lambda or a `def` of that name, with the parameter names of the function
    it replaces; it may use `np`. A check is worth points only if it can fail, so tests plant faults:

        with planted(gradient_check, backward_propagation="lambda x, theta: 1.5 * x"):
            assert gradient_check(2, 4) > 0.1
    """
    names = _namespace_of(function)
    missing = object()
    before = {name: names.get(name, missing) for name in sources}
    names.update({name: _from_source(name, source) for name, source in sources.items()})
    try:
        yield
    finally:
        for name, value in before.items():
            if value is missing:
                names.pop(name, None)
            else:
                names[name] = value


@contextmanager
def after_exercise(what: str) -> Iterator[None]:
    """Run a cell that needs the student's own functions; until they work, say what to finish first."""
    try:
        yield
    except Exception as error:
        reason = "is still to be written" if isinstance(error, NotImplementedError) else f"{error}"
        first_line = (reason.splitlines() or [""])[0]
        print(f"{YELLOW}This cell needs {what}: finish it first, then run this cell again.{PLAIN}")
        print(f"  {type(error).__name__}: {first_line}")


def _namespace_of(function: Callable[..., Any]) -> dict[str, Any]:
    """The global names that `function`'s code sees; the notebook's own for anything that is no plain function."""
    plain = inspect.unwrap(function)
    plain = getattr(plain, "__func__", plain)
    return getattr(plain, "__globals__", None) or vars(sys.modules["__main__"])


def _from_source(name: str, source: str) -> Any:
    names: dict[str, Any] = {"np": np}
    if source.lstrip().startswith("def "):
        exec(textwrap.dedent(source), names)
        return names[name]
    return eval(source, names)


def _signature(name: str, arguments: Mapping[str, Any]) -> str:
    return f"{name}({', '.join(f'{key}={show(value)}' for key, value in arguments.items())})"


def _explain(name: str, case: Case, result: Any, rtol: float) -> str:
    lines = [_signature(name, case.arguments), f"  returned  {show(result)}", f"  expected  {show(case.expected)}"]
    for value, mistake in case.suspects:
        if same(result, value, rtol):
            return "\n".join([*lines, f"  likely    {mistake}"])
    if result is None:
        lines.append("  likely    the function has no `return`")
    elif isinstance(result, tuple) and not isinstance(case.expected, tuple):
        lines.append("  likely    a stray comma or a second value after `return`: one value is expected")
    elif isinstance(case.expected, Mapping) and isinstance(result, Mapping):
        lines.append(f"  likely    {_first_wrong_key(result, case.expected, rtol)}")
    elif np.ndim(case.expected) and np.shape(result) != np.shape(case.expected):
        lines.append(f"  likely    the shape: {np.shape(result)} instead of {np.shape(case.expected)}")
    return "\n".join(lines)


def _first_wrong_key(result: Mapping[str, Any], expected: Mapping[str, Any], rtol: float) -> str:
    for key, value in expected.items():
        if key not in result:
            return f"the key {key!r} is missing"
        if not same(result[key], value, rtol):
            return f"{key!r} is the first entry that differs: {show(result[key])} instead of {show(value)}"
    return ""
