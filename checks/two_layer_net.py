"""Visible check for the class `TwoLayerNet` of the layers notebook, which is made of the other exercises' layers."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import numpy as np

from checks.layer_parts import check_forward, compare, made, note_gradients
from checks.report import passed
from checks.tutor import call, same, show
from gc_utils import relative_error

_SHAPES = {"W1": (5, 4), "b1": (4,), "W2": (4, 3), "b2": (3,)}
_METHODS = ("predict", "loss", "accuracy", "numerical_gradient", "gradient")


def two_layer_net_test(target: Callable[..., Any]) -> None:
    """Check the class `TwoLayerNet`: its parameters, scores, loss, accuracy, and both gradients against exact ones."""
    with _seeded():
        net, x = _network(target)
        _check_spread(target)
    W1, b1, W2, b2 = (np.array(net.params[name]) for name in _SHAPES)
    scores = np.maximum(0, x @ W1 + b1) @ W2 + b2
    p = np.exp(scores) / np.exp(scores).sum(axis=1, keepdims=True)
    suspects = [
        (np.maximum(0, scores), "a ReLU after the second Affine: the scores go into the softmax as they are"),
        (p, "that is the softmax: predict returns the scores before it"),
        ((x @ W1 + b1) @ W2 + b2, "the ReLU between the two Affine layers is missing"),
        (np.argmax(scores, axis=1), "those are the labels: predict returns the scores"),
    ]
    check_forward(net, "TwoLayerNet.predict", x, scores, suspects)
    labels = (np.argmax(scores, axis=1) + np.array([0, 1, 0, 0, 2, 0])) % 3  # four of six are read correctly
    for t in (labels, np.eye(3)[labels]):
        _check_number(net, "loss", x, t, -np.mean(np.log(p[np.arange(6), labels])), [])
        mistakes = [
            (1.0, "are the labels compared with themselves?"),
            (1 / 3, "that is the share of wrong answers"),
            (200 / 3, "a share, not per cent"),
            (4, "a share, not a count"),
        ]
        _check_number(net, "accuracy", x, t, 4 / 6, mistakes)
        exact = _exact_gradients((W1, W2), x, p - np.eye(3)[labels])
        for method in ("gradient", "numerical_gradient"):
            net.predict(x[:2] + 1)  # another batch in between: gradient must go forward itself
            found = call(getattr(net, method), f"TwoLayerNet.{method}", {"x": x, "t": t})
            table = compare(f"TwoLayerNet.{method}", found, exact, "the exact gradients")
            _check_difference(found, exact, method)
            if not all(
                np.allclose(net.params[name], before) for name, before in zip(_SHAPES, (W1, b1, W2, b2), strict=True)
            ):
                raise AssertionError(f"TwoLayerNet.{method} changes the parameters.")
    note_gradients(table)
    passed("TwoLayerNet", "parameters, scores, loss, accuracy, and both gradients")


@contextmanager
def _seeded() -> Iterator[None]:
    """numpy's shared random numbers start from a fixed seed, and go on afterwards as if nothing had been drawn."""
    before = np.random.get_state()
    np.random.seed(11)
    try:
        yield
    finally:
        np.random.set_state(before)


def _network(target: Callable[..., Any]) -> tuple[Any, np.ndarray]:
    """A network and six examples for which no hidden unit is near its kink."""
    random = np.random.default_rng(3)
    for _ in range(100):
        net, x = made(target, "TwoLayerNet", _METHODS, 5, 4, 3, 0.7), random.normal(size=(6, 5))
        params = getattr(net, "params", None)
        if not isinstance(params, Mapping):
            raise AssertionError("TwoLayerNet: __init__ must set self.params, a dictionary with W1, b1, W2 and b2.")
        found = {name: np.shape(value) for name, value in params.items()}
        if found != _SHAPES:
            raise AssertionError(f"TwoLayerNet(5, 4, 3).params\n  shapes    {found}\n  expected  {_SHAPES}")
        if np.min(np.abs(x @ params["W1"])) > 2e-3:
            return net, x
    raise AssertionError("TwoLayerNet(5, 4, 3, 0.7): W1 must hold normal random numbers times weight_init_std.")


def _check_spread(target: Callable[..., Any]) -> None:
    """Are the weights normal random numbers of the size asked for, and the biases zeros?"""
    for arguments, std in (((80, 60, 90, 0.5), 0.5), ((80, 60, 90), 0.01)):
        params = made(target, "TwoLayerNet", _METHODS, *arguments).params
        what = f"TwoLayerNet({', '.join(map(str, arguments))})"
        for name in ("b1", "b2"):
            if np.any(params[name]):
                raise AssertionError(f"{what}: {name} must start at zero.")
        for name in ("W1", "W2"):
            weights = np.asarray(params[name])
            spread = np.std(weights)
            if abs(np.mean(weights)) > 0.1 * spread or abs(np.mean(np.abs(weights) < spread) - 0.683) > 0.05:
                raise AssertionError(f"{what}: {name} is random, but not normal: np.random.randn draws normal numbers.")
            if abs(spread / std - 1) > 0.1:
                given = "weight_init_std" if len(arguments) > 3 else "its default"
                raise AssertionError(
                    f"{what}: the standard deviation of {name} is {spread:.3g}\n  expected  {std:g}, {given}"
                )


def _check_number(net: Any, method: str, x: np.ndarray, t: np.ndarray, expected: float, mistakes: list[Any]) -> None:
    value = call(getattr(net, method), f"TwoLayerNet.{method}", {"x": x, "t": t})
    if not same(value, expected, 1e-4):
        likely = next((f"\n  likely    {why}" for wrong, why in mistakes if same(value, wrong)), "")
        likely = "\n  likely    the method has no `return`" if value is None else likely
        raise AssertionError(
            f"TwoLayerNet.{method} with {'labels' if t.ndim == 1 else 'one-hot rows'}\n"
            f"  returned  {show(value)}\n  expected  {show(expected)}{likely}"
        )


def _exact_gradients(
    weights: tuple[np.ndarray, np.ndarray], x: np.ndarray, surplus: np.ndarray
) -> dict[str, np.ndarray]:
    """The gradients of the mean loss; surplus: p minus the one-hot right answers. All biases are zero."""
    z, d2 = x @ weights[0], surplus / len(x)
    d1 = d2 @ weights[1].T * (z > 0)
    return {"W1": x.T @ d1, "b1": d1.sum(axis=0), "W2": np.maximum(0, z).T @ d2, "b2": d2.sum(axis=0)}


def _check_difference(found: Mapping[str, Any], exact: Mapping[str, np.ndarray], method: str) -> None:
    """Does numerical_gradient measure, and gradient not? A step of 1e-4 leaves about ten digits, formulas fifteen."""
    error = max(relative_error(found[name], exact[name]) for name in exact)
    if method == "gradient" and error > 1e-12:
        raise AssertionError("TwoLayerNet.gradient measures the loss: go backward through the layers instead.")
    if method == "numerical_gradient" and error < 1e-13:
        raise AssertionError("TwoLayerNet.numerical_gradient does not measure: it must call your numerical_gradient.")
