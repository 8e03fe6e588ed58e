"""The visible checks of the nine-weight graph: can they fail, and do they name what was done?"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from public_tests import grader_backprop, grader_forwardprop, grader_grad_check, grader_sigmoid, nine_numbers

GRAPH = """
import numpy as np

def sigmoid(z):
    return 1 / (1 + np.exp(-z))

def forward_propagation(x, y, w):
    exp = np.exp((w[0] * x[0] + w[1] * x[1]) ** 2 + w[5])
    tanh = np.tanh(exp + w[6])
    swell = sigmoid(np.sin(w[2] * x[2]) * (w[3] * x[3] + w[4] * x[4]) + w[7])
    error = y - (tanh + w[8] * swell)
    return {"exp": exp, "tanh": tanh, "sigmoid": swell, "loss": error**2, "dy_pred": -2 * error}

def backward_propagation(x, y, w, forward_dict):
    dy, tanh, s = (forward_dict[key] for key in ("dy_pred", "tanh", "sigmoid"))
    dw7 = dy * (1 - tanh**2)
    dw6 = dw7 * forward_dict["exp"]
    dsum = dw6 * 2 * (w[0] * x[0] + w[1] * x[1])
    dw8 = dy * w[8] * s * (1 - s)
    tide, waves = np.sin(w[2] * x[2]), w[3] * x[3] + w[4] * x[4]
    return {"dw1": dsum * x[0], "dw2": dsum * x[1], "dw3": dw8 * waves * np.cos(w[2] * x[2]) * x[2],
            "dw4": dw8 * tide * x[3], "dw5": dw8 * tide * x[4], "dw6": dw6, "dw7": dw7, "dw8": dw8, "dw9": dy * s}

def gradient_checking(x, y, w, eps):
    gradients = backward_propagation(x, y, w, forward_propagation(x, y, w))
    differences = []
    for i in range(9):
        w_plus = np.array(w, dtype=float)
        w_plus[i] += eps
        w_minus = np.array(w, dtype=float)
        w_minus[i] -= eps
        loss_plus = forward_propagation(x, y, w_plus)["loss"]
        loss_minus = forward_propagation(x, y, w_minus)["loss"]
        approx = (loss_plus - loss_minus) / (2 * eps)
        grad = gradients[f"dw{i + 1}"]
        size = abs(grad) + abs(approx)
        differences.append(abs(grad - approx) / size if size > 0 else 0.0)
    return differences
"""


def graph(replace: str = "", by: str = "") -> dict[str, Any]:
    """The right solution with one piece of its text replaced."""
    assert replace in GRAPH
    names: dict[str, Any] = {}
    exec(GRAPH.replace(replace, by) if replace else GRAPH, names)
    return names


def refusal(check: Callable[[Any], object], answer: Any) -> str:
    with pytest.raises(AssertionError) as caught:
        check(answer)
    return str(caught.value)


def test_right_solution_passes(capsys: pytest.CaptureFixture[str]) -> None:
    """Do functions pass, and what they return for the first point too, as graders of this exercise take it?"""
    names = graph()
    for check, function in [
        (grader_sigmoid, "sigmoid"),
        (grader_forwardprop, "forward_propagation"),
        (grader_backprop, "backward_propagation"),
        (grader_grad_check, "gradient_checking"),
    ]:
        assert check(names[function]) is None, "True would be shown below the table"
    assert capsys.readouterr().out.count("✓") == 4
    x, y, w = np.array([-1.2879095, -0.12001342, -1.45900038, -0.66660821, -0.14421743]), 1.85884913, 0.1 * np.ones(9)
    values = names["forward_propagation"](x, y, w)
    assert grader_sigmoid(names["sigmoid"](2)) is True
    assert grader_forwardprop(values) is True
    assert grader_backprop(names["backward_propagation"](x, y, w, values)) is True
    assert grader_grad_check(names["gradient_checking"](x, y, w, 1e-7)) is True


@pytest.mark.parametrize(
    ("replace", "by", "words"),
    [
        ("np.exp(-z))", "np.exp(z))", "the sign of the exponent"),
        ("np.exp(-z))", "np.exp(-abs(z)))", "the sign of z got lost"),
        ("1 / (1 + np.exp(-z))", "round(1 / (1 + np.exp(-z)), 4)", "the value was rounded"),
        ("1 / (1 + np.exp(-z))", "0.8807970779778823", "a fixed number in place of z"),
        ("return 1 /", "raise NotImplementedError()\n    1 /", "sigmoid is not written yet"),
    ],
)
def test_sigmoid_slips(replace: str, by: str, words: str) -> None:
    """Does each slip fail, and is it named?"""
    assert words in refusal(grader_sigmoid, graph(replace, by)["sigmoid"])


@pytest.mark.parametrize(
    ("replace", "by", "words"),
    [
        ("exp + w[6]", "exp + w[7]", "'tanh' does not change with w7, but changes with w8: w[0] is w1"),
        ("w[1] * x[1]) ** 2", "w[0] * x[1]) ** 2", "'exp' does not change with w2: w[0] is w1"),
        ("w[3] * x[3] + w[4] * x[4]) + w[7]", "w[4] * x[3] + w[3] * x[4]) + w[7]", "w4 and w5 have changed places"),
        ("y - (tanh + w[8]", "y - (tanh + 0.1", "'loss' does not change with w9"),
        ("error = y -", "error = 1.85884913 -", "'loss' does not change with y"),
        (") ** 2 + w[5]", ") + w[5]", "the sum of w1 x1 and w2 x2 is not squared"),
        ("-2 * error", "-error", "half of it: the 2 of the square is missing"),
        ("-2 * error}", "-2 * error, }['exp']", "must return a dictionary, but a float64 came back"),
        ('"dy_pred"', '"dy"', "The dictionary lacks 'dy_pred'"),
        ("    return {", "    return {}, {", "must return a dictionary, but a tuple came back"),
        ("    exp = ", "    raise NotImplementedError()\n    exp = ", "forward_propagation is not written yet"),
        ("swell = sigmoid(", "swell = sigma(", "`sigma` is not defined: was it renamed"),
    ],
)
def test_forward_slips(replace: str, by: str, words: str) -> None:
    """Does each slip fail, and is it named, also where nine equal weights would hide it?"""
    assert words in refusal(grader_forwardprop, graph(replace, by)["forward_propagation"])


def test_forward_is_judged_alone() -> None:
    """Is a right forward pass right although the student's sigmoid is still a blank?"""
    grader_forwardprop(graph("return 1 /", "raise NotImplementedError()\n    1 /")["forward_propagation"])


