"""Visible checks for q2_gradcheck: a check for any function, and a judge of such checks."""

from __future__ import annotations

import contextlib
import io
import re
import textwrap
from collections.abc import Callable
from functools import partial
from typing import Any

import numpy as np

from checks.planting import from_source
from checks.report import passed
from checks.tutor import call

Function = Callable[..., Any]


def verdict_of(checker: Function, f: Function, x: np.ndarray) -> tuple[bool, tuple[int, ...] | None]:
    """Call `checker(f, x)` and return (does the gradient pass?, the index of the first error that it prints).

    A checker answers with True or False, or says "passed" or "failed" in what it prints.
    """
    return _verdict(*_heard(checker, f, x))


def _heard(checker: Function, f: Function, x: np.ndarray) -> tuple[Any, str]:
    """What the checker returns, and what it prints."""
    with contextlib.redirect_stdout(io.StringIO()) as words:
        result = checker(f, x)
    return result, words.getvalue()


def _verdict(result: Any, words: str) -> tuple[bool, tuple[int, ...] | None]:
    said = {verdict for word, verdict in (("passed", True), ("failed", False)) if word in words.lower()}
    if isinstance(result, (bool, np.bool_)):
        said = {bool(result)}
    elif result is not None:
        raise AssertionError(f"The checker must return True or False, but a {type(result).__name__} came back.")
    if len(said) != 1:
        raise AssertionError("The checker must return True or False; it neither does, nor prints one clear verdict.")
    plain = re.sub(r"np\.\w+\((\d+)\)", r"\1", words)  # np.int64(2) is how numpy 2 shows its integers
    found = re.search(r"ind(?:ex|ices)[^\d(\[\n]*((?:[(\[][\d\s,]*[)\]])+|\d+(?:\s*,\s*\d+)*)", plain, re.IGNORECASE)
    return said.pop(), tuple(int(digits) for digits in re.findall(r"\d+", found[1])) if found else None


_EITHER_SIGN = "a difference of either sign is an error: abs in formula (2)"
_RELATIVE = "formula (2): relative to the larger gradient above 1, absolute below"
_EACH_ENTRY = "each entry is to be compared"
_GRADIENTS = [  # f, shape of the point, index of the first error or None, likely mistake
    (
        "lambda x: (np.sum(np.sin(10 * x)), 10 * np.cos(10 * x))",
        (3,),
        None,
        "formula (1): f(x) with x[ix] + h, minus f(x) with x[ix] - h, over 2 * h, with h = 1e-4",
    ),
    ("lambda x: (np.sum(x**2), np.array(2 * x))", (), None, "an array of shape () has one entry, x[()]"),
    (
        "lambda x: (np.sum(x) ** 3, 3 * np.sum(x) ** 2 * np.ones_like(x))",
        (4, 5),
        None,
        "the other entries must stay where they are: put x[ix] back before the next one takes its step",
    ),
    ("lambda x: (1e4 * np.sum(x**2), 2e4 * x * (1 + 3e-6))", (3,), None, _RELATIVE),
    ("lambda x: (1e5 + 1e-3 * np.sum(np.cos(x)), -1e-3 * np.sin(x))", (3,), None, f"{_RELATIVE}, and h = 1e-4"),
    ("lambda x: (np.sum(x**2), 2 * x + 1)", (3,), (0,), _EITHER_SIGN),
    ("lambda x: (np.sum(x**2), 2 * x - 1)", (3,), (0,), _EITHER_SIGN),
    ("lambda x: (np.sum(x), np.ones_like(x) + 3e-5)", (3, 3), (0, 0), "the limit is 1e-5, for every entry"),
    ("lambda x: (3 * np.sum(x), np.full_like(x, 3 + 5e-5))", (2,), (0,), f"{_RELATIVE}: the larger one, not the sum"),
    ("lambda x: (np.sum(x**2), 2 * x + [[0, 0], [0, 1], [0, 3]])", (3, 2), (1, 1), _EACH_ENTRY),
    ("lambda x: (np.sum(x**2), 2 * x + [[0, 0, 0], [0, 0, 1]])", (2, 3), (1, 2), f"{_EACH_ENTRY}, the last one too"),
    ("lambda x: (np.sum(x**2), 2 * x * [1, 0, 1])", (3,), (1,), f"{_EACH_ENTRY}, also where a gradient is 0"),
    (
        """
        def f(x):
            import random
            weights = np.array([random.random() for _ in range(x.size)]).reshape(x.shape)
            return np.sum(weights * x**2), 2 * weights * x
        """,
        (2, 3),
        None,
        "f uses random numbers: keep the state before the first call, and set it again before each call",
    ),
]


