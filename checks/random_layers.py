"""Visible checks for in_practice: layers that draw, and the check of any such layer."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

import numpy as np

from checks.report import passed
from checks.tutor import call, same, show
from checks.values import as_number
from gc_utils import relative_error

Function = Callable[..., Any]


def dropout_test(target: Function) -> None:
    """Check the class `Dropout`: what is dropped, what becomes of the rest, and what `frozen` does."""
    x = np.linspace(1, 3, 2400).reshape(60, 40)
    for rate in (0.5, 0.2):
        layer = _dropout(target, rate, 4)
        if getattr(layer, "frozen", None) is not False:
            raise AssertionError("Dropout: __init__ must set self.frozen = False.")
        first, second = (_forward(layer, x, rate) for _ in range(2))
        if np.array_equal(first, second):
            raise AssertionError("Dropout.forward must draw anew at each call, as long as the layer is not frozen.")
        if not np.array_equal(_forward(_dropout(target, rate, 4), x, rate), first):
            raise AssertionError("Dropout: a second layer with the same seed must make the same choice.")
        plain = call(target, "Dropout", {"rate": rate})
        if not np.array_equal(_forward(plain, x, rate), _forward(_dropout(target, rate, 0), x, rate)):
            raise AssertionError("Dropout: the seed must be 0 unless told otherwise.")
        if np.array_equal(_forward(_dropout(target, rate, 5), x, rate), first):
            raise AssertionError("Dropout: a layer with another seed must make another choice.")
        _check_backward(layer, second / x)
        layer.frozen = True
        if not np.array_equal(call(layer.forward, "Dropout.forward", {"x": x}), second):
            raise AssertionError("Dropout.forward of a frozen layer must keep the choice that the layer has.")
        _check_backward(layer, second / x)
        layer.frozen = False
        if np.array_equal(_forward(layer, x, rate), second):
            raise AssertionError("Dropout.forward must draw again once frozen is False.")
        fresh = _dropout(target, rate, 4)
        fresh.frozen = True
        try:
            kept = np.array_equal(_forward(fresh, x, rate), _forward(fresh, x, rate))
        except AssertionError:
            kept = False
        if not kept:
            raise AssertionError("Dropout: a frozen layer that has no choice yet must make one, and keep it.")
    passed("Dropout", "drops, scales, keeps its choice while frozen, and backward follows")


def _dropout(target: Function, rate: float, seed: int) -> Any:
    return call(target, "Dropout", {"rate": rate, "seed": seed})


def _forward(layer: Any, x: np.ndarray, rate: float) -> np.ndarray:
    """The layer's output for x; AssertionError in words when it is no dropout of x."""
    result = call(layer.forward, "Dropout.forward", {"x": x})
    if np.shape(result) != x.shape:
        likely = "\n  likely    the method has no `return`" if result is None else ""
        raise AssertionError(
            f"Dropout.forward\n  returned  {show(result)}\n  expected  an array of shape {x.shape}{likely}"
        )
    out = np.asarray(result)
    kept = out != 0
    share = 1 - np.mean(kept)
    lines = (np.mean(kept, axis=0), np.mean(kept, axis=1))
    if max(np.max(np.abs(line - np.mean(kept))) for line in lines) > 0.4:
        raise AssertionError("Dropout.forward drops whole rows or columns: draw a number for each entry of x.")
    if abs(share - rate) > 0.05:
        likely = "\n  likely    `random() < rate` drops, `>= rate` keeps" if abs(share - (1 - rate)) < 0.05 else ""
        raise AssertionError(f"Dropout.forward drops {share:.0%} of the entries\n  expected  {rate:.0%}{likely}")
    if not np.allclose(out[kept], x[kept] / (1 - rate)):
        factor = float(np.median(out[kept] / x[kept]))
        raise AssertionError(
            f"Dropout.forward multiplies what it keeps by {factor:.4g}\n"
            f"  expected  1 / (1 - rate) = {1 / (1 - rate):.4g}"
        )
    return out


def _check_backward(layer: Any, factors: np.ndarray) -> None:
    dout = np.cos(np.arange(factors.size)).reshape(factors.shape)
    dx = call(layer.backward, "Dropout.backward", {"dout": dout})
    if np.shape(dx) != dout.shape or not np.allclose(dx, dout * factors):
        raise AssertionError(
            "Dropout.backward must multiply dout by the factors of the last forward: 0 or 1 / (1 - rate)\n"
            f"  returned  {show(dx)}\n  expected  {show(dout * factors)}"
        )


