"""Visible checks for three_layer_network: 47 parameters."""

from __future__ import annotations

import contextlib
import inspect
import io
import re
import warnings
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from checks.planting import planted
from checks.report import note, passed
from checks.three_layer_cases import (
    LONG_STEP,
    SMOOTH_COST,
    Arrays,
    another_case,
    exact_gradients_n,
    fitting,
    forward_n,
    smooth_case,
)
from checks.three_layer_suspicions import (
    STEP_SUSPICION,
    near,
    parameter_suspicion_n,
    reads_the_first_case,
    suspicion_n,
)
from checks.tutor import call
from checks.values import as_number
from gc_utils import gradients_to_vector, relative_error
from testCases import gradient_check_n_generic_case, gradient_check_n_test_case

Function = Callable[..., Any]


def gradient_check_n_test(
    target: Function, parameters: Arrays, gradients: Arrays, X: np.ndarray, Y: np.ndarray
) -> None:
    """Check `gradient_check_n(parameters, gradients, X, Y)` with right gradients, wrong ones and those given."""
    exact = exact_gradients_n(X, Y, parameters)
    given = {"parameters": dict(parameters), "gradients": exact, "X": X, "Y": Y}
    a = gradients_to_vector(exact, parameters)
    difference, right_words = _difference_and_words(target, {**given, "epsilon": 1e-4})
    if not 0 <= difference < 1e-7:
        goal = "less than 1e-7, with right gradients and epsilon=1e-4"
        likely = suspicion_n(difference, a, a) if abs(difference) > 1e-3 else STEP_SUSPICION
        raise AssertionError(_report_n("gradient_check_n", difference, goal, likely))

    other, exact_other = another_case()
    g, expected = (
        gradients_to_vector(other["gradients"], other["parameters"]),
        gradients_to_vector(exact_other, other["parameters"]),
    )
    difference, wrong_words = _difference_and_words(target, {**other, "epsilon": 1e-7})
    if not near(difference, relative_error(g, expected)):
        likely = reads_the_first_case(difference, other, given) or suspicion_n(difference, g, expected)
        goal = _goal_n(relative_error(g, expected)) + "\n            (another case: X, Y and both dictionaries are new)"
        raise AssertionError(_report_n("gradient_check_n", difference, goal, likely))

    smooth, expected_smooth = smooth_case(parameters, X, Y)
    with planted(target, forward_propagation_n=SMOOTH_COST):
        difference = as_number(_call_n(target, "gradient_check_n", {**smooth, "epsilon": LONG_STEP}))
    if not np.isclose(difference, expected_smooth["all"], rtol=1e-2, atol=0):
        goal = f"about {expected_smooth['all']:.4g}, with a smooth cost in place of forward_propagation_n"
        raise AssertionError(_report_n("gradient_check_n", difference, f"{goal}, epsilon={LONG_STEP}", STEP_SUSPICION))
    _check_verdicts(right_words, wrong_words)

    difference = as_number(_call_n(target, "gradient_check_n", {**given, "gradients": dict(gradients)}))
    g = gradients_to_vector(fitting(gradients, exact), parameters)
    if not near(difference, relative_error(g, a)):
        goal, likely = _goal_n(relative_error(g, a)), suspicion_n(difference, g, a)
        raise AssertionError(_report_n("gradient_check_n", difference, goal, likely))
    note("gradient_check_n(parameters, gradients, X, Y)", f"{difference:.3g}", " = ")
    passed("gradient_check_n", "right gradients are found right, wrong ones wrong")


