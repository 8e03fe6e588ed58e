"""Visible checks for scalar: J(theta) = theta * x."""

from __future__ import annotations

import inspect
import io
import re
from collections.abc import Callable
from contextlib import redirect_stdout
from dataclasses import dataclass
from typing import Any

from checks.planting import from_source, planted
from checks.report import note, passed
from checks.scalar_mistakes import MISTAKES
from checks.tutor import Case, call, check_cases, same
from checks.values import as_number

Function = Callable[..., Any]
RIGHT = 2e-7  # below it, a difference means that the gradient is right


def forward_propagation_test(target: Function) -> None:
    """Check `forward_propagation(x, theta)` of the scalar notebook."""
    fixed = "fixed numbers in place of the arguments x and theta"
    rounded = "J was rounded to a whole number"
    check_cases(
        target,
        "forward_propagation",
        [
            Case({"x": 2, "theta": 4}, 8, [(6, "x and theta were added: J is their product"), (16, "theta to the x")]),
            Case(
                {"x": -3.0, "theta": 0.5}, -1.5, [(1.5, "the sign got lost"), (8, fixed), (-1, rounded), (-2, rounded)]
            ),
            Case({"x": 0.3, "theta": 1.23456789}, 0.370370367, [(0.37, "J was rounded: return all its digits")]),
        ],
        rtol=1e-9,
    )


def backward_propagation_test(target: Function) -> None:
    """Check `backward_propagation(x, theta)` of the scalar notebook, also with another forward pass beside it."""
    the_function = "that is J itself, not its derivative"
    other_variable = "that is the derivative with respect to x; theta is the parameter here"
    cases = [
        Case({"x": 3, "theta": 4}, 3, [(12, the_function), (4, other_variable), (1, "theta' is 1, and x stays")]),
        Case({"x": 2, "theta": 4}, 2, [(8, the_function), (4, other_variable), (3, "a fixed number in place of x")]),
        Case({"x": -2.5, "theta": 4}, -2.5, [(2.5, "the sign got lost"), (-2, "dtheta was rounded")]),
        Case({"x": 1.7, "theta": 0}, 1.7, [(0, the_function)]),
    ]
    check_cases(target, "backward_propagation", cases, rtol=1e-9)
    with planted(target, forward_propagation="lambda x, theta: x * theta**3"):
        if not same(call(target, "backward_propagation", {"x": 3, "theta": 4}), 3):
            raise AssertionError(
                "backward_propagation(x=3, theta=4), beside another forward_propagation\n"
                "  returned  another value than before\n"
                "  expected  3: the derivative as a formula in x and theta\n"
                "  likely    the forward pass is measured; then the check would compare a measurement with itself"
            )


@dataclass(frozen=True, kw_only=True)
class _Probe:
    """One call of `gradient_check` with a planted pair: source texts, arguments, the right answer, and its reason."""

    forward: str
    backward: str
    arguments: tuple[float, ...]  # x, theta and, unless the default is meant, epsilon
    expected: float  # 0 stands for anything below 2e-7
    reason: str

    @property
    def call(self) -> str:
        named = zip(("x", "theta", "epsilon"), self.arguments, strict=False)
        return f"gradient_check({', '.join(f'{name}={value:g}' for name, value in named)})"

    @property
    def given(self) -> str:
        J, dtheta = (source.removeprefix("lambda x, theta: ") for source in (self.forward, self.backward))
        return f"J = {J} and dtheta = {dtheta}, in place of your own functions"

    def accepts(self, difference: float) -> bool:
        return 0 <= difference < RIGHT if self.expected == 0 else same(difference, self.expected, 1e-4)

    def fits(self, difference: float, mistake: Function) -> bool:
        """Is `difference` what somebody gets who makes this mistake? Rounding noise below 2e-7 is not compared."""
        x, theta, *epsilon = self.arguments
        try:
            made = mistake(from_source(self.forward), from_source(self.backward), x, theta, *epsilon)
        except ZeroDivisionError:
            return False
        return abs(made - difference) <= max(RIGHT, 1e-4 * abs(made))


_LINE, _X = "lambda x, theta: theta * x", "lambda x, theta: x"
_CUBE, _SLOPE = "lambda x, theta: x * theta**3", "lambda x, theta: 3 * x * theta**2"
_AGREE, _FLAG = "the two gradients agree", "a wrong gradient must be flagged"
_CURVED = "epsilon**2 / (6 * theta**2 + epsilon**2), which formulas (1) and (2) give for this J"
_PROBES = (
    _Probe(forward=_LINE, backward=_X, arguments=(3, 4), expected=0, reason=_AGREE),
    _Probe(forward=_LINE, backward=_X, arguments=(2, 4), expected=0, reason=_AGREE),
    _Probe(forward=_LINE, backward="lambda x, theta: 1.5 * x", arguments=(3, 4), expected=0.2, reason=_FLAG),
    _Probe(forward=_LINE, backward="lambda x, theta: -x", arguments=(-2.5, 1.5), expected=1, reason=_FLAG),
    _Probe(forward=_LINE, backward="lambda x, theta: 0.25 * x", arguments=(-0.5, -3), expected=0.6, reason=_FLAG),
    _Probe(forward=_CUBE, backward=_SLOPE, arguments=(2, 1.5, 0.1), expected=0.01 / 13.51, reason=_CURVED),
    _Probe(forward=_CUBE, backward=_SLOPE, arguments=(-3, -0.8, 0.05), expected=0.0025 / 3.8425, reason=_CURVED),
    _Probe(forward=_CUBE, backward=_SLOPE, arguments=(2, 1.5, 0.003), expected=9e-6 / 13.500009, reason=_CURVED),
    _Probe(forward=_CUBE, backward=_SLOPE, arguments=(2, 1.5), expected=0, reason=_AGREE),
)