class _Wave:
    """A layer that draws: forward is factor * sin(x), with a new factor at each call unless the layer is frozen."""

    def __init__(self, slip: float, frozen: bool) -> None:
        self.random, self.factor, self.frozen = np.random.default_rng(5), np.zeros((2, 3)), frozen
        self.slip = np.array([slip, 1.0, 1.0])  # the fault is in the first column alone

    def forward(self, x: np.ndarray) -> np.ndarray:
        if not self.frozen or not self.factor.any():
            self.factor = self.random.uniform(0.5, 2, np.shape(x))
        self.slope = self.factor * np.cos(x)
        return self.factor * np.sin(x)

    def backward(self, dout: np.ndarray) -> np.ndarray:
        return self.slip * dout * self.slope


def check_layer_test(target: Function) -> None:
    """Check `check_layer` with right and with wrong layers, frozen before and not."""
    x, dout = np.array([[0.3, -1.2, 0.8], [1.1, 0.4, -0.5]]), np.array([[1.0, -2.0, 0.5], [-0.7, 1.5, 0.9]])
    for slip, epsilon in ((1.0, 1e-5), (1.5, 1e-5), (-1.0, 1e-5), (0.0, 1e-5), (1.0, 0.1), (1.0, 0.3)):
        for frozen in (False, True):
            layer = _Wave(slip, frozen)
            check = partial(_checked, target, layer, epsilon)
            difference = as_number(call(check, "check_layer", {"x": x, "dout": dout}), "check_layer")
            if not layer.factor.any():
                raise AssertionError(
                    "check_layer never calls layer.forward: the layer that is handed in is to be checked."
                )
            measured = layer.factor * dout * np.cos(x) * np.sin(epsilon) / epsilon
            wrong = layer.factor * dout * np.cos(x) * layer.slip
            expected = relative_error(wrong, measured)
            if abs(difference - expected) > 1e-7 + 1e-4 * expected:
                fault = f"a layer whose backward is {slip:g} times the right one in its first column"
                raise AssertionError(
                    f"check_layer on {'a right layer' if slip == 1 else fault}, epsilon={epsilon:g}\n"
                    f"  returned  {difference:.6g}\n  expected  {expected:.6g}\n"
                    f"  likely    {_layer_suspicion(difference, wrong, measured, epsilon)}"
                )
            if layer.frozen is not frozen:
                raise AssertionError(
                    f"check_layer leaves layer.frozen at {layer.frozen}: it was {frozen} before, so put it back."
                )
    passed("check_layer", "right and wrong layers, and the switch is left as it was")


def _checked(target: Function, layer: _Wave, epsilon: float, x: np.ndarray, dout: np.ndarray) -> Any:
    return target(layer, x, dout, epsilon)


def _layer_suspicion(difference: float, wrong: np.ndarray, measured: np.ndarray, epsilon: float) -> str:
    right = np.allclose(wrong, measured, rtol=0.1)
    sizes = np.linalg.norm(wrong), np.linalg.norm(measured)
    if difference < 0:
        return "a difference is never negative: take norms above and below the line"
    if same(difference, relative_error(wrong, 2 * measured), 1e-3):
        return "the two values of J are 2 ε apart: divide by 2 * epsilon"
    if same(difference, np.linalg.norm(wrong - measured), 1e-3):
        return "divide the length of the difference by the sum of the two lengths"
    if same(difference, abs(sizes[0] - sizes[1]) / sum(sizes), 1e-3):
        return "subtract the gradients first, then take the norm"
    if not right and difference < 1e-6:
        return "dx must come from layer.backward(dout)"
    if same(difference, relative_error(wrong, measured / wrong.size), 1e-3):
        return "J is the sum of dout * forward(x), not its mean"
    if right and epsilon < 0.01 and difference > 0.99:
        return "the layer draws while it is measured: set layer.frozen = True first"
    if right and epsilon > 0.01:
        return "the step is epsilon; and backward belongs to the last forward, so call forward(x) just before it"
    return "compare layer.backward(dout) with the central differences of np.sum(dout * layer.forward(x))"