def gradient_check_by_parameter_test(
    target: Function, parameters: Arrays, gradients: Arrays, X: np.ndarray, Y: np.ndarray
) -> None:
    """Check `gradient_check_by_parameter(parameters, gradients, X, Y)`, also where gradients are zero."""
    exact = exact_gradients_n(X, Y, parameters)
    given = {"parameters": dict(parameters), "gradients": exact, "X": X, "Y": Y}
    for name, number in _one_number_each(target, {**given, "epsilon": 1e-4}).items():
        if not 0 <= number < 1e-6:
            goal = f"less than 1e-6 for {name}, with right gradients and epsilon=1e-4"
            a = exact["d" + name]
            likely = parameter_suspicion_n(number, a, a) if abs(number) > 1e-2 else STEP_SUSPICION
            raise AssertionError(_report_n("gradient_check_by_parameter", number, goal, likely))

    quiet = {**parameters, "W3": np.zeros((1, 3))}
    at_zero = exact_gradients_n(X, Y, quiet) | {"dW3": np.zeros((1, 3)), "db2": np.ones((3, 1))}
    wanted = {"W1": 0.0, "b1": 0.0, "W2": 0.0, "b2": 1.0, "W3": 1.0, "b3": 0.0}
    for name, number in _one_number_each(target, {**given, "parameters": quiet, "gradients": at_zero}).items():
        if not near(number, wanted[name], rounding=1e-5):
            both = "both gradients are 0" if wanted[name] == 0 and name != "b3" else "one of the two gradients is 0"
            goal = f"{wanted[name]:g} for {name} when W3 is all zeros" + (f": {both}" if name != "b3" else "")
            likely = "two zero gradients agree: the difference is 0 then, and only then"
            raise AssertionError(_report_n("gradient_check_by_parameter", number, goal, likely))

    other, exact_other = another_case()
    for case, right in ((other, exact_other), ({**given, "gradients": dict(gradients)}, exact)):
        judged = fitting(case["gradients"], right)
        for name, number in _one_number_each(target, case).items():
            g, a = judged["d" + name], right["d" + name]
            if not near(number, relative_error(g, a), rounding=1e-5):
                goal = f"{_goal_n(relative_error(g, a))}, for {name}"
                likely = parameter_suspicion_n(number, g, a)
                raise AssertionError(_report_n("gradient_check_by_parameter", number, goal, likely))

    smooth, expected = smooth_case(parameters, X, Y)
    with planted(target, forward_propagation_n=SMOOTH_COST):
        numbers = _one_number_each(target, {**smooth, "epsilon": LONG_STEP})
    for name, number in numbers.items():
        if not np.isclose(number, expected[name], rtol=1e-2, atol=0):
            goal = f"about {expected[name]:.4g} for {name}, with a smooth cost in place of forward_propagation_n"
            goal += f", epsilon={LONG_STEP}"
            raise AssertionError(_report_n("gradient_check_by_parameter", number, goal, STEP_SUSPICION))
    passed("gradient_check_by_parameter", "one right number for each of the six parameters")


def backward_propagation_n_test(target: Function) -> None:
    """Check `backward_propagation_n(X, Y, cache)`; it counts the wrong gradients, and does not name them."""
    for case in (gradient_check_n_test_case(), gradient_check_n_generic_case()):
        X, Y, parameters = case
        exact = exact_gradients_n(X, Y, parameters)
        cache = forward_n(X, Y, parameters)[1]
        with planted(target, **_OUT_OF_REACH):
            gradients = _call_n(target, "backward_propagation_n", {"X": X, "Y": Y, "cache": cache})
        if not isinstance(gradients, Mapping) or not exact.keys() <= gradients.keys():
            found = ", ".join(map(str, gradients)) if isinstance(gradients, Mapping) else type(gradients).__name__
            raise AssertionError(
                f"backward_propagation_n(X, Y, cache)\n  returned  {found}\n"
                f"  expected  a dictionary with {', '.join(exact)}"
            )
        for name, gradient in exact.items():
            shape = np.shape(gradients[name])
            if shape != gradient.shape and not np.size(gradients[name]) == gradient.size == 1:
                raise AssertionError(
                    f"backward_propagation_n(X, Y, cache)\n  returned  {name} of shape {shape}\n"
                    f"  expected  shape {gradient.shape}, that of {name[1:]}"
                )
        right = sum(np.allclose(gradients[name], exact[name], rtol=1e-9, atol=1e-12) for name in exact)
        if right < len(exact):
            raise AssertionError(
                f"backward_propagation_n: {right} of the {len(exact)} gradients are right.\n"
                "  gradient_check_by_parameter names the others; after you fix a line, run the cells from section 2 on."
            )
    passed("backward_propagation_n", "all six gradients are right, in both cases")