def gradient_check_test(target: Function) -> None:
    """Check that `gradient_check` finds right gradients right and wrong ones wrong, whatever the other exercises hold.

    The forward and the backward pass are planted. What `print_msg=True` prints is looked at too, where it is known.
    """
    differences = [_difference(target, probe) for probe in _PROBES]
    for probe, difference in zip(_PROBES, differences, strict=True):
        if not probe.accepts(difference):
            wanted = "a difference below 2e-7" if probe.expected == 0 else f"{probe.expected:.6g}"
            raise AssertionError(
                f"{probe.call}\n  given     {probe.given}\n  returned  {difference:.6g}\n"
                f"  expected  {wanted}: {probe.reason}\n{_likely(differences)}"
            )
    for probe, difference in zip(_PROBES[:3], differences, strict=False):
        fault = "" if probe.backward == _X else f" with dtheta = {probe.backward.removeprefix('lambda x, theta: ')}"
        note(f"{probe.call}{fault}", f"{difference:.3g}", " = ")
    _check_verdicts(target)
    passed("gradient_check", "right gradients are found right, wrong ones wrong")


def _difference(target: Function, probe: _Probe) -> float:
    """What `target` returns; what it prints is shown for the first probe only, once is enough."""
    given, said = dict(zip(("x", "theta", "epsilon"), probe.arguments, strict=False)), io.StringIO()
    with planted(target, forward_propagation=probe.forward, backward_propagation=probe.backward), redirect_stdout(said):
        result = call(target, "gradient_check", given)
    if probe is _PROBES[0]:
        print(said.getvalue(), end="")
    if result is None and said.getvalue():
        raise AssertionError("gradient_check prints, but returns nothing: end it with `return difference`.")
    return as_number(result)


def _likely(differences: list[float]) -> str:
    """The mistakes that give all these differences, if they are one or two; else where to look."""
    fitting = [
        words
        for words, mistake in MISTAKES
        if all(probe.fits(found, mistake) for probe, found in zip(_PROBES, differences, strict=True))
    ]
    if not fitting and len(set(differences)) == 1:
        fitting = ["the answer is always the same: it must come from forward_propagation and backward_propagation"]
    if not fitting and all(probe.accepts(abs(found)) for probe, found in zip(_PROBES, differences, strict=True)):
        fitting = ["the numerator needs a norm (or abs): a difference is never negative"]
    if not 0 < len(fitting) <= 2:
        fitting = ["compare gradapprox with formula (1) and the difference with formula (2), term by term"]
    return "\n".join(f"  likely    {words}" for words in fitting)


def _check_verdicts(target: Function) -> None:
    """Show what `print_msg=True` prints. It may print nothing, but not one verdict for right and wrong gradients."""
    right, wrong = _PROBES[0], _PROBES[2]
    if not _knows_print_msg(target):
        note("print_msg", "gradient_check has no argument of this name", ": ")
        return
    silent, verdicts = (
        _said(target, right, print_msg=False),
        [_said(target, one, print_msg=True) for one in (right, wrong)],
    )
    if silent == verdicts[0]:
        note("print_msg=True", "prints what print_msg=False prints, too" if silent else "prints nothing", ": ")
        return
    words = {re.sub(r"[-+.\d]+(e[-+]?\d+)?", "", verdict) for verdict in verdicts}
    if len(words) == 1:
        raise AssertionError(
            f"gradient_check(x=3, theta=4, print_msg=True)\n  printed   {verdicts[0]}\n"
            f"  and       {verdicts[1]}\n  expected  two verdicts: the second gradient is 1.5 times the right one\n"
            "  likely    the verdict does not depend on the difference: right below 2e-7, wrong otherwise"
        )
    for backward, verdict in zip(("x", "1.5 * x"), verdicts, strict=True):
        note(f"print_msg=True, dtheta = {backward}", verdict, ": ")


def _knows_print_msg(target: Function) -> bool:
    try:
        return "print_msg" in inspect.signature(target).parameters
    except (TypeError, ValueError):  # an object without a signature
        return False


def _said(target: Function, probe: _Probe, print_msg: bool) -> str:
    """What is printed meanwhile, in one line and without colours."""
    said = io.StringIO()
    with planted(target, forward_propagation=probe.forward, backward_propagation=probe.backward), redirect_stdout(said):
        call(lambda x, theta: target(x, theta, print_msg=print_msg), "gradient_check", {"x": 3, "theta": 4})
    return " ".join(re.sub(r"\x1b\[\d*m", "", said.getvalue()).split())
