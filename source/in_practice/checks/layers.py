"""Visible checks for layers: forward, backward, and a network made of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np

from checks.planting import from_source
from checks.tutor import Case, call, check_cases, passed, same, show
from gc_utils import compare_gradients

Function = Callable[..., Any]


def affine_layer_test(target: Function) -> None:
    """Check the class `Affine` of the layers notebook, its backward pass by central differences."""
    W, b = np.array([[1.0, -2.0, 0.5], [0.3, 0.8, -1.0]]), np.array([0.1, -0.2, 0.3])
    x = np.array([[1.0, 2.0], [-0.5, 1.5], [3.0, -1.0], [0.2, 0.4]])
    layer = _made(target, "Affine", W, b)
    suspects = [(x @ W, "b is not added"), (x @ W - b, "b is added, not subtracted")]
    _check_forward(layer, "Affine", x, x @ W + b, suspects)
    _check_backward(layer, "Affine", x, {"W": W, "b": b})


def relu_layer_test(target: Function) -> None:
    """Check the class `Relu` of the layers notebook, its backward pass by central differences."""
    x = np.array([[1.0, -2.0, 0.5], [-0.3, 0.8, -1.0]])
    suspects = [(np.abs(x), "negative numbers become 0, not positive"), ((x > 0) * 1.0, "that is the mask alone")]
    layer = _made(target, "Relu")
    _check_forward(layer, "Relu", x, np.array([[1.0, 0.0, 0.5], [0.0, 0.8, 0.0]]), suspects)
    _check_backward(layer, "Relu", x)


def sigmoid_layer_test(target: Function) -> None:
    """Check the class `Sigmoid` of the layers notebook, its backward pass by central differences."""
    x = np.array([[1.0, -2.0, 0.5], [-0.3, 0.8, -1.0]])
    expected = np.array([[0.7310585786, 0.1192029220, 0.6224593312], [0.4255574832, 0.6899744811, 0.2689414214]])
    suspects = [(1 - expected, "the sign of the exponent: it is exp(-x)"), (np.tanh(x), "that is tanh")]
    layer = _made(target, "Sigmoid")
    _check_forward(layer, "Sigmoid", x, expected, suspects)
    _check_backward(layer, "Sigmoid", x)


def softmax_with_loss_test(target: Function) -> None:
    """Check the class `SoftmaxWithLoss` of the layers notebook, its backward pass by central differences."""
    layer, scores = _made(target, "SoftmaxWithLoss"), np.array([[1.0, 2.0, 0.5], [3.0, 1.0, -1.0]])
    one_hot, labels, loss = np.array([[0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]), np.array([1, 2]), 2.3035837434
    suspects = [
        (2 * loss, "that is the sum: divide by the number of examples"),
        (loss / 3, "divide by the number of examples, not of entries"),
        (-loss, "the loss is minus the logarithm"),
        (3.2013877113, "each row has a softmax of its own: sum with axis=1, keepdims=True"),
    ]
    far = np.array([[1000.0, 1001.0, 1000.0], [-1001.0, -1000.0, -1001.0]])
    for x, t, expected in ((scores, one_hot, loss), (scores, labels, loss), (far, labels * 0 + 1, 0.5514447139)):
        value = call(layer.forward, "SoftmaxWithLoss.forward", {"x": x, "t": t})
        if not same(value, expected, 1e-4):
            likely = next((f"\n  likely    {why}" for wrong, why in suspects if same(value, wrong, 1e-4)), "")
            if x is far:
                likely = "\n  likely    exp overflows: subtract each row's largest score first"
            raise AssertionError(
                f"SoftmaxWithLoss.forward(x={show(x)}, t={show(t)})\n"
                f"  returned  {show(value)}\n  expected  {show(expected)}{likely}"
            )
    for t in (one_hot, labels):
        layer.forward(scores.copy(), t.copy())
        first = np.array(call(lambda: layer.backward(), "SoftmaxWithLoss.backward", {}))
        measured = _slopes(lambda t=t: layer.forward(scores, t), scores)
        _compare("SoftmaxWithLoss.backward", {"dx": first}, {"dx": measured})
    if not same(call(lambda dout: layer.backward(dout), "SoftmaxWithLoss.backward", {"dout": 3.0}), 3 * first):
        raise AssertionError("SoftmaxWithLoss.backward(3.0) must be three times backward(): dout is a factor.")
    passed("SoftmaxWithLoss: forward, and backward against central differences")


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
    cases = [Case({"f": square, "x": x}, 2 * x, suspects), Case({"f": cube, "x": table}, table**2)]
    check_cases(lambda f, x: target(f, x.copy()), name, cases, 1e-6)
    given = table.copy()
    if not same(target(lambda _: np.sum(given**3) / 3, given), table**2, 1e-6):
        raise AssertionError("numerical_gradient works on a copy: x itself must take the step.")
    if not np.allclose(given, table, rtol=0, atol=1e-12):
        raise AssertionError("numerical_gradient must put each entry of x back as it was.")
    try:
        whole = target(square, np.array([3, 4]))
    except Exception as error:  # refused: that is allowed
        print(f"  whole numbers are refused: {type(error).__name__}")
    else:
        if not same(whole, 2 * x, 1e-6):
            raise AssertionError(
                f"numerical_gradient(f, x=[3, 4]) for whole numbers\n  returned  {show(whole)}\n  expected  [6, 8]\n"
                "  likely    an array of integers cannot take a small step: convert it to float"
            )


def two_layer_net_test(target: Function) -> None:
    """Check the class `TwoLayerNet` of the layers notebook; its two gradients are compared with each other."""
    net, x = _made(target, "TwoLayerNet", 5, 4, 3, 0.7), np.random.default_rng(3).normal(size=(6, 5))
    shapes = {"W1": (5, 4), "b1": (4,), "W2": (4, 3), "b2": (3,)}
    found = {name: np.shape(value) for name, value in getattr(net, "params", {}).items()}
    if found != shapes:
        raise AssertionError(f"TwoLayerNet(5, 4, 3).params\n  shapes    {found}\n  expected  {shapes}")
    W1, b1, W2, b2 = (np.array(net.params[name]) for name in shapes)
    scores = np.maximum(0, x @ W1 + b1) @ W2 + b2
    p = np.exp(scores) / np.exp(scores).sum(axis=1, keepdims=True)
    suspects = [
        (np.maximum(0, scores), "a ReLU after the second Affine: the scores go into the softmax as they are"),
        (p, "that is the softmax: predict returns the scores before it"),
        ((x @ W1 + b1) @ W2 + b2, "the ReLU between the two Affine layers is missing"),
    ]
    _check_forward(net, "TwoLayerNet", x, scores, suspects, "predict")
    labels = (np.argmax(scores, axis=1) + np.array([0, 1, 0, 0, 2, 1])) % 3
    for t in (labels, np.eye(3)[labels]):
        for method, expected in (("loss", -np.mean(np.log(p[np.arange(6), labels]))), ("accuracy", 0.5)):
            value = call(getattr(net, method), f"TwoLayerNet.{method}", {"x": x, "t": t})
            if not same(value, expected, 1e-4):
                mistakes = [(1.0, "are the labels compared with themselves?"), (50.0, "a share, not per cent")]
                likely = next((f"\n  likely    {why}" for wrong, why in mistakes if same(value, wrong)), "")
                raise AssertionError(
                    f"TwoLayerNet.{method} with {'labels' if t.ndim == 1 else 'one-hot rows'}\n"
                    f"  returned  {show(value)}\n  expected  {show(expected)}{likely}"
                )
        backward = call(net.gradient, "TwoLayerNet.gradient", {"x": x, "t": t})
        measured = call(net.numerical_gradient, "TwoLayerNet.numerical_gradient", {"x": x, "t": t})
        _compare("TwoLayerNet", backward, measured)
    passed("TwoLayerNet: scores, loss, accuracy, and both gradients agree")


def _made(target: Function, name: str, *arguments: Any) -> Any:
    """An object of the class `target`; AssertionError in words when it cannot be made."""
    try:
        return target(*arguments)
    except NotImplementedError:
        raise AssertionError(
            f"{name} is not written yet: put your code in place of each `raise NotImplementedError()`, "
            "run that cell, then run this one again."
        ) from None
    except Exception as error:
        shown = ", ".join(show(value) for value in arguments)
        raise AssertionError(f"{name}({shown})\n  raised    {type(error).__name__}: {error}") from error


def _check_forward(
    layer: Any, name: str, x: np.ndarray, expected: np.ndarray, suspects: Sequence[Any], method: str = "forward"
) -> None:
    check_cases(getattr(layer, method), f"{name}.{method}", [Case({"x": x}, expected, suspects)])


def _check_backward(layer: Any, name: str, x: np.ndarray, parameters: Mapping[str, np.ndarray] | None = None) -> None:
    """Compare dx, and d… for each of the layer's parameters, with central differences of sum(dout * forward(x))."""
    dout = np.sin(1.0 + np.arange(np.size(layer.forward(x.copy())))).reshape(len(x), -1)
    returned = {"dx": call(lambda dout: layer.backward(dout.copy()), f"{name}.backward", {"dout": dout})}
    measured = {"dx": _slopes(lambda: np.sum(dout * layer.forward(x)), x)}
    for key, array in (parameters or {}).items():
        returned[f"d{key}"] = getattr(layer, f"d{key}", None)
        measured[f"d{key}"] = _slopes(lambda: np.sum(dout * layer.forward(x)), array)
        if not np.any(measured[f"d{key}"]):
            raise AssertionError(f"{name} does not notice when {key} changes: keep {key} itself, not a copy of it.")
    _compare(f"{name}.backward", returned, measured)
    passed(f"{name}: forward, and backward against central differences")


