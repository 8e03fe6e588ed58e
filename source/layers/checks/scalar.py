"""Visible checks for scalar: J(theta) = theta * x."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from checks.planting import planted
from checks.tutor import Case, call, check_cases, passed
from checks.values import as_number

Function = Callable[..., Any]


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
        ],
    )


def backward_propagation_test(target: Function) -> None:
    """Check `backward_propagation(x, theta)` of the scalar notebook."""
    the_function = "that is J itself, not its derivative"
    other_variable = "that is the derivative with respect to x; theta is the parameter here"
    check_cases(
        target,
        "backward_propagation",
        [
            Case({"x": 3, "theta": 4}, 3, [(12, the_function), (4, other_variable), (1, "theta' is 1, and x stays")]),
            Case(
                {"x": 2, "theta": 4}, 2, [(8, the_function), (4, other_variable), (3, "a fixed number in place of x")]
            ),
            Case({"x": -2.5, "theta": 4}, -2.5, [(2.5, "the sign got lost"), (-2, "dtheta was rounded")]),
        ],
    )


def gradient_check_test(target: Function) -> None:
    """Check that `gradient_check(x, theta)` finds a right gradient right, whatever the other exercises hold."""
    for x, theta in ((3, 4), (2, 4)):
        with planted(
            target, forward_propagation="lambda x, theta: theta * x", backward_propagation="lambda x, theta: x"
        ):
            difference = as_number(call(target, "gradient_check", {"x": x, "theta": theta}))
        if not 0 <= difference < 2e-7:
            raise AssertionError(
                f"gradient_check(x={x}, theta={theta})\n  returned  {difference:.6g}\n"
                "  expected  a difference below 2e-7 (it was tried with a right forward and backward pass)\n"
                f"  likely    {_scalar_suspicion(difference)}"
            )
        print(f"  gradient_check(x={x}, theta={theta}) = {difference:.3g}")
    passed("gradient_check: right gradients are found right")


def _scalar_suspicion(difference: float) -> str:
    if difference < 0:
        return "the numerator needs a norm (or abs): a difference is never negative"
    if abs(difference - 1 / 3) < 1e-6:
        return "J_plus and J_minus are 2 * epsilon apart: divide by that, not by epsilon"
    if abs(difference - 1) < 1e-3:
        return "J_plus and J_minus are added or swapped, or `/ 2 * epsilon` lacks its brackets"
    if abs(difference - 0.6) < 1e-6:
        return "grad is J, not its derivative: it comes from backward_propagation"
    if abs(difference - 1 / 7) < 1e-6:
        return "x and theta are mixed up: theta takes the step"
    return "compare gradapprox with formula (1) and the difference with formula (2), term by term"
