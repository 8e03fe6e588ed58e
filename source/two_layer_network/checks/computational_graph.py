"""Visible checks for computational_graph: sigmoid, forward and backward pass of the nine-weight graph.

Each takes what the student's function returned for the first point, as graders of this exercise do,
or the function itself, which is then tried at two points.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from checks.graph_numbers import (
    BACKWARD_SUSPECTS,
    FIRST,
    FORWARD_SUSPECTS,
    NAMES,
    SECOND,
    SIGMOID_OF_2,
    SIGMOID_SUSPECTS,
    Point,
)
from checks.planting import namespace_of, planted
from checks.report import passed
from checks.tutor import Case, call, check_cases, same, show, suspicion
from checks.values import as_number

Function = Callable[..., Any]


def grader_sigmoid(z: Any) -> bool | None:
    """Check `sigmoid`, or the number `sigmoid(2)`; for a number it returns True."""
    if callable(z):
        lost, rounded = "the sign of z got lost", "the value was rounded: return all its digits"
        cases = [
            Case({"z": 2}, SIGMOID_OF_2, [*SIGMOID_SUSPECTS, (0.8808, rounded), (0.88, rounded)]),
            Case(
                {"z": -1.5}, 0.18242552380635635, [(0.81757448, lost), (SIGMOID_OF_2, "a fixed number in place of z")]
            ),
            Case({"z": 0.3}, 0.574442516811659),
        ]
        check_cases(z, "sigmoid", cases, rtol=1e-9)
        return None
    value = as_number(z, "sigmoid(2)")
    if not same(value, SIGMOID_OF_2):
        likely = suspicion(value, SIGMOID_SUSPECTS)
        raise AssertionError(f"sigmoid(2)\n  returned  {show(value)}\n  expected  {show(SIGMOID_OF_2)}{likely}")
    passed("sigmoid", "the value at 2 is right")
    return True


def grader_forwardprop(data: Any) -> bool | None:
    """Check `forward_propagation`, or what it returns for the first point; for the latter it returns True."""
    if callable(data):
        with planted(data, sigmoid="lambda z: (1 + np.tanh(z / 2)) / 2"):
            _check_forward(_entries_at(data, FIRST), FIRST)
            _check_forward(_entries_at(data, SECOND), SECOND, lambda wrong: _mixed_up(data, wrong))
        passed("forward_propagation", "all five values are right, at two points")
        return None
    _check_forward(_entries(data, FIRST.values, "forward_propagation"), FIRST)
    passed("forward_propagation", "all five values are right")
    return True


def grader_backprop(data: Any) -> bool | None:
    """Check `backward_propagation`, or what it returns for the first point; for the latter it returns True.

    The function gets a right forward_dict, with whatever else the student's own forward pass puts into it.
    """
    if callable(data):
        _check_backward(_gradients_at(data, FIRST), FIRST)
        _check_backward(_gradients_at(data, SECOND), SECOND, lambda wrong: _without_effect(data, wrong))
        passed("backward_propagation", "all nine gradients are right, at two points")
        return None
    _check_backward(_entries(data, FIRST.gradients, "backward_propagation"), FIRST)
    passed("backward_propagation", "all nine gradients are right")
    return True


def _check_forward(
    values: Mapping[str, float], point: Point, explain: Callable[[list[str]], str] = lambda wrong: ""
) -> None:
    wrong = [key for key in point.values if not same(values[key], point.values[key])]
    if wrong:
        likely = suspicion(values[wrong[0]], FORWARD_SUSPECTS[wrong[0]]) if point is FIRST else explain(wrong)
        if len(wrong) > 1:
            likely += f"\n  next      fix {wrong[0]!r} first: what comes later in the graph is built on it"
        raise AssertionError(f"forward_propagation, at {point.name}\n{_table(values, point.values, wrong)}{likely}")


def _check_backward(
    values: Mapping[str, float], point: Point, explain: Callable[[list[str]], str] = lambda wrong: ""
) -> None:
    wrong = [key for key in point.gradients if not same(values[key], point.gradients[key])]
    if wrong:
        ratios = {key: values[key] / point.gradients[key] for key in wrong}
        named = _backward_suspicions(ratios) if point is FIRST else []
        likely = "".join(f"\n  likely    {mistake}" for mistake in named) or explain(wrong)
        raise AssertionError(f"backward_propagation, at {point.name}\n{_table(values, point.gradients, wrong)}{likely}")


def _entries_at(target: Function, point: Point, **other: Any) -> dict[str, float]:
    """What the forward pass returns at a point, or beside it: `other` arguments replace the point's."""
    result = call(target, "forward_propagation", {**point.arguments(), **other})
    return _entries(result, point.values, "forward_propagation")


