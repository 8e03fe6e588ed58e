"""Visible checks for in_practice: random directions and a penalty; those of layers are beside it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from checks.planting import planted
from checks.random_layers import check_layer_test, dropout_test
from checks.report import passed
from checks.tutor import call, same, show
from checks.values import as_number
from gc_utils import dictionary_to_vector, relative_error, vector_to_dictionary

__all__ = ["check_layer_test", "directional_check_test", "dropout_test", "penalty_test"]

Function = Callable[..., Any]

_LIKE = {"W1": np.zeros((3, 4)), "b1": np.zeros((3, 1)), "W2": np.zeros((1, 3)), "b2": np.zeros((1, 1))}
_PLACE = np.array(
    [0.9, -1.3, 0.7, 1.1, -0.6, 1.6, -0.8, 1.2, -1.7, 0.5, 1.4, -0.9, 1.0, -1.1, 0.6, 1.5, -0.7, 0.8, -1.2]
)


class _Cubic:
    """J, the sum of the cubes of all parameters, which remembers how far each call is from the start."""

    def __init__(self) -> None:
        self.moved: list[np.ndarray] = []

    def __call__(self, parameters: Mapping[str, Any]) -> float:
        theta = dictionary_to_vector(parameters)[0].ravel()
        self.moved.append(theta - _PLACE)
        return float(np.sum(theta**3))


def directional_check_test(target: Function) -> None:
    """Check `directional_check`: its steps, then its differences for right and for wrong gradients."""
    for directions, epsilon, seed, factors in ((3, 0.1, 0, (1.0, 1.5)), (4, 1e-3, 1, (1.0, -1.0))):
        for factor in factors:
            found, cubic = _directional(target, factor, directions, epsilon, seed)
            chosen = _directions_of(cubic.moved, directions, epsilon)
            expected = np.array([_cubic_difference(unit, factor, epsilon) for unit in chosen])
            if not same(found, expected, 1e-4) and not np.allclose(found, expected, rtol=1e-4, atol=1e-8):
                raise AssertionError(
                    f"directional_check, gradients {factor:g} times the right ones, epsilon={epsilon:g}\n"
                    f"  returned  {show(found)}\n  expected  {show(expected)}\n"
                    f"  likely    {_directional_suspicion(found, expected, chosen, factor, epsilon)}"
                )
        others = [_directional(target, 1.5, directions, epsilon, other)[1].moved for other in (seed, seed + 9)]
        again, another = (_directions_of(moved, directions, epsilon) for moved in others)
        if not np.allclose(again, chosen):
            raise AssertionError("directional_check: two calls with the same seed must try the same directions.")
        if np.allclose(another, chosen):
            raise AssertionError("directional_check: another seed must give other directions.")
    _check_defaults(target)
    passed("directional_check", "right and wrong gradients, along new directions of length 1")


def _check_defaults(target: Function) -> None:
    """Check what the call gives without the optional arguments: five directions, steps of 1e-5, seed 0."""
    steps = []
    for told in ({}, {"directions": 5, "epsilon": 1e-5, "seed": 0}):
        cubic, slopes = _Cubic(), vector_to_dictionary(3 * _PLACE**2, _LIKE)
        found = target(cubic, vector_to_dictionary(_PLACE, _LIKE), slopes, **told)
        if np.size(found) != 5:
            raise AssertionError("directional_check must try five directions unless told otherwise.")
        steps.append(np.array(cubic.moved))
    if np.shape(steps[0]) != np.shape(steps[1]) or not np.allclose(*steps, rtol=0, atol=1e-9):
        raise AssertionError("directional_check: unless told otherwise, epsilon is 1e-5 and the seed 0.")


def _directional(
    target: Function, factor: float, directions: int, epsilon: float, seed: int
) -> tuple[np.ndarray, _Cubic]:
    """Call the student's check on the cubic J, with its gradients times `factor`, handed over in another order."""
    cubic, slopes = _Cubic(), vector_to_dictionary(factor * 3 * _PLACE**2, _LIKE)
    arguments = {
        "J": cubic,
        "parameters": vector_to_dictionary(_PLACE, _LIKE),
        "gradients": dict(reversed(slopes.items())),
        "directions": directions,
        "epsilon": epsilon,
        "seed": seed,
    }
    result = call(lambda *values: target(cubic, *values[1:]), "directional_check", arguments)
    if result is None:
        raise AssertionError("directional_check returned None: is the `return` missing?")
    found = np.asarray(result)
    if found.dtype.kind not in "fiu" or found.size != directions:
        raise AssertionError(
            f"directional_check must return one number for each of the {directions} directions, "
            f"but {show(result)} came back."
            + ("\n  likely    not the largest or the mean of all" if found.size == 1 else "")
        )
    return found.astype(float).ravel(), cubic


