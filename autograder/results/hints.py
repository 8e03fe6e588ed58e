"""What a wrong value tells when compared with the right one, in words that reveal no hidden input."""

from __future__ import annotations

from autograder.results.kinds import ERRORS
from autograder.results.observation import MISSING, Summary, same


def hint(path: str, value: Summary, expected: Summary) -> str:
    """What a value tells when compared with the expected one, in words that reveal no input."""
    call, _, key = path.partition("/")
    function = call.partition(":")[2]
    name = f"`{key or function}`" if key or function else "What comes back"
    if key.isdigit() and function:
        name = f"Value {int(key) + 1} of `{function}`"
        if value == MISSING:
            return f"{name} is missing: look in the docstring for what it returns."
    if path.endswith("/arguments changed"):
        changed = function and not isinstance(value, str)  # a word means that it was not called at all
        return f"`{function}` changes something that was handed to it." if changed else ""
    if isinstance(value, str):
        stopped = f"`{function}`" if function else "Your code"
        return _hint_on_word(stopped if value.startswith("raised ") else name, value)
    if isinstance(expected, str):
        return ""
    if value[0] != expected[0]:
        return f"{name} has too {'many' if value[0] > expected[0] else 'few'} entries: look at shapes and axes."
    if value[2] == 0:
        return f"{name} is zero where it should not be."
    factor = _common_factor(value, expected)
    if factor in _FACTORS:
        return (
            f"{name} is exactly {_FACTORS[factor]}: look for {_CULPRITS.get(factor, 'a factor that does not belong')}."
        )
    if factor and value[0] > 1:  # a single number is always a multiple of another
        return f"{name} is off by one and the same factor throughout: look for a factor that is missing or too many."
    if value[0] > 1 and same((1.0, *value[1:3]), (1.0, *expected[1:3])):
        return f"{name} has the right numbers in the wrong order: look for a transpose or a reshape."
    return ""


_FACTORS = {-1.0: "the negative of what it should be", 2.0: "twice what it should be", 0.5: "half of what it should be"}
_FACTORS |= {4.0: "four times what it should be", -2.0: "minus two times what it should be"}
_CULPRITS = {-1.0: "a sign", 0.5: "a factor that is missing or too many"}


def _hint_on_word(name: str, value: str) -> str:
    if value.startswith("raised "):
        kind = value.removeprefix("raised ")
        return f"{name} stops with {kind}." if kind in ERRORS else ""
    words = {
        MISSING: "is missing: is the name spelt as in the docstring?",
        "not finite": "is not finite: a division by zero, or an overflow.",
    }
    words["NoneType"] = "is None: is a `return` missing?"
    return f"{name} {words[value]}" if value in words else ""


def _common_factor(value: tuple[float, ...], expected: tuple[float, ...]) -> float:
    """The number by which `expected` must be multiplied to give `value`; 0 if there is none."""
    if not value[2] or not expected[2] or abs(expected[3]) < 1e-3 * expected[2]:
        return 0.0
    factor = float(f"{value[3] / expected[3]:.4g}")
    scaled = (expected[0], factor * expected[1], abs(factor) * expected[2], factor * expected[3])
    near = all(abs(a - b) <= 1e-3 * abs(factor) * expected[2] for a, b in zip(scaled[1:], value[1:], strict=True))
    return factor if near and expected[2] > 1e-6 else 0.0
