"""Visible checks for three_layer_network: 47 parameters."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from checks.tutor import call, passed
from checks.values import as_number
from gc_utils import gradients_to_vector, relative_error
from testCases import gradient_check_n_generic_case, gradient_check_n_test_case

Function = Callable[..., Any]


def exact_gradients_n(X: np.ndarray, Y: np.ndarray, parameters: Mapping[str, np.ndarray]) -> dict[str, np.ndarray]:
    """The gradients dW1 … db3 of the three-layer network's cost, right to about fifteen digits.

    X: shape (4, m). Y: shape (1, m) or (m,). parameters: W1 … b3. Each entry takes a tiny step along
    the imaginary axis, Im J(theta + ih) / h: nothing is subtracted, so rounding costs nothing.
    """
    gradients = {}
    for name, values in parameters.items():
        gradient = np.zeros(np.shape(values))
        for index in np.ndindex(gradient.shape):
            moved = np.array(values, dtype=complex)
            moved[index] += 1e-20j
            gradient[index] = _forward_n(X, Y, {**parameters, name: moved})[0].imag / 1e-20
        gradients["d" + name] = gradient
    return gradients


def gradient_check_n_test(
    target: Function,
    parameters: Mapping[str, np.ndarray],
    gradients: Mapping[str, np.ndarray],
    X: np.ndarray,
    Y: np.ndarray,
) -> None:
    """Check `gradient_check_n(parameters, gradients, X, Y)` with the gradients given, wrong ones and right ones."""
    exact = exact_gradients_n(X, Y, parameters)
    given = {"parameters": dict(parameters), "gradients": exact, "X": X, "Y": Y}
    a = gradients_to_vector(exact, parameters)
    difference = as_number(_call_n(target, "gradient_check_n", {**given, "epsilon": 1e-4}))
    if not 0 <= difference < 1e-7:
        goal = "less than 1e-7, with right gradients and epsilon=1e-4"
        likely = _suspicion_n(difference, a, a) if abs(difference) > 1e-3 else _STEP_SUSPICION
        raise AssertionError(_report_n("gradient_check_n", difference, goal, likely))

    for judged in (_spoilt(exact), gradients):
        difference = as_number(_call_n(target, "gradient_check_n", {**given, "gradients": dict(judged)}))
        g = gradients_to_vector(_fitting(judged, exact), parameters)
        expected = relative_error(g, a)
        if not _near(difference, expected):
            likely = _suspicion_n(difference, g, a)
            raise AssertionError(_report_n("gradient_check_n", difference, _goal_n(expected), likely))
    print(f"  gradient_check_n(parameters, gradients, X, Y) = {difference:.3g}")
    passed("gradient_check_n: right gradients are found right, wrong ones wrong")


def gradient_check_by_parameter_test(
    target: Function,
    parameters: Mapping[str, np.ndarray],
    gradients: Mapping[str, np.ndarray],
    X: np.ndarray,
    Y: np.ndarray,
) -> None:
    """Check `gradient_check_by_parameter(parameters, gradients, X, Y)`, also where gradients are zero."""
    exact = exact_gradients_n(X, Y, parameters)
    given = {"parameters": dict(parameters), "gradients": exact, "X": X, "Y": Y}
    flat = {**parameters, "W3": np.zeros((1, 3))}
    for name, number in _one_number_each(target, {**given, "epsilon": 1e-4}).items():
        if not 0 <= number < 1e-6:
            goal = f"less than 1e-6 for {name}, with right gradients and epsilon=1e-4"
            a = exact["d" + name]
            likely = _parameter_suspicion_n(number, a, a) if abs(number) > 1e-2 else _STEP_SUSPICION
            raise AssertionError(_report_n("gradient_check_by_parameter", number, goal, likely))

    at_zero = {**given, "parameters": flat, "gradients": exact_gradients_n(X, Y, flat)}
    for name, number in _one_number_each(target, at_zero).items():
        if not _near(number, 0.0, rounding=1e-5):
            goal = f"0 for {name} when W3 is all zeros: the gradients handed in are right, even those that are 0"
            likely = "two zero gradients agree: the difference is 0 then"
            raise AssertionError(_report_n("gradient_check_by_parameter", number, goal, likely))

    for judged in (_spoilt(exact), gradients):
        for name, number in _one_number_each(target, {**given, "gradients": dict(judged)}).items():
            g, a = _fitting(judged, exact)["d" + name], exact["d" + name]
            expected = relative_error(g, a)
            if not _near(number, expected, rounding=1e-5):
                goal = f"{_goal_n(expected)}, for {name}"
                likely = _parameter_suspicion_n(number, g, a)
                raise AssertionError(_report_n("gradient_check_by_parameter", number, goal, likely))
    passed("gradient_check_by_parameter: one right number for each of the six parameters")


def backward_propagation_n_test(target: Function) -> None:
    """Check `backward_propagation_n(X, Y, cache)`; it counts the wrong gradients, and does not name them."""
    for case in (gradient_check_n_test_case(), gradient_check_n_generic_case()):
        X, Y, parameters = case
        exact = exact_gradients_n(X, Y, parameters)
        cache = _forward_n(X, Y, parameters)[1]
        gradients = _call_n(target, "backward_propagation_n", {"X": X, "Y": Y, "cache": cache})
        if not isinstance(gradients, Mapping) or not exact.keys() <= gradients.keys():
            found = ", ".join(gradients) if isinstance(gradients, Mapping) else type(gradients).__name__
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
                "  gradient_check_by_parameter names the others; run the cells from section 2 on after mending a line."
            )
    passed("backward_propagation_n: all six gradients are right, in both cases")


def _forward_n(X: np.ndarray, Y: np.ndarray, parameters: Mapping[str, np.ndarray]) -> tuple[Any, tuple[Any, ...]]:
    """Cost and cache of the three-layer network, for complex parameters too."""
    W1, b1, W2, b2, W3, b3 = (parameters[name] for name in ("W1", "b1", "W2", "b2", "W3", "b3"))
    Z1 = W1 @ X + b1
    A1 = np.where(Z1.real > 0, Z1, 0)
    Z2 = W2 @ A1 + b2
    A2 = np.where(Z2.real > 0, Z2, 0)
    Z3 = W3 @ A2 + b3
    A3 = 1 / (1 + np.exp(-Z3))
    cost = -np.sum(Y * np.log(A3) + (1 - Y) * np.log(1 - A3)) / X.shape[1]
    return cost, (Z1, A1, W1, b1, Z2, A2, W2, b2, Z3, A3, W3, b3)


_STEP_SUSPICION = "a step to one side only, an entry not put back, or an epsilon that is not the argument"


def _call_n(target: Function, name: str, arguments: Mapping[str, Any]) -> Any:
    """`tutor.call`, with an error report that does not list 47 numbers."""
    try:
        return call(target, name, arguments)
    except AssertionError as error:
        cause = error.__cause__
        if cause is None:
            raise
        raise AssertionError(
            f"{name}({', '.join(arguments)})\n  raised    {type(cause).__name__}: {cause}\n"
            f"  expected  a result; call {name} in a cell of its own to see where it stops"
        ) from cause


def _spoilt(gradients: Mapping[str, np.ndarray]) -> dict[str, np.ndarray]:
    """Wrong gradients: the first entry doubled, the second with the opposite sign, the third halved, and so on."""
    return {name: part * np.resize([2.0, -1.0, 0.5], part.shape) for name, part in gradients.items()}


def _fitting(gradients: Mapping[str, Any], exact: Mapping[str, np.ndarray]) -> dict[str, Any]:
    """`gradients` with db3 as an array of shape (1, 1), even if it came as a plain number."""
    lone = {name: np.reshape(gradients[name], (1, 1)) for name in exact if np.size(gradients[name]) == 1}
    return {**gradients, **lone}


def _near(number: float, expected: float, rounding: float = 2e-7) -> bool:
    """Is a relative difference what it should be, but for the noise of a measured gradient?"""
    return number >= 0 and abs(number - expected) < rounding + 1e-3 * expected


def _goal_n(expected: float) -> str:
    wrong = expected > 1e-6
    return f"about {expected:.4g}, as these gradients are wrong" if wrong else "0 but for rounding, as they are right"


def _report_n(name: str, returned: float, expected: str, likely: str) -> str:
    call_line = f"{name}(parameters, gradients, X, Y)"
    return f"{call_line}\n  returned  {returned:.6g}\n  expected  {expected}\n  likely    {likely}"


def _suspicion_n(difference: float, g: np.ndarray, a: np.ndarray) -> str:
    """The likely mistake behind a wrong `difference` of the gradients g, which should be a."""
    split = (slice(0, 20), slice(25, 40), slice(43, 46), slice(20, 25), slice(40, 43), slice(46, 47))
    weights_first = np.concatenate([a[part] for part in split])
    if abs(difference - relative_error(g, weights_first)) < 1e-5:
        return "the order: W1, b1, W2, b2, W3, b3, as dictionary_to_vector lays them out"
    return _parameter_suspicion_n(difference, g, a)


def _parameter_suspicion_n(number: float, g: np.ndarray, a: np.ndarray) -> str:
    """The likely mistake behind a wrong difference of the gradients g, which should be a."""
    norm_g, norm_a, apart = (float(np.linalg.norm(part)) for part in (g, a, g - a))
    two_norms = "the denominator of formula (2) is the sum of two norms"
    suspects = [
        (relative_error(g, 2 * a), "J_plus and J_minus are 2 * epsilon apart: divide by that, not by epsilon"),
        (1.0, "J_plus and J_minus are added or swapped, or `/ 2 * epsilon` lacks its brackets"),
        (relative_error(g, -a), "J_plus and J_minus are swapped"),
        (abs(norm_g - norm_a) / (norm_g + norm_a or 1), "take the norm of the difference, not the difference of norms"),
        (apart / (float(np.linalg.norm(g + a)) or 1), two_norms),
        (apart / (norm_g * norm_a or 1), two_norms),
        (apart / (norm_g or 1), two_norms),
        (apart / (norm_a or 1), two_norms),
        (apart, "that is the numerator alone"),
        (0.0, "these gradients are wrong, and yet they are found right: what is compared with what?"),
    ]
    for value, mistake in suspects:
        if abs(number - value) < 1e-4 * value + 1e-6:
            return mistake
    if number < 0:
        return "a norm is missing: a difference is never negative"
    if number > 1:
        return "more than 1 cannot be: do both vectors have the same shape, and both norms a place below the line?"
    if relative_error(g, a) > 1e-5:
        return "compare the numerator and the denominator with formula (2), term by term"
    return "is theta copied afresh for every entry, does only entry i move, and are the right entries compared?"


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