def _gradients_at(target: Function, point: Point, **other: Any) -> dict[str, float]:
    """What the backward pass returns, given a right forward pass, in which no loss can be measured."""
    arguments = {**point.arguments(), **other, "forward_dict": {**_own_values(target, point), **point.values}}
    try:
        with planted(target, forward_propagation=f"lambda x, y, w: { {**point.values, 'loss': 0.0} }"):
            result = call(target, "backward_propagation", arguments)
    except AssertionError:  # it may need more from its own forward pass than these five
        result = call(target, "backward_propagation", arguments)
    return _entries(result, point.gradients, "backward_propagation")


def _own_values(target: Function, point: Point) -> Mapping[str, Any]:
    """The dictionary of the student's own forward pass, if there is one: the backward pass may rely on more entries."""
    try:
        own = namespace_of(target)["forward_propagation"](**point.arguments())
    except Exception:  # it is another exercise's business what is wrong there
        return {}
    return own if isinstance(own, Mapping) else {}


# What each value of the graph depends on.
_RISE, _SWELL = ["x1", "x2", "w1", "w2", "w6"], ["x3", "x4", "x5", "w3", "w4", "w5", "w8"]
_DEPENDS = {"exp": _RISE, "tanh": [*_RISE, "w7"], "sigmoid": _SWELL}
_DEPENDS |= {key: [*_RISE, "w7", *_SWELL, "w9", "y"] for key in ("loss", "dy_pred")}
_BACK = {
    "dw1": ["x1", "x2", "w1", "w2"],
    "dw2": ["x1", "x2", "w1", "w2"],
    "dw3": ["x3", "x4", "x5", "w3", "w4", "w5", "w9"],
}
_BACK |= {"dw4": ["x3", "x4", "w3", "w9"], "dw5": ["x3", "x5", "w3", "w9"], "dw8": ["w9"]}


def _nudged(name: str) -> dict[str, Any]:
    """The argument of the second point that holds x1, w1 or y, a little changed there."""
    if name == "y":
        return {"y": SECOND.y + 0.25}
    array = (SECOND.x if name[0] == "x" else SECOND.w).copy()
    array[int(name[1:]) - 1] += 0.25
    return {name[0]: array}


def _mixed_up(target: Function, wrong: Sequence[str]) -> str:
    """The first wrong value, by what it depends on; if that is as it should be, by two weights that changed places."""
    key = wrong[0]
    before = _entries_at(target, SECOND)[key]
    inputs = [*(f"x{i}" for i in range(1, 6)), *NAMES, "y"]
    moving = [name for name in inputs if not same(_entries_at(target, SECOND, **_nudged(name))[key], before, 1e-9)]
    missing = [name for name in _DEPENDS[key] if name not in moving]
    extra = [name for name in moving if name not in _DEPENDS[key]]
    if missing or extra:
        parts = [f"does not change with {', '.join(missing)}"] * bool(missing) + [
            f"changes with {', '.join(extra)}"
        ] * bool(extra)
        return f"\n  likely    {key!r} {', but '.join(parts)}: w[0] is w1, and w[8] is w9"
    swaps = [
        (i, j) for i, j in itertools.combinations(range(9), 2) if same(_swapped(target, i, j)[key], SECOND.values[key])
    ]
    return "".join(f"\n  likely    w{i + 1} and w{j + 1} have changed places" for i, j in swaps[:2])


def _swapped(target: Function, i: int, j: int) -> dict[str, float]:
    """What the forward pass returns when two of the weights that it gets have changed places."""
    weights = SECOND.w.copy()
    weights[[i, j]] = weights[[j, i]]
    return _entries_at(target, SECOND, w=weights)


def _without_effect(target: Function, wrong: Sequence[str]) -> str:
    """For the first wrong gradient, which of its inputs it ignores."""
    key = wrong[0]
    before = _gradients_at(target, SECOND)[key]
    still = [
        name for name in _BACK.get(key, ()) if same(_gradients_at(target, SECOND, **_nudged(name))[key], before, 1e-9)
    ]
    if still:
        return f"\n  likely    {key!r} does not change with {', '.join(still)}: w[0] is w1, and x[0] is x1"
    return f"\n  likely    compare the line of {key!r} with the graph: which w and which x belong there?"


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
    for weights, ratio, mistake in BACKWARD_SUSPECTS:
        keys = [f"dw{i}" for i in weights]
        if all(key in left and same(left[key], ratio, 1e-4) for key in keys):
            found.append(mistake)
            left = {key: value for key, value in left.items() if key not in keys}
    zero = [key for key, ratio in left.items() if ratio == 0]
    if len(zero) == 9:
        return ["all nine are 0: were they measured? Start from forward_dict['dy_pred'] and multiply slopes"]
    if zero:
        found.append(f"zero for {', '.join(zero)}: the loss does depend on these weights")
    swapped = {
        "dw1": FIRST.gradients["dw2"] / FIRST.gradients["dw1"],
        "dw2": FIRST.gradients["dw1"] / FIRST.gradients["dw2"],
    }
    if all(key in left and same(left[key], ratio, 1e-4) for key, ratio in swapped.items()):
        found.append("dw1 and dw2 have changed places: x1 belongs to w1, x2 to w2")
    return found
