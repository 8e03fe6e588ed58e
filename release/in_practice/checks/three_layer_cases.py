"""The three-layer network for its checks: exact gradients, and cases with right and wrong ones."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from gc_utils import dictionary_to_vector, gradients_to_vector, relative_error, vector_to_dictionary
from testCases import gradient_check_n_generic_case

Arrays = Mapping[str, np.ndarray]
LONG_STEP = 0.1
SMOOTH_COST = """lambda X, Y, parameters: (0.01 * np.mean((parameters["W3"] @ np.tanh(parameters["W2"] @ np.tanh(
    parameters["W1"] @ X + parameters["b1"]) + parameters["b2"]) + parameters["b3"] - Y) ** 2, axis=(-2, -1)), None)"""


def exact_gradients_n(X: np.ndarray, Y: np.ndarray, parameters: Arrays) -> dict[str, np.ndarray]:
    """The gradients dW1 … db3 of the three-layer network's cost, right to about fifteen digits.

    X: shape (4, m). Y: shape (1, m) or (m,). parameters: W1 … b3. Each entry takes a tiny step along
    the imaginary axis, Im J(theta + ih) / h: nothing is subtracted, so rounding costs nothing.
    """
    gradients = {}
    for name, values in parameters.items():
        values = np.asarray(values)
        steps = 1e-20j * np.eye(values.size).reshape(-1, *values.shape)  # one network for each entry
        costs, _ = forward_n(X, Y, {**parameters, name: values + steps})
        gradients["d" + name] = costs.imag.reshape(values.shape) / 1e-20
    return gradients


def forward_n(X: np.ndarray, Y: np.ndarray, parameters: Mapping[str, np.ndarray]) -> tuple[Any, tuple[Any, ...]]:
    """Cost and cache of the three-layer network, for complex parameters and for stacks of networks too."""
    W1, b1, W2, b2, W3, b3 = (parameters[name] for name in ("W1", "b1", "W2", "b2", "W3", "b3"))
    Z1 = W1 @ X + b1
    A1 = np.where(Z1.real > 0, Z1, 0)
    Z2 = W2 @ A1 + b2
    A2 = np.where(Z2.real > 0, Z2, 0)
    Z3 = W3 @ A2 + b3
    A3 = 1 / (1 + np.exp(-Z3))
    cost = -np.sum(Y * np.log(A3) + (1 - Y) * np.log(1 - A3), axis=(-2, -1)) / X.shape[1]
    return cost, (Z1, A1, W1, b1, Z2, A2, W2, b2, Z3, A3, W3, b3)


def another_case() -> tuple[dict[str, Any], dict[str, np.ndarray]]:
    """Arguments with the generic case, wrong gradients and dictionaries in reverse order; and the right gradients."""
    X_other, Y_other, theta = gradient_check_n_generic_case()
    exact = exact_gradients_n(X_other, Y_other, theta)
    judged = {"dZ3": np.ones(Y_other.shape), **dict(reversed(spoilt(exact).items()))}
    return {"parameters": dict(reversed(theta.items())), "gradients": judged, "X": X_other, "Y": Y_other}, exact


def smooth_case(parameters: Arrays, X: np.ndarray, Y: np.ndarray) -> tuple[dict[str, Any], dict[str, float]]:
    """Arguments with gradients slightly off the smooth cost's slopes at LONG_STEP; and the differences to be found."""
    theta, _ = dictionary_to_vector(parameters)
    cost = eval(SMOOTH_COST, {"np": np})
    axes = [vector_to_dictionary(axis, parameters) for axis in LONG_STEP * np.eye(theta.size)]
    steps = {name: np.stack([axis[name] for axis in axes]) for name in parameters}
    ahead, back = (cost(X, Y, {name: parameters[name] + way * steps[name] for name in steps})[0] for way in (1, -1))
    slopes = vector_to_dictionary((ahead - back) / (2 * LONG_STEP), parameters)
    judged = {"d" + name: (1.01 + 0.01 * place) * part for place, (name, part) in enumerate(slopes.items())}
    expected = {name: relative_error(judged["d" + name], part) for name, part in slopes.items()}
    expected["all"] = relative_error(gradients_to_vector(judged, parameters), dictionary_to_vector(slopes)[0])
    return {"parameters": dict(parameters), "gradients": judged, "X": X, "Y": Y}, expected


def spoilt(gradients: Mapping[str, np.ndarray]) -> dict[str, np.ndarray]:
    """Wrong gradients: the first entry doubled, the second with the opposite sign, the third halved, and so on."""
    return {name: part * np.resize([2.0, -1.0, 0.5], part.shape) for name, part in gradients.items()}


def fitting(gradients: Mapping[str, Any], exact: Mapping[str, np.ndarray]) -> dict[str, Any]:
    """`gradients` with db3 as an array of shape (1, 1), even if it came as a plain number."""
    lone = {name: np.reshape(gradients[name], (1, 1)) for name in exact if np.size(gradients[name]) == 1}
    return {**gradients, **lone}