@pytest.mark.parametrize(
    ("replace", "by", "words"),
    [
        ("dy * w[8] * s", "dy * 0.1 * s", "'dw3' does not change with w9"),
        ("x[2]), w[3] * x[3] +", "x[2]), w[4] * x[3] +", "'dw3' does not change with w4"),
        ('dsum * x[0], "dw2"', 'dsum * (-1.2879095), "dw2"', "compare the line of 'dw1' with the graph"),
        ('"dw4": dw8 * tide * x[3]', '"dw4": dw8 * tide * (-0.66660821)', "'dw4' does not change with x4"),
        ("w[3] * x[3] + w[4] * x[4]\n", "w[4] * x[3] + w[3] * x[4]\n", "compare the line of 'dw3' with the graph"),
        ("dy * (1 - tanh**2)", "dy * (1 - tanh)", "the slope of tanh is 1 - tanh**2, not 1 - tanh"),
        ("dsum * x[1]", "0.0", "zero for dw2"),
        ('"dw9": dy * s}', '"dw9": (dy * s,)}', "'dw9' is a tuple: a comma at the end"),
        ("    dw7 = dy", "    raise NotImplementedError()\n    dw7 = dy", "backward_propagation is not written yet"),
        ("    dw7 = dy", "    x[0] = 1.0\n    dw7 = dy", "backward_propagation changed its argument x"),
    ],
)
def test_backward_slips(replace: str, by: str, words: str) -> None:
    """Does each slip fail, and is it named, also where nine equal weights would hide it?"""
    assert words in refusal(grader_backprop, graph(replace, by)["backward_propagation"])


def test_measured_gradients_are_not_derived() -> None:
    """Is a backward pass refused that measures the forward pass?"""
    measured = """    eps, slopes = 1e-6, {}
    for i, step in enumerate(eps * np.eye(9)):
        there, back = forward_propagation(x, y, w + step)["loss"], forward_propagation(x, y, w - step)["loss"]
        slopes[f"dw{i + 1}"] = (there - back) / (2 * eps)
    return slopes
    dy, tanh"""
    words = refusal(grader_backprop, graph("    dy, tanh", measured)["backward_propagation"])
    assert "all nine are 0: were they measured?" in words


def test_backward_may_use_more_of_its_own_forward_pass() -> None:
    """Is a backward pass right that reads an extra entry, although dy_pred is wrong in its own dictionary?"""
    names: dict[str, Any] = {}
    text = GRAPH.replace("-2 * error}", '2 * error, "sum": w[0] * x[0] + w[1] * x[1]}')
    exec(text.replace("2 * (w[0] * x[0] + w[1] * x[1])\n", '2 * forward_dict["sum"]\n'), names)
    grader_backprop(names["backward_propagation"])
    names["forward_propagation"] = None
    assert "raised    KeyError: 'sum'" in refusal(grader_backprop, names["backward_propagation"])


