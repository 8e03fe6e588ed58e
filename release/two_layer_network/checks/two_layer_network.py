"""Visible checks for two_layer_network: softmax, sigmoid and its slope, the network; the rest in `gradcheck`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from checks.computational_graph import SIGMOID_OF_2, SIGMOID_SUSPECTS
from checks.planting import planted
from checks.report import passed
from checks.tutor import Case, call, check_cases, same, suspicion
from checks.values import as_number, as_vector
from gc_utils import compare_gradients, vector_to_dictionary

Function = Callable[..., Any]

_SCORES = np.array([[1.0, 2.0, 4.0], [0.0, 0.0, -1.0]])
_ROWS = np.array([[0.0420100661, 0.1141951994, 0.8437947345], [0.4223187983, 0.4223187983, 0.1553624035]])
_FLOAT64 = 5e-9  # relative tolerance: float32 is not good enough
_OVERFLOW = "e to the 1000 overflows: subtract the largest score of each row first, hint in section 3"


def softmax_test(target: Function) -> None:
    """Check `softmax(x)` on vectors, matrices, large scores and integers."""
    powers, shifted = np.exp(_SCORES), np.exp([[-3.0, -2.0, 0.0], [0.0, 0.0, -1.0]])
    pair = np.array([0.2689414214, 0.7310585786])
    vector = [
        (np.exp([1.0, 2.0]), "that is e to the scores: divide by their sum"),
        (np.array([1 / 3, 2 / 3]), "the power of e is missing"),
        (pair[::-1], "a sign in the exponent: the largest score gets the largest probability"),
    ]
    rows = [
        (powers / np.sum(powers), "that is one sum over the whole matrix: each row has a sum of its own"),
        (shifted / np.sum(shifted), "that is one sum over the whole matrix: each row has a sum of its own"),
        (powers / np.sum(powers, axis=0), "the columns sum to 1: the sum runs along the rows, axis=1 or axis=-1"),
    ]
    square = [
        (np.array([[0.2689414214, 0.3504324374], [0.0989380198, 0.9525741268]]), "the row sums need keepdims=True"),
        (np.array([pair[::-1], pair]), "the columns sum to 1: the sum runs along the rows"),
    ]
    far = np.array([[1001.0, 1002.0], [-1002.0, -1001.0]])
    large = [
        (np.full((2, 2), np.nan), _OVERFLOW),
        (np.array([pair, [np.nan, np.nan]]), "each row needs its own largest score, not that of the whole matrix"),
    ]
    expected = np.array([[0.2689414214, 0.7310585786], [0.0474258732, 0.9525741268]])
    with np.errstate(all="ignore"):
        check_cases(
            target,
            "softmax",
            [
                Case({"x": np.array([1.0, 2.0])}, pair, vector),
                Case({"x": _SCORES}, _ROWS, rows),
                Case({"x": np.array([[1.0, 2.0], [0.0, 3.0]])}, expected, square),
                Case({"x": _SCORES[:1]}, _ROWS[:1], [(_ROWS[0], "a matrix of one row stays a matrix")]),
                Case({"x": far}, np.array([pair, pair]), large),
                Case({"x": np.array([1001.0, 1002.0])}, pair, [(np.full(2, np.nan), _OVERFLOW)]),
                Case({"x": np.array([1000.0, 0.0, -1000.0])}, np.array([1.0, 0.0, 0.0])),
                Case({"x": np.array([[1000.0, 0.0, -1000.0]])}, np.array([[1.0, 0.0, 0.0]])),
                Case({"x": np.array([3, 1, 2])}, np.array([0.6652409558, 0.0900305732, 0.2447284711])),
            ],
            _FLOAT64,
        )


def sigmoid_test(target: Function) -> None:
    """Check `sigmoid(x)` on a number and on arrays."""
    matrix = np.array([[1.0, 2.0, 0.0], [-1.0, -2.0, 500.0]])
    values = np.array([[0.7310585786, 0.8807970780, 0.5], [0.2689414214, 0.1192029220, 1.0]])
    check_cases(
        target,
        "sigmoid",
        [
            Case({"x": 2}, SIGMOID_OF_2, SIGMOID_SUSPECTS),
            Case({"x": np.array([-0.5, 1.5])}, np.array([0.3775406688, 0.8175744762])),
            Case({"x": matrix}, values, [(1 - values, "the sign of the exponent: it is exp(-x)")]),
        ],
        _FLOAT64,
    )


def sigmoid_grad_test(target: Function) -> None:
    """Check `sigmoid_grad(s)`, where s is the value of the sigmoid."""
    s = np.array([[0.9, 0.2], [0.5, 0.6]])
    twice = 1 / (1 + np.exp(-s))
    suspects = [
        (twice * (1 - twice), "the sigmoid is taken once more: the argument is already its value"),
        (s, "the factor 1 - s is missing"),
        (1 - s, "the factor s is missing"),
        (1 - s**2, "that is the slope of tanh; of the sigmoid it is s * (1 - s)"),
        (s * (s - 1), "the sign: it is 1 - s, not s - 1"),
        (s * (1 + s), "the second factor is 1 - s"),
        (np.dot(s, 1 - s), "entry by entry, with *: np.dot is the matrix product"),
    ]
    one_row = Case({"s": s[:1]}, (s - s**2)[:1], [((s - s**2)[0], "a matrix of one row stays a matrix")])
    cases = [Case({"s": s}, s - s**2, suspects), one_row, Case({"s": 0.5}, 0.25)]
    check_cases(target, "sigmoid_grad", cases, _FLOAT64)


def forward_backward_prop_test(target: Function) -> None:
    """Check `forward_backward_prop` on three hours, with right versions of the imported functions."""
    arguments = {"data": _HOURS, "labels": _STATES, "params": np.array(_PARAMS), "dimensions": (2, 2, 3)}
    right = {
        "softmax": "lambda x: np.exp(x - np.logaddexp.reduce(x, axis=-1, keepdims=True))",
        "sigmoid": "lambda x: 1 / (1 + np.exp(-x))",
        "sigmoid_grad": "lambda s: s * (1 - s)",
    }
    with planted(target, **right):
        result = call(target, "forward_backward_prop", arguments)
    if not isinstance(result, (tuple, list)) or len(result) != 2:
        raise AssertionError("forward_backward_prop must return two values: cost, gradient.")
    if np.size(result[0]) > 1:
        raise AssertionError(
            f"cost must be one number, the sum over all hours, but it has shape {np.shape(result[0])}."
        )
    if np.size(result[1]) > len(_PARAMS):
        raise AssertionError(
            f"gradient must have {len(_PARAMS)} entries here, like params, but it has {np.size(result[1])}.\n"
            "  likely    a bias is added to every row, so its gradient is the sum of delta over the rows"
        )
    cost, gradient = as_number(result[0], "cost"), as_vector(result[1], "gradient", len(_PARAMS))
    if not same(cost, _COST, 1e-8):
        likely = suspicion(cost, _wrong_costs())
        raise AssertionError(f"forward_backward_prop\n  cost      {cost:.10f}\n  expected  {_COST:.10f}{likely}")
    like = {"W1": np.zeros((2, 2)), "b1": np.zeros(2), "W2": np.zeros((2, 3)), "b2": np.zeros(3)}
    exact = vector_to_dictionary(_SLOPES, like)
    lines = compare_gradients(vector_to_dictionary(gradient, like), exact, 1e-6)
    if not all(line.agrees for line in lines):
        table = "\n".join(f"  {line}" for line in lines)
        wrong = {line.name for line in lines if not line.agrees}
        likely = _network_suspicion(gradient, exact, wrong)
        raise AssertionError(
            f"forward_backward_prop: the cost is right, the gradient is not\n{table}\n  likely    {likely}"
        )
    passed("forward_backward_prop", "the cost and the gradients of W1, b1, W2 and b2 are right")


_HOURS = np.array([[1.0, -0.5], [0.3, 2.0], [-1.2, 0.4]])
_STATES = np.array([[1.0, 0, 0], [0, 0, 1.0], [0, 1.0, 0]])
_PARAMS = [1.0, -0.58, -0.85, 0.8, 0.64, -0.97, -0.39, 1.07, 0.12, -1.1, 0.16, 1.06, -0.44, -0.94, 0.68]
_COST = 4.533109244962688
_SLOPES = np.array(
    [
        *(0.2894027912, -0.0178445518, -0.0677894307, -0.1462971161, -0.0875808254, 0.2837655656),
        *(-0.7571900298, 0.0211908372, 0.7359991926, -0.0371959293, -0.3350946047, 0.3722905341),
        *(-0.7646283545, -0.4817248436, 1.2463531981),
    ]
)


def _wrong_costs() -> list[tuple[float, str]]:
    """What well-known mistakes make of the cost."""
    W1, b1, W2, b2 = np.split(np.array(_PARAMS), [4, 6, 12])
    scores = np.dot(1 / (1 + np.exp(-np.dot(_HOURS, W1.reshape(2, 2)) - b1)), W2.reshape(2, 3)) + b2
    switches, powers = 1 / (1 + np.exp(-scores)), np.exp(scores)
    columns, of_labels = (
        powers / np.sum(powers, axis=0),
        np.exp(_STATES) / np.sum(np.exp(_STATES), axis=1, keepdims=True),
    )
    y_hat = powers / np.sum(powers, axis=1, keepdims=True)
    return [
        (_COST / 3, "that is the mean: the cost is the sum"),
        (_COST / 9, "that is the mean over all entries: the cost is the sum over the hours"),
        (-_COST, "the minus of (2)"),
        (float(-np.sum(_STATES * np.log(switches))), "the output goes through softmax, not through the sigmoid"),
        (float(-np.sum(_STATES * np.log(columns))), "softmax runs along each row, not down the columns"),
        (float(-np.sum(of_labels * np.log(y_hat))), "the labels are probabilities already: no softmax for them"),
        (float(-np.sum(_STATES * np.log(of_labels))), "softmax takes the scores of the network, not the labels"),
        (float(-np.sum(np.log(y_hat))), "only the state that was seen counts: multiply by the labels"),
        (
            float(-np.sum(_STATES * np.log(y_hat) + (1 - _STATES) * np.log(1 - y_hat))),
            "that is the cost of yes-or-no questions: (2) has only the terms with y",
        ),
    ]


def _network_suspicion(gradient: np.ndarray, exact: Mapping[str, np.ndarray], wrong: set[str]) -> str:
    W1, b1, W2, b2 = exact.values()
    orders = [
        ((W2, b2, W1, b1), "the order is W1, b1, W2, b2, as in params"),
        ((W1, W2, b1, b2), "the order is W1, b1, W2, b2, as in params"),
        ((W1.T, b1, W2.T, b2), "the matrices are read row by row, as ravel and flatten do"),
        ((-W1, -b1, -W2, -b2), "delta_1 is y_hat - labels, not the other way round"),
        ((W1 / 3, b1 / 3, W2 / 3, b2 / 3), "that is the mean over the hours: cost and gradient are sums"),
    ]
    for parts, mistake in orders:
        if same(gradient, np.concatenate([part.ravel() for part in parts]), 1e-5):
            return mistake
    if wrong == {"W1", "b1"}:
        return "delta_3: sigmoid_grad takes h, the value of the sigmoid, and every step of (3) counts"
    if wrong <= {"b1", "b2"}:
        return "a bias is added to every row, so its gradient is the sum of delta over the rows"
    if wrong == {"W2"}:
        return "W2 is multiplied by h on the way forward, so its gradient is made of h and delta_1"
    if wrong == {"W1"}:
        return "W1 is multiplied by data on the way forward, so its gradient is made of data and delta_3"
    return "start with delta_1: all other gradients are computed from it"