def _directions_of(moved: list[np.ndarray], directions: int, epsilon: float) -> list[np.ndarray]:
    """The directions that were tried, in order; AssertionError in words when they are not what is asked for."""
    if not moved:
        raise AssertionError("directional_check never calls J: the slope along v is to be measured.")
    lengths = np.array([np.linalg.norm(change) for change in moved])
    units = [change / epsilon for change, length in zip(moved, lengths, strict=True) if same(length, epsilon, 1e-3)]
    if not units:
        typical = np.median(lengths)
        likely = "v must be divided by its own length" if typical > 2 * epsilon else "the step is epsilon * v"
        raise AssertionError(
            f"directional_check: the steps are {typical:.3g} long\n  expected  {epsilon:g}, as long as epsilon\n"
            f"  likely    {likely}"
        )
    chosen: list[np.ndarray] = []
    for unit in units:
        if all(abs(unit @ other) < 0.9999 for other in chosen):
            chosen.append(unit)
    mistake = ""
    if len(moved) > 3 * directions + 2:
        mistake = f"J was called {len(moved)} times: two calls for each direction are enough"
    elif len(chosen) < directions:
        mistake = f"{len(chosen)} of {directions} directions differ: draw a new v inside the loop"
    elif any(np.max(np.abs(unit)) > 0.95 for unit in chosen):
        mistake = "only one parameter moves: v has a random number for each of them"
    elif not np.all(chosen):
        mistake = "some parameters do not move: v has a random number for each of them"
    elif any(np.min(unit) > 0 or np.max(unit) < 0 for unit in chosen):
        mistake = "all entries of v have one sign: normal random numbers have both (standard_normal)"
    elif not all(any(unit @ other < -0.9999 for other in units) for unit in chosen):
        mistake = "the step goes one way only: J is needed at θ + εv and at θ - εv"
    if mistake:
        raise AssertionError(f"directional_check: {mistake}.")
    return chosen


def _cubic_difference(unit: np.ndarray, factor: float, epsilon: float) -> float:
    return relative_error(unit @ (factor * 3 * _PLACE**2), _cubic_slope(unit, epsilon))


def _cubic_slope(unit: np.ndarray, epsilon: float) -> float:
    return float(np.sum(3 * _PLACE**2 * unit + epsilon**2 * unit**3))


def _directional_suspicion(
    found: np.ndarray, expected: np.ndarray, chosen: list[np.ndarray], factor: float, epsilon: float
) -> str:
    slopes = np.array([factor * (unit @ (3 * _PLACE**2)) for unit in chosen])
    measured = np.array([_cubic_slope(unit, epsilon) for unit in chosen])
    suspects = [
        (_relative(slopes, 2 * measured), "the two values of J are 2 ε apart: divide by 2 * epsilon"),
        (-expected, "a difference is never negative: take the absolute value"),
        ((slopes - measured) / (np.abs(slopes) + np.abs(measured)), "take the absolute value above the line"),
        (np.abs(slopes - measured), "divide by |a| + |b|"),
        (np.abs(slopes - measured) / np.abs(slopes + measured), "below the line: |a| + |b|, each with its own bars"),
        (_relative(slopes, -measured), "J_plus - J_minus, not the other way round"),
        (_relative(slopes, epsilon**2 * measured), "`/ 2 * epsilon` lacks its brackets"),
        (0 * expected, "a comes from `gradients`: the sum of v * grad"),
        (np.abs(slopes - measured) / np.maximum(np.abs(slopes), np.abs(measured)), "divide by |a| + |b|, the sum"),
    ]
    for value, mistake in suspects:
        if np.allclose(found, value, rtol=1e-4, atol=1e-8):
            return mistake
    return "a is the sum of v * grad over all parameters; is `gradients` laid out in the order of `parameters`?"


def _relative(a: np.ndarray, b: np.ndarray) -> np.ndarray:
    return np.asarray(np.abs(a - b) / (np.abs(a) + np.abs(b)))


