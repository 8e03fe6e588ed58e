"""Visible checks for computational_graph: nine weights."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np

from checks.tutor import passed, same, show, suspicion
from checks.values import as_number

Function = Callable[..., Any]
# The known numbers belong to the first point of `graph_data` with all nine weights 0.1.

SIGMOID_OF_2 = 0.8807970779778823
SIGMOID_SUSPECTS = [
    (0.11920292, "the sign of the exponent: it is exp(-z)"),
    (0.13533528, "that is exp(-z) alone"),
    (1.13533528, "the division is missing: 1 over that"),
    (7.38905610, "that is exp(z) alone"),
    (0.96402758, "that is the hyperbolic tangent"),
    (0.10499359, "that is the derivative of the sigmoid"),
]
_FORWARD = {
    "exp": 1.1272967042511275,
    "tanh": 0.8417934193010205,
    "sigmoid": 0.5279179387357061,
    "loss": 0.9298049012914793,
    "dy_pred": -1.928527833650818,
}
_FORWARD_SUSPECTS = {
    "exp": [
        (1.02002024, "w6 is not added before the exponential"),
        (0.96002851, "the sum of w1 x1 and w2 x2 is not squared"),
        (1.12381724, "w1 x1 and w2 x2 are squared one by one: add first, then square"),
        (1.00166540, "w6 is added inside the square: it comes after it"),
        (0.11982247, "that is what goes into the exponential"),
        (0.83394770, "twice the sum instead of its square"),
    ],
    "tanh": [
        (0.81009203, "w7 is not added before tanh"),
        (0.11225456, "w7 is multiplied: it is added"),
        (1.22729670, "that is what goes into tanh"),
        (0.77334508, "that is the sigmoid of exp + w7"),
    ],
    "sigmoid": [
        (0.50294697, "w8 is not added before the sigmoid"),
        (0.11178802, "that is what goes into the sigmoid"),
        (0.52792839, "the sine of w3 x3 is missing"),
        (0.50494456, "a cosine stands where the sine belongs"),
        (0.46842569, "the two parts are added: the graph multiplies them"),
        (0.52792833, "the sine is taken of the whole product: only w3 x3 goes into it"),
        (0.47208206, "that is 1 - sigmoid: a sign in the exponent"),
        (0.05279179, "that is w9 times the sigmoid: store the sigmoid itself"),
    ],
    "loss": [
        (0.96426392, "the difference is not squared"),
        (0.23925576, "y' lacks w9: it is tanh + w9 * sigmoid"),
        (0.46490245, "half of it: this loss has no factor 1/2"),
    ],
    "dy_pred": [
        (1.92852783, "the sign: y' stands in the loss with a minus"),
        (-0.96426392, "half of it: the 2 of the square is missing"),
        (0.96426392, "that is y - y': the derivative of its square is asked for"),
        (-0.97827554, "y' lacks w9: it is tanh + w9 * sigmoid"),
    ],
}
_BACKWARD = {
    "dw1": -0.2297332365509728,
    "dw2": -0.021407615524344878,
    "dw3": -0.0056254055833688575,
    "dw4": -0.004657941241164734,
    "dw5": -0.0010077228345144267,
    "dw6": -0.6334751889640212,
    "dw7": -0.5619418442146906,
    "dw8": -0.04806288420205236,
    "dw9": -1.0181044387353766,
}
_ALL = "123456789"
_BACKWARD_SUSPECTS = [  # which weights, returned / expected, likely mistake
    (_ALL, -1, "opposite sign everywhere: the sign of dy_pred, the derivative of (y - y')**2 with respect to y'"),
    (_ALL, 0.5, "half everywhere: the 2 of the square is missing in dy_pred"),
    (_ALL, 2, "double everywhere: one 2 too many in dy_pred"),
    ("12", 0.5, "half for w1 and w2: the 2 of the square is missing, the slope of v**2 is 2 v"),
    ("126", 0.887078, "the path of w1, w2 and w6 goes through exp: its slope, exp itself, is missing"),
    ("1267", 0.542949, "the slope of tanh is 1 - tanh**2, not 1 - tanh"),
    ("1267", 5.863799, "the slope of tanh is 1 - tanh**2, with a minus"),
    ("1267", 1.813291, "tanh is taken twice: forward_dict['tanh'] is already the value of tanh"),
    ("1267", 3.431899, "the slope of tanh is missing on the path of w1, w2, w6 and w7"),
    ("3458", 10, "ten times too large: the path to w3, w4, w5 and w8 goes through w9, which is 0.1 here"),
    ("3458", 2.118276, "the slope of the sigmoid is s * (1 - s): the second factor is missing"),
    ("3458", 4.012510, "the slope of the sigmoid is missing on the path of w3, w4, w5 and w8"),
    ("3458", 0.936358, "the sigmoid is taken twice: forward_dict['sigmoid'] is already its value"),
    ("3458", 2.894234, "the slope of the sigmoid is s * (1 - s), not 1 - s**2"),
    ("9", 0.1, "w9 is multiplied by the sigmoid, so its slope is the sigmoid, without w9"),
    ("3", -0.146944, "the slope of the sine is the cosine"),
    ("3", -1, "the slope of the sine is plus the cosine"),
    ("3", -0.685401, "w3 is multiplied by x3 inside the sine: this x3 is missing"),
    ("3", -12.333108, "the sine is multiplied by w4 x4 + w5 x5: this factor is missing"),
    ("4", -1.500132, "w4 is multiplied by x4: this factor is missing"),
    ("5", -6.933975, "w5 is multiplied by x5: this factor is missing"),
    ("4", -6.805305, "w4 is multiplied by the sine of w3 x3, not by its cosine"),
    ("5", -6.805305, "w5 is multiplied by the sine of w3 x3, not by its cosine"),
    ("45", -6.805305, "w4 and w5 are multiplied by the sine of w3 x3, not by its cosine"),
]
_LIMIT = 1e-3


def grader_sigmoid(z: Any) -> bool:
    """Check `z`, which is sigmoid(2). Returns True."""
    if callable(z):
        raise AssertionError("Give the value, not the function: grader_sigmoid(sigmoid(2)).")
    value = as_number(z, "sigmoid(2)")
    if not same(value, SIGMOID_OF_2):
        likely = suspicion(value, SIGMOID_SUSPECTS)
        raise AssertionError(f"sigmoid(2)\n  returned  {show(value)}\n  expected  {show(SIGMOID_OF_2)}{likely}")
    passed("sigmoid: the value at 2 is right")
    return True


def grader_forwardprop(data: Any) -> bool:
    """Check what `forward_propagation` returns for the first point and weights of 0.1. Returns True."""
    values = _entries(data, _FORWARD, "forward_propagation")
    wrong = [key for key in _FORWARD if not same(values[key], _FORWARD[key])]
    if wrong:
        likely = suspicion(values[wrong[0]], _FORWARD_SUSPECTS[wrong[0]])
        if len(wrong) > 1:
            likely += f"\n  next      mend {wrong[0]!r} first: what comes later in the graph is built on it"
        raise AssertionError(f"forward_propagation\n{_table(values, _FORWARD, wrong)}{likely}")
    passed("forward_propagation: all five values are right")
    return True


def grader_backprop(data: Any) -> bool:
    """Check what `backward_propagation` returns for the first point and weights of 0.1. Returns True."""
    values = _entries(data, _BACKWARD, "backward_propagation")
    wrong = [key for key in _BACKWARD if not same(values[key], _BACKWARD[key])]
    if wrong:
        ratios = {key: values[key] / _BACKWARD[key] for key in wrong}
        likely = "".join(f"\n  likely    {mistake}" for mistake in _backward_suspicions(ratios))
        raise AssertionError(f"backward_propagation\n{_table(values, _BACKWARD, wrong)}{likely}")
    passed("backward_propagation: all nine gradients are right")
    return True


def grader_grad_check(value: Any) -> bool:
    """Check that all nine differences of right gradients are at most 1e-3. Returns True."""
    differences = nine_numbers(value)
    wrong = [i for i, difference in enumerate(differences) if not 0 <= difference <= _LIMIT]
    if wrong:
        lines = [f"  w{i + 1}  {d:9.2e}   {'WRONG' if i in wrong else 'ok'}" for i, d in enumerate(differences)]
        raise AssertionError(
            "gradient_checking, with gradients that should be right\n" + "\n".join(lines) + "\n"
            f"  expected  each from 0 to {_LIMIT:g}\n  likely    {_checking_suspicion(differences, wrong)}"
        )
    worst = max(range(9), key=lambda i: differences[i])
    passed(f"gradient_checking: nine differences, the largest {differences[worst]:.1e} for w{worst + 1}")
    return True


def nine_numbers(value: Any, what: str = "gradient_checking") -> list[float]:
    """Return nine numbers, one for each weight, from a list, tuple or array; AssertionError in words otherwise."""
    if value is None:
        raise AssertionError(f"{what} returned None: is the `return` missing?")
    if isinstance(value, (str, Mapping)):
        raise AssertionError(f"{what} returned a {type(value).__name__}: a list or array of nine numbers is expected.")
    if isinstance(value, tuple) and len(value) != 9:
        raise AssertionError(f"{what} returned a tuple of {len(value)}: return one list of nine numbers, nothing else.")
    parts = value if isinstance(value, (list, tuple)) and value else [value]
    entries = np.concatenate([np.ravel(part) for part in parts])
    if entries.dtype.kind == "b":
        raise AssertionError(f"{what} returned True and False: return the differences, the verdict comes later.")
    if entries.dtype.kind not in "fiu":
        raise AssertionError(f"{what} returned something that is no number: nine numbers are expected.")
    if entries.size == 1:
        raise AssertionError(f"{what} returned one number: it cannot say which of the nine weights is wrong.")
    if entries.size != 9:
        raise AssertionError(f"{what} returned {entries.size} numbers: nine are expected, one for each weight.")
    numbers = [float(entry) for entry in entries]
    for i, number in enumerate(numbers):
        if not np.isfinite(number):
            raise AssertionError(
                f"The difference of w{i + 1} is {number}: probably 0/0. When both gradients are 0 they agree, "
                "and the difference is 0."
            )
    return numbers


def _entries(data: Any, expected: Mapping[str, float], name: str) -> dict[str, float]:
    """The entries named in `expected`, as numbers."""
    if data is None:
        raise AssertionError(f"{name} returned None: is the `return` missing?")
    if callable(data):
        raise AssertionError(f"Give what {name} returns, not the function itself.")
    if not isinstance(data, Mapping):
        raise AssertionError(f"{name} must return a dictionary, but a {type(data).__name__} came back.")
    missing = [key for key in expected if key not in data]
    if missing:
        found = ", ".join(map(repr, data)) or "nothing"
        raise AssertionError(f"The dictionary lacks {', '.join(map(repr, missing))}; it has {found}.")
    for key in expected:
        if isinstance(data[key], tuple):
            raise AssertionError(f"{key!r} is a tuple: a comma at the end of the line makes one. Take the comma away.")
    return {key: as_number(data[key], repr(key)) for key in expected}


def _table(values: Mapping[str, float], expected: Mapping[str, float], wrong: Sequence[str]) -> str:
    """One line for each entry: what came, and what was expected where that differs."""
    return "\n".join(
        f"  {key:<8} {value:12.8f}   {f'WRONG  expected {expected[key]:.8f}' if key in wrong else 'ok'}"
        for key, value in values.items()
    )


def _backward_suspicions(ratios: dict[str, float]) -> list[str]:
    """Explain wrong gradients by their ratio to the right ones: known groups first, then one by one."""
    left, found = dict(ratios), []
    for weights, ratio, mistake in _BACKWARD_SUSPECTS:
        keys = [f"dw{i}" for i in weights]
        if all(key in left and same(left[key], ratio, 1e-4) for key in keys):
            found.append(mistake)
            left = {key: value for key, value in left.items() if key not in keys}
    zero = [key for key, ratio in left.items() if ratio == 0]
    if zero:
        found.append(f"zero for {', '.join(zero)}: the loss does depend on these weights")
    swapped = {"dw1": _BACKWARD["dw2"] / _BACKWARD["dw1"], "dw2": _BACKWARD["dw1"] / _BACKWARD["dw2"]}
    if all(key in left and same(left[key], ratio, 1e-4) for key, ratio in swapped.items()):
        found.append("dw1 and dw2 have changed places: x1 belongs to w1, x2 to w2")
    return found


def _checking_suspicion(differences: Sequence[float], wrong: Sequence[int]) -> str:
    if min(differences) < 0:
        return "a difference is never negative: take absolute values above and below the line"
    if all(difference > 0.999 for difference in differences):
        return (
            "opposite signs, or measured gradients of 0: are w_plus and w_minus really copies? "
            "np.array(w) copies, `w_plus = w` does not"
        )
    if all(same(difference, 1 / 3, 1e-2) for difference in differences):
        return "one gradient is twice the other: the two losses are 2 * eps apart, so divide by 2 * eps"
    if len(wrong) == 9:
        return "is only one weight changed at a time, by the eps that was asked for, at the w that was asked for?"
    return f"dw{', dw'.join(str(i + 1) for i in wrong)}: compare these lines of backward_propagation with the graph"