def gradcheck_naive_test(target: Function) -> None:
    """Check `gradcheck_naive(f, x)` with right gradients, wrong ones, and a function that uses random numbers."""
    for source, shape, error, likely in _GRADIENTS:
        f, x = from_source(source), np.array(np.resize([0.8, -1.1, 0.5, 1.4, -0.6, 0.9, 1.2], shape))
        before = x.copy()
        result, words = call(partial(_heard, target, x=x), "gradcheck_naive", {"f": f})
        passes, index = _verdict(result, words)
        if passes != (error is None) or (error is not None and index != error):
            if not passes and error is not None:
                likely = "the index of the first wrong entry is to be printed, one number for each dimension of x"
            expected = "True" if error is None else f"False, first gradient error found at index {error}"
            place = "" if index is None else f", first gradient error found at index {index}"
            raise AssertionError(
                f"gradcheck_naive(f, x) with x of shape {shape} and f =\n{textwrap.indent(f.source, '    ')}\n"
                f"  returned  {passes}{place}\n  expected  {expected}\n  likely    {likely}"
            )
        if not np.allclose(x, before, rtol=0, atol=1e-9):
            raise AssertionError("gradcheck_naive leaves x changed: put x[ix] back, also when the check fails.")
    passed("gradcheck_naive", f"{len(_GRADIENTS)} checks passed, right and wrong gradients")


_SOUND = """
def checker(f, x):
    import random
    state = random.getstate()
    def at(values):
        random.setstate(state)
        return f(values)
    gradient = np.array(at(x)[1])
    for index in np.ndindex(x.shape):
        step = np.zeros(x.shape)
        step[index] = 1e-4
        measured = (at(x + step)[0] - at(x - step)[0]) / 2e-4
        if abs(measured - gradient[index]) / max(1, abs(measured), abs(gradient[index])) > 1e-5:
            return False
    return True
"""
_ENTRIES = "np.ndindex(x.shape)"
_CHANGES = [  # a checker that …, part of _SOUND, what stands there instead, hint
    (
        "misses gradients that are too large",
        "abs(measured - gradient[index])",
        "(measured - gradient[index])",
        "0.01 more",
    ),
    (
        "misses gradients that are too small",
        "abs(measured - gradient[index])",
        "(gradient[index] - measured)",
        "0.01 less",
    ),
    ("looks at the first entry only", _ENTRIES, "[(0,) * x.ndim]", "a fault in one entry, for each entry in turn"),
    ("skips the first entry", _ENTRIES, f"list({_ENTRIES})[1:]", "a fault in one entry, for each entry in turn"),
    ("skips the last entry", _ENTRIES, f"list({_ENTRIES})[:-1]", "a fault in one entry, for each entry in turn"),
    ("has a limit of 0.1", "> 1e-5", "> 0.1", "a fault as small as 0.01"),
    ("takes the step on one side only", "at(x - step)[0]) / 2e-4", "at(x)[0]) / 1e-4", "a right gradient of a curve"),
    ("moves all entries at once", "step[index] = 1e-4", "step += 1e-4", "a right gradient of several entries"),
    ("forgets the random state", "random.setstate(state)", "pass", "a function that uses random numbers"),
    ("leaves x changed", "return True", "x[index] += 1e-4; return True", "compare x with a copy made before"),
    ("leaves x changed after an error", "return False", "x[index] += 1e-4; return False", "compare x after each call"),
]


def judge_checker_test(target: Function, checker: Function) -> None:
    """Check `judge_checker` with your own `gradcheck_naive`, and with good and faulty checkers of ours."""
    try:
        with contextlib.redirect_stdout(io.StringIO()):
            gradcheck_naive_test(checker)
    except AssertionError:
        raise AssertionError(
            "This cell hands your gradcheck_naive to judge_checker: finish Exercise 1 first."
        ) from None

    def own(f: Function, x: np.ndarray) -> bool:
        return verdict_of(checker, f, x)[0]

    checkers: list[tuple[str, Function, bool, str]] = [
        ("your own gradcheck_naive", own, True, "are the gradients that you call right really right?"),
        (
            "a good checker with another step",
            from_source(_SOUND.replace("e-4", "e-5")),
            True,
            "each verdict of a good one",
        ),
        ("a checker that passes everything", lambda f, x: True, False, "hand it a wrong gradient"),
        ("a checker that fails everything", lambda f, x: False, False, "hand it a right gradient"),
    ]
    for what, part, instead, likely in _CHANGES:
        assert part in _SOUND
        checkers.append((f"a checker that {what}", from_source(_SOUND.replace(part, instead)), False, f"try {likely}"))
    for what, candidate, good, likely in checkers:
        for _ in range(10 if "random state" in what else 1):  # random numbers agree by chance now and then
            verdict = call(lambda checker, judged=candidate: target(judged), "judge_checker", {"checker": what})
            if verdict is not None and not verdict and not good:
                break
        if not isinstance(verdict, (bool, np.bool_)) or verdict != good:
            raise AssertionError(
                f"judge_checker({what})\n  returned  {verdict}\n  expected  {good}\n  likely    {likely}"
            )
    passed("judge_checker", f"{len(checkers)} checkers judged, two good ones and {len(checkers) - 2} faulty ones")
