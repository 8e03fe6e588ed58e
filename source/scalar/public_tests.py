"""The visible checks of the notebooks; each one says what it called and what it expected.

Names and signatures are those that exercises on gradient checking commonly use, so a check
can be called on anybody's solution: `forward_propagation_test(forward_propagation)`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tutor import Case, after_exercise, as_number, call, check_cases, passed, planted

__all__ = [
    "after_exercise",
    "as_number",
    "backward_propagation_test",
    "forward_propagation_test",
    "gradient_check_test",
    "planted",
]

Function = Callable[..., Any]


# --- scalar: J(theta) = theta * x ---------------------------------------------------------


def forward_propagation_test(target: Function) -> None:
    """Check `forward_propagation(x, theta)` of the scalar notebook."""
    check_cases(
        target,
        "forward_propagation",
        [
            Case({"x": 2, "theta": 4}, 8, [(6, "x and theta were added: J is their product"), (16, "theta to the x")]),
            Case({"x": -3.0, "theta": 0.5}, -1.5, [(1.5, "the sign got lost"), (8, "fixed numbers instead of x")]),
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
            Case({"x": 2, "theta": 4}, 2, [(8, the_function), (4, other_variable)]),
        ],
    )


def gradient_check_test(target: Function) -> None:
    """Check that `gradient_check(x, theta)` finds the right gradient of the scalar notebook right."""
    for x, theta in ((3, 4), (2, 4)):
        difference = as_number(call(target, "gradient_check", {"x": x, "theta": theta}))
        if not 0 <= difference < 2e-7:
            raise AssertionError(
                f"gradient_check(x={x}, theta={theta})\n  returned  {difference:.6g}\n"
                f"  expected  a difference below 2e-7, as both gradients are right\n"
                f"  likely    {_scalar_suspicion(difference)}"
            )
        print(f"  gradient_check(x={x}, theta={theta}) = {difference:.3g}")
    passed("gradient_check: right gradients are found right")


def _scalar_suspicion(difference: float) -> str:
    if difference < 0:
        return "the numerator needs a norm (or abs): a difference is never negative"
    if abs(difference - 1 / 3) < 1e-6:
        return "J_plus and J_minus are 2 * epsilon apart: divide by that, not by epsilon"
    if difference > 0.999:
        return "J_plus and J_minus are added or swapped, or `/ 2 * epsilon` lacks its brackets"
    return "compare Steps 1 to 5 and 1' to 3' with the formulas one by one"