RETURN = "differences.append(abs(grad - approx) / size if size > 0 else 0.0)"
MINUS = "w_minus = np.array(w, dtype=float)"


@pytest.mark.parametrize(
    ("replace", "by", "words"),
    [
        ("/ (2 * eps)", "/ eps", "2 * eps apart"),
        (MINUS, "w_minus = np.copy(w_plus)", "the second loss is taken at w itself"),
        (MINUS, "w_plus[i] -= eps\n        w_minus = np.array(w, dtype=float)", "the first loss is taken at w itself"),
        ("x, y, w_minus)", "x, y, w_plus)", "the measured gradients are 0"),
        ("loss_plus - loss_minus", "loss_minus - loss_plus", "the losses are swapped"),
        ("loss_plus - loss_minus", "loss_plus + loss_minus", "the losses are added"),
        ("/ (2 * eps)", "/ 2 * eps", "lacks its brackets"),
        ("w_plus[i] += eps", "w_plus += eps", "one weight at a time"),
        ("    differences = []", "    differences = []\n    eps = 1e-4", "eps is a fixed number"),
        ("    gradients =", "    w = 0.1 * np.ones(9)\n    gradients =", "w is set to 0.1 inside the function"),
        (RETURN, "differences.append(abs(grad - approx))", "the denominator is missing"),
        (RETURN, "differences.append(abs(abs(grad) - abs(approx)) / size if size else 0.0)", "sizes are subtracted"),
        (RETURN, "differences.append((grad - approx) / size if size > 0 else 0.0)", "lack absolute values"),
        (RETURN, "differences.append((grad - approx) / (grad + approx) if size else 0.0)", "never negative"),
        (RETURN, "differences.append(abs(grad - approx) / size)", "both gradients are 0 they agree"),
        (RETURN, "differences.append(float(abs(grad - approx) / size) if size else 1.0)", "one weight at a time"),
        (RETURN, "differences.append(0.0)", "approx is compared with itself"),
        (RETURN, "differences.append(1e-9)", "the answer is always the same"),
        (RETURN, "differences.append(round(abs(grad - approx) / size, 3) if size > 0 else 0.0)", "rounded"),
        ("range(9)", "range(8)", "returned 8 numbers: nine are expected"),
        ("return differences", "return max(differences)", "returned one number for all nine weights"),
        ("return differences", "return differences, max(differences)", "returned a tuple of 2"),
        ("return differences", "return [d < 1e-3 for d in differences]", "returned True and False"),
        ("return differences", "return None", "is the `return` missing"),
        (MINUS, "w[i] += 0.5\n        " + MINUS, "gradient_checking changed its argument w"),
        ("    gradients =", "    raise NotImplementedError()\n    gradients =", "gradient_checking is not written yet"),
    ],
)
def test_checking_slips(replace: str, by: str, words: str) -> None:
    """Does each slip fail the visible check, and is it the one that is named, with one other at most?"""
    refused = refusal(grader_grad_check, graph(replace, by)["gradient_checking"])
    assert words in refused
    assert refused.count("likely") <= 2


@pytest.mark.parametrize(
    ("differences", "words"),
    [
        ([1 / 3] * 9, "divide by 2 * eps; or w was moved up by eps and down by eps, in one array"),
        ([1.0] * 9, "are w_plus and w_minus really copies"),
        ([-1e-9] * 9, "a difference is never negative"),
        ([1e-9] * 8 + [0.5], "dw9: compare these lines of backward_propagation"),
        ([0.2, 0.3, 0.4] * 3, "is only one weight changed at a time"),
        ([0.0] * 8 + [float("nan")], "The difference of w9 is nan: probably 0/0"),
    ],
)
def test_nine_differences_are_explained(differences: list[float], words: str) -> None:
    """Do nine numbers alone, as graders of this exercise take them, say what may have happened?"""
    assert words in refusal(grader_grad_check, differences)


def test_nine_numbers_come_in_many_forms() -> None:
    """Are lists, tuples, arrays and columns of nine taken, and is one number told kindly what it hides?"""
    numbers = np.arange(9.0)
    for value in (numbers.tolist(), tuple(numbers), numbers, numbers.reshape(9, 1), [np.array([n]) for n in numbers]):
        assert nine_numbers(value) == numbers.tolist()
    assert "a large gradient hides a small wrong one" in refusal(nine_numbers, np.float64(3e-9))