_BY_FORMULA = "raise RuntimeError('compute the gradients by formulas from the cache, do not measure or borrow them')"
_OUT_OF_REACH = {
    name: f"def {name}(*arguments, **named):\n    {_BY_FORMULA}"
    for name in ("forward_propagation_n", "exact_gradients_n", "measure")
}


def _difference_and_words(target: Function, arguments: Mapping[str, Any]) -> tuple[float, str | None]:
    """The difference, and what is printed with print_msg=True; None if the function has no such parameter."""
    if "print_msg" not in inspect.signature(target).parameters:
        return as_number(_call_n(target, "gradient_check_n", arguments)), None
    with contextlib.redirect_stdout(io.StringIO()) as printed:
        result = _call_n(target, "gradient_check_n", {**arguments, "print_msg": True})
    print(printed.getvalue(), end="")
    return as_number(result), printed.getvalue()


def _check_verdicts(right: str | None, wrong: str | None) -> None:
    """It may print nothing, but not one verdict for right gradients and for wrong ones."""
    if right is None or wrong is None:
        note("print_msg", "gradient_check_n has no argument of this name", ": ")
    elif not right.strip() or not wrong.strip():
        note("print_msg=True", "prints nothing", ": ")
    else:
        verdicts = [re.sub(r"\d[\d.e+-]*", "", words).strip() for words in (right, wrong)]
        if verdicts[0] == verdicts[1] and re.search("right|wrong|mistake|fine|correct|pass|fail|ok", verdicts[0], re.I):
            raise AssertionError(
                "gradient_check_n(parameters, gradients, X, Y, epsilon, print_msg=True)\n"
                "  printed   the same verdict for right gradients and for wrong ones\n"
                "  expected  right up to a difference of 2e-7, wrong above"
            )


def _call_n(target: Function, name: str, arguments: Mapping[str, Any]) -> Any:
    """`tutor.call`, with an error report that does not list 47 numbers."""
    try:
        with warnings.catch_warnings():  # an error from numpy 2.4 on, and for the grader
            warnings.filterwarnings("error", "Conversion of an array with ndim > 0", DeprecationWarning)
            return call(target, name, arguments)
    except AssertionError as error:
        cause = error.__cause__
        if cause is None:
            raise
        report = f"{name}({', '.join(arguments)})\n  raised    {type(cause).__name__}: {cause}\n"
        report += f"  expected  a result; call {name} in a cell of its own to see where it stops"
        if re.search("Conversion of an array|0-dimensional|setting an array element with a sequence", str(cause)):
            report += (
                "\n  likely    an array of one entry in the place of one number: `theta_plus[i] += epsilon` avoids it"
            )
        raise AssertionError(report) from cause


def _goal_n(expected: float) -> str:
    wrong = expected > 1e-6
    return f"about {expected:.4g}, as these gradients are wrong" if wrong else "0 but for rounding, as they are right"


def _report_n(name: str, returned: float, expected: str, likely: str) -> str:
    call_line = f"{name}(parameters, gradients, X, Y)"
    return f"{call_line}\n  returned  {returned:.6g}\n  expected  {expected}\n  likely    {likely}"


def _one_number_each(target: Function, arguments: Mapping[str, Any]) -> dict[str, float]:
    """Call `gradient_check_by_parameter` and return {"W1": number, …}, or raise AssertionError in words."""
    with np.errstate(all="ignore"):
        result = _call_n(target, "gradient_check_by_parameter", arguments)
    if not isinstance(result, Mapping):
        raise AssertionError(f"gradient_check_by_parameter must return a dictionary, not {type(result).__name__}.")
    missing = [name for name in arguments["parameters"] if name not in result]
    if missing:
        found = ", ".join(map(str, result)) or "nothing"
        raise AssertionError(f"The dictionary lacks {', '.join(missing)}; it has {found}.")
    return {name: as_number(result[name], f"the difference for {name}") for name in arguments["parameters"]}
