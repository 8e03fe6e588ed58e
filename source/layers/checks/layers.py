"""Visible checks for the layers of the layers notebook: forward, backward against central differences, used twice."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from checks.layer_parts import check_forward, compare, made, note_gradients
from checks.planting import from_source
from checks.report import note, passed
from checks.tutor import Case, call, check_cases, same, show
from checks.two_layer_net import two_layer_net_test
from gc_utils import GradientComparison

__all__ = [
    "affine_layer_test",
    "numerical_gradient_test",
    "relu_layer_test",
    "sigmoid_layer_test",
    "softmax_with_loss_test",
    "two_layer_net_test",
]

Function = Callable[..., Any]
Arrays = Mapping[str, np.ndarray]


def affine_layer_test(target: Function) -> None:
    """Check the class `Affine`, with two batches; its backward pass by central differences."""
    W, b = np.array([[1.0, -2.0, 0.5], [0.3, 0.8, -1.0]]), np.array([0.1, -0.2, 0.3])
    batches = np.array([[1.0, 2.0], [-0.5, 1.5], [3.0, -1.0], [0.2, 0.4]]), np.array([[0.7, -1.1], [2.0, 0.6]])
    layer = made(target, "Affine", ("forward", "backward"), W, b)
    for x in batches:
        suspects = [(x @ W, "b is not added"), (x @ W - b, "b is added, not subtracted")]
        check_forward(layer, "Affine.forward", x, x @ W + b, suspects)
        table = _check_backward(layer, "Affine", x, {"W": W, "b": b})
    note_gradients(table)
    passed("Affine", "forward, and backward against central differences, for two batches")


def relu_layer_test(target: Function) -> None:
    """Check the class `Relu`, with two batches; its backward pass by central differences."""
    layer = made(target, "Relu", ("forward", "backward"))
    for x in (np.array([[1.0, -2.0, 0.5], [-0.3, 0.8, -1.0]]), np.array([[-1.5, 0.4, -0.6], [2.0, -0.2, 1.2]])):
        suspects = [(np.abs(x), "negative numbers become 0, not positive"), ((x > 0) * 1.0, "that is the mask alone")]
        check_forward(layer, "Relu.forward", x, np.maximum(x, 0.0), suspects)
        table = _check_backward(layer, "Relu", x, may_use_dout=True)
    note_gradients(table)
    passed("Relu", "forward, and backward against central differences, for two batches")


def sigmoid_layer_test(target: Function) -> None:
    """Check the class `Sigmoid`, with two batches; its backward pass by central differences."""
    layer = made(target, "Sigmoid", ("forward", "backward"))
    for x in (np.array([[1.0, -2.0, 0.5], [-0.3, 0.8, -1.0]]), np.array([[-1.5, 0.4, -0.6], [2.0, -0.2, 1.2]])):
        expected = 1 / (1 + np.exp(-x))
        suspects = [(1 - expected, "the sign of the exponent: it is exp(-x)"), (np.tanh(x), "that is tanh")]
        check_forward(layer, "Sigmoid.forward", x, expected, suspects)
        table = _check_backward(layer, "Sigmoid", x)
    note_gradients(table)
    passed("Sigmoid", "forward, and backward against central differences, for two batches")


def softmax_with_loss_test(target: Function) -> None:
    """Check the class `SoftmaxWithLoss`: labels and one-hot rows, far scores, and backward by central differences."""
    layer = made(target, "SoftmaxWithLoss", ("forward", "backward"))
    scores, labels, loss = np.array([[1.0, 2.0, 0.5], [3.0, 1.0, -1.0]]), np.array([1, 2]), 2.3035837434
    one_hot = np.eye(3)[labels]
    suspects = [
        (2 * loss, "that is the sum: divide by the number of examples"),
        (loss / 3, "divide by the number of examples, not of entries"),
        (-loss, "the loss is minus the logarithm"),
        (3.2013877113, "each row has a softmax of its own: sum with axis=1, keepdims=True"),
    ]
    overflows = "exp overflows: subtract each row's largest score first"
    far = np.array([[1000.0, 1001.0, 1000.0], [-1001.0, -1000.0, -1001.0]])
    sure = np.array([[21.0, 0.0, 1.0], [2.0, 23.0, 1.0]])  # of a wrong answer
    cases: list[tuple[np.ndarray, np.ndarray, float, list[tuple[float, str]]]] = [
        (scores, one_hot, loss, suspects),
        (scores, labels, loss, suspects),
        (far, labels * 0 + 1, 0.5514447139, [(np.nan, overflows), (np.inf, overflows)]),
        (
            sure,
            labels,
            21.5,
            [(16.1180956, "a guard inside the logarithm, such as 1e-7, caps the loss at 16.1: leave it out")],
        ),
    ]
    for x, t, expected, likely in cases:
        with np.errstate(all="ignore"):
            value = call(layer.forward, "SoftmaxWithLoss.forward", {"x": x, "t": t})
        if not same(value, expected, 5e-3 if x is sure else 1e-4):
            why = next((f"\n  likely    {words}" for wrong, words in likely if same(value, wrong, 1e-2)), "")
            why = why or (f"\n  likely    {overflows}" if x is far else "")
            why = "\n  likely    one number is expected: return the loss alone" if isinstance(value, tuple) else why
            raise AssertionError(
                f"SoftmaxWithLoss.forward(x={show(x)}, t={show(t)})\n"
                f"  returned  {show(value)}\n  expected  {show(expected)}{why}"
            )
    for t in (one_hot, labels):
        layer.forward(scores.copy(), t.copy())
        first, again = (np.array(call(lambda: layer.backward(), "SoftmaxWithLoss.backward", {})) for _ in range(2))
        measured = _slopes(lambda t=t: layer.forward(scores, t), scores)
        layer.forward(scores.copy(), t.copy())
        table = compare("SoftmaxWithLoss.backward", {"dx": first}, {"dx": measured})
        if not same(again, first):
            raise AssertionError("SoftmaxWithLoss.backward gives something else when it is called twice: copy p first.")
    if not same(call(lambda dout: layer.backward(dout), "SoftmaxWithLoss.backward", {"dout": 3.0}), 3 * first):
        raise AssertionError("SoftmaxWithLoss.backward(3.0) must be three times backward(): dout is a factor.")
    note_gradients(table)
    passed("SoftmaxWithLoss", "forward, and backward against central differences")


def numerical_gradient_test(target: Function) -> None:
    """Check `numerical_gradient(f, x)` of the layers notebook."""
    name, x, table = "numerical_gradient", np.array([3.0, 4.0]), np.array([[1.0, -2.0, 0.5], [0.3, 0.8, -1.0]])
    suspects = [
        (2 * x + 1e-4, "the step goes to one side only: f(x + h) and f(x - h) are needed"),
        (4 * x, "the two values are 2 h apart: divide by 2 * h"),
        (-2 * x, "the two values are subtracted the wrong way round"),
        (np.array([14.0, 14.0]), "one entry at a time takes the step, all others stay"),
        (0 * x, "x itself must take the step: a copy of it, made too early, never moves"),
    ]
    square, cube = from_source("lambda x: np.sum(x**2)"), from_source("lambda x: np.sum(x**3) / 3")
    kink, at_kink = from_source("lambda x: np.sum(np.abs(x))"), np.array([0.0, -2.0])
    one_sided = [(np.array([1.0, -1.0]), suspects[0][1]), (np.array([-1.0, -1.0]), suspects[0][1])]
    cases = [
        Case({"f": square, "x": x}, 2 * x, suspects),
        Case({"f": cube, "x": table}, table**2),
        Case({"f": kink, "x": at_kink}, np.sign(at_kink), one_sided),
    ]
    check_cases(lambda f, x: target(f, x.copy()), name, cases, 1e-6)
    given = table.copy()
    if not same(target(lambda _: np.sum(given**3) / 3, given), table**2, 1e-6):
        raise AssertionError("numerical_gradient works on a copy: x itself must take the step.")
    if not np.allclose(given, table, rtol=0, atol=1e-12):
        raise AssertionError("numerical_gradient must put each entry of x back as it was.")
    try:
        whole = target(square, np.array([3, 4]))
    except Exception as error:  # refused: that is allowed
        note("whole numbers are refused", type(error).__name__, ": ")
    else:
        if not same(whole, 2 * x, 1e-6):
            raise AssertionError(
                f"numerical_gradient(f, x=[3, 4]) for whole numbers\n  returned  {show(whole)}\n  expected  [6, 8]\n"
                "  likely    an array of integers cannot take a small step: convert it to float"
            )


def _check_backward(
    layer: Any, name: str, x: np.ndarray, parameters: Arrays | None = None, may_use_dout: bool = False
) -> list[GradientComparison]:
    """Compare dx, and d… for each of the layer's parameters, with central differences of sum(dout * forward(x)).

    may_use_dout: whether backward may write into dout, as books do where nobody needs it afterwards.
    """
    dout = np.sin(1.0 + np.arange(np.size(layer.forward(x.copy())))).reshape(len(x), -1)
    result = call(
        lambda dout: layer.backward(dout.copy() if may_use_dout else dout), f"{name}.backward", {"dout": dout}
    )
    if isinstance(result, tuple):
        also = f"; {' and '.join(f'd{key}' for key in parameters)} are stored as self.d…" if parameters else ""
        raise AssertionError(f"{name}.backward returned {len(result)} values: return dx alone{also}.")
    returned, measured = {"dx": result}, {"dx": _slopes(lambda: np.sum(dout * layer.forward(x)), x)}
    for key, array in (parameters or {}).items():
        returned[f"d{key}"] = getattr(layer, f"d{key}", None)
        measured[f"d{key}"] = _slopes(lambda: np.sum(dout * layer.forward(x)), array)
        if not np.any(measured[f"d{key}"]):
            raise AssertionError(f"{name} does not notice when {key} changes: keep {key} itself, not a copy of it.")
    return compare(f"{name}.backward", returned, measured)


def _slopes(cost: Callable[[], Any], array: np.ndarray) -> np.ndarray:
    """How fast cost() grows with each entry of `array`, which itself takes steps of 1e-5 and goes back."""
    before, slopes = array.copy(), []
    for step in 1e-5 * np.eye(array.size).reshape(-1, *array.shape):
        array[...] = before + step
        slopes.append(np.asarray(cost()).item())  # an array of one entry is a number too
        array[...] = before - step
        slopes[-1] = (slopes[-1] - np.asarray(cost()).item()) / 2e-5
        array[...] = before
    return np.reshape(slopes, array.shape)