def penalty_test(cost: Function, gradients: Function) -> None:
    """Check `penalised_cost` and `penalised_gradients`, with a forecast of our own behind them."""
    parameters = {
        "W1": np.array([[0.5, -1.0], [2.0, 0.3]]),
        "b1": np.array([[0.7], [-0.4]]),
        "W2": np.array([[1.5, -0.8]]),
        "b2": np.array([[0.9]]),
        "W3": np.array([[-1.2]]),
        "b3": np.array([[0.6]]),
    }
    X, Y = np.array([[0.2, -0.6, 1.1], [1.3, 0.4, -0.9]]), np.array([[0.5, 0.1, -0.3]])
    weights = sum(np.sum(parameters[name] ** 2) for name in ("W1", "W2", "W3"))
    biases = sum(np.sum(parameters[name] ** 2) for name in ("b1", "b2", "b3"))
    base = 0.75
    for strength in (0, 0.5, 3.0):
        arguments = {"parameters": parameters, "X": X, "Y": Y, "strength": strength}
        with planted(cost, forecast_cost="lambda parameters, X, Y: 0.75"):
            value = as_number(call(cost, "penalised_cost", arguments), "penalised_cost")
        if not same(value, base + strength * weights / 2, 1e-9):
            first = np.sum(parameters["W1"] ** 2)
            suspects = [
                (base, "the penalty is missing"),
                (base + strength * weights, "the factor 1/2 of formula (2) is missing"),
                (base - strength * weights / 2, "the sign: the penalty is added"),
                (base + strength * (weights + biases) / 2, "biases are not penalised"),
                (base + strength * biases / 2, "the biases are penalised, and the weights are not"),
                (base + strength * first / 2, "W2, W3, … are penalised too"),
                (base + strength * weights / 6, "the penalty is not divided by the number of examples"),
                (strength * weights / 2, "forecast_cost is missing: the penalty is added to it"),
            ]
            likely = next((f"\n  likely    {why}" for wrong, why in suspects if same(value, wrong, 1e-9)), "")
            raise AssertionError(
                f"penalised_cost with strength {strength:g}, where forecast_cost is 0.75\n"
                f"  returned  {show(value)}\n  expected  {show(base + strength * weights / 2)}{likely}"
            )
        with planted(
            gradients, forecast_gradients="lambda parameters, X, Y: {k: np.cos(v) for k, v in parameters.items()}"
        ):
            found = call(gradients, "penalised_gradients", arguments)
        _check_penalised(found, parameters, strength)
    passed("penalised_cost and penalised_gradients", "strengths 0, 0.5 and 3, weights and biases")


def _check_penalised(found: Any, parameters: Mapping[str, np.ndarray], strength: float) -> None:
    if not isinstance(found, Mapping):
        raise AssertionError(f"penalised_gradients must return a dictionary, but {show(found)} came back.")
    missing = [name for name in parameters if name not in found]
    if missing:
        raise AssertionError(
            f"penalised_gradients: {', '.join(missing)} missing; the names are those of the parameters, it has "
            f"{', '.join(map(str, found)) or 'nothing'}."
        )
    expected = {name: np.cos(part) + strength * part * name.startswith("W") for name, part in parameters.items()}
    for name, part in expected.items():
        if np.shape(found[name]) != part.shape:
            raise AssertionError(
                f"penalised_gradients: {name} has shape {np.shape(found[name])}, expected {part.shape}."
            )
    wrong = [name for name, part in expected.items() if not same(found[name], part, 1e-9)]
    if not wrong:
        return
    suspects = {
        "the penalty is missing: strength times W": 0.0,
        "the derivative of λ/2 · W² is λW, without another factor": 2.0,
        "half of it: the derivative of λ/2 · W² is λW": 0.5,
        "the sign: λW is added": -1.0,
    }
    extra = {name: np.asarray(found[name]) - np.cos(part) for name, part in parameters.items()}
    likely = next(
        (why for why, factor in suspects.items() if same(extra["W1"], factor * strength * parameters["W1"], 1e-9)), ""
    )
    if any(np.any(np.abs(extra[name]) > 1e-9) for name in ("b1", "b2", "b3")):
        likely = "biases are not penalised: their gradients stay as they are"
    elif same(extra["W1"], strength * parameters["W1"], 1e-9):
        likely = "W2, W3, … are penalised too"
    name = wrong[0]
    raise AssertionError(
        f"penalised_gradients with strength {strength:g}: wrong for {', '.join(wrong)}\n"
        f"  {name:<9} {show(np.asarray(found[name]).ravel())}\n  expected  {show(expected[name].ravel())}"
        + (f"\n  likely    {likely}" if likely else "")
    )