def _slopes(cost: Callable[[], Any], array: np.ndarray) -> np.ndarray:
    """How fast cost() grows with each entry of `array`, which itself takes steps of 1e-5 and goes back."""
    before, slopes = array.copy(), []
    for step in 1e-5 * np.eye(array.size).reshape(-1, *array.shape):
        array[...] = before + step
        slopes.append(float(cost()))
        array[...] = before - step
        slopes[-1] = (slopes[-1] - float(cost())) / 2e-5
        array[...] = before
    return np.reshape(slopes, array.shape)


def _compare(name: str, returned: Any, measured: Any) -> None:
    """Print one line for each gradient; AssertionError with these lines when one is missing, misshapen or wrong."""
    for what in (returned, measured):
        if not isinstance(what, Mapping):
            raise AssertionError(f"{name} must return a dictionary of gradients, but {show(what)} came back.")
    for key, slope in measured.items():
        if returned.get(key) is None:
            raise AssertionError(f"{name}: {key} is missing. Does the method end with `return`, is the name right?")
        if np.shape(returned[key]) != np.shape(slope):
            raise AssertionError(f"{name}: {key} has shape {np.shape(returned[key])}, expected {np.shape(slope)}.")
    lines = compare_gradients(returned, measured, threshold=1e-5)
    if not all(line.agrees for line in lines):
        raise AssertionError(f"{name}, compared with central differences\n" + "\n".join(f"  {line}" for line in lines))
    print("\n".join(f"  {line}" for line in lines))
