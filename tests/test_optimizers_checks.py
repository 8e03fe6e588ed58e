"""The visible checks of the optimizers: can they fail, and do they name what was done?"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from public_tests import adam_test, momentum_test, sgd_test, train_test

OPTIMIZERS = """
import numpy as np

def sgd_update(w, gradient, learning_rate=0.001):
    return w - learning_rate * gradient

def momentum_update(w, gradient, velocity, learning_rate=0.001, gamma=0.9):
    velocity = gamma * velocity + learning_rate * gradient
    return w - velocity, velocity

def adam_update(w, gradient, m, v, t, learning_rate=0.001, beta1=0.9, beta2=0.999, epsilon=1e-8):
    m = beta1 * m + (1 - beta1) * gradient
    v = beta2 * v + (1 - beta2) * gradient**2
    m_hat, v_hat = m / (1 - beta1**t), v / (1 - beta2**t)
    return w - learning_rate * m_hat / (np.sqrt(v_hat) + epsilon), m, v

def train(X, y, w, optimizer="sgd", epochs=20, learning_rate=0.001):
    velocity, m, v, t = np.zeros_like(w), np.zeros_like(w), np.zeros_like(w), 0
    losses = []
    for epoch in range(epochs):
        total = 0
        for example, target in zip(X, y):
            loss, gradient = loss_and_gradient(example, target, w)
            total += loss
            t += 1
            if optimizer == "sgd":
                w = sgd_update(w, gradient, learning_rate)
            elif optimizer == "momentum":
                w, velocity = momentum_update(w, gradient, velocity, learning_rate)
            else:
                w, m, v = adam_update(w, gradient, m, v, t, learning_rate)
        losses.append(total / len(X))
    return losses, w
"""
CHECKS = {"sgd_update": sgd_test, "momentum_update": momentum_test, "adam_update": adam_test, "train": train_test}


def optimizers(replace: str = "", by: str = "") -> dict[str, Any]:
    assert replace in OPTIMIZERS
    names: dict[str, Any] = {}
    exec(OPTIMIZERS.replace(replace, by) if replace else OPTIMIZERS, names)
    return names


def test_right_solution_passes(capsys: pytest.CaptureFixture[str]) -> None:
    """Does the right solution get four green ticks?"""
    names = optimizers()
    for name, check in CHECKS.items():
        check(names[name])
    assert capsys.readouterr().out.count("✓") == 4


@pytest.mark.parametrize(
    ("name", "replace", "by", "words"),
    [
        ("sgd_update", "w - learning_rate * g", "w + learning_rate * g", "that is the way up"),
        ("sgd_update", "return w - learning", "return learning", "that is the step"),
        ("sgd_update", "w - learning_rate * gradient", "np.float32(w - learning_rate * gradient)", "or float32?"),
        ("sgd_update", "return w -", "return [float(part) for part in w] or w -", "w did not change"),
        ("momentum_update", "gamma * velocity +", "velocity +", "gamma is missing"),
        ("momentum_update", "return w - velocity, velocity", "return velocity, w - velocity", "return w first"),
        ("momentum_update", "return w - velocity, velocity", "return w - velocity", "returned one ndarray, but 2"),
        ("momentum_update", "velocity, velocity", "velocity, velocity, gamma", "returned 3 values, but 2 values"),
        ("adam_update", "np.sqrt(v_hat)", "v_hat", "the root of v is missing"),
        ("adam_update", "beta1**t), v / (1 - beta2**t)", "beta1), v / (1 - beta2)", "the correction ignores t"),
        ("adam_update", "    m = beta1", "    raise NotImplementedError()\n    m = beta1", "is not written yet"),
        ("train", "total / len(X)", "total", "that is the sum"),
        ("train", "losses.append(total / len(X))", "losses.append(loss)", "that is the last example's loss"),
        ("train", "        total = 0\n", "        total, t = 0, 0\n", "t goes on counting in the next epoch"),
        ("train", "gradient, velocity, learning_rate)", "gradient, 0 * velocity, learning_rate)", "velocity is lost"),
        ("train", "losses.append(total / len(X))", "losses.append(total / len(X))\n        if losses[-1] == 0.5: break",
         "losses must have shape (4,)"),
        ("train", "    losses = []", "    w[0] = w[0] + 1e-9\n    losses = []", "train changed its argument w"),
    ],
)  # fmt: skip
def test_slips(name: str, replace: str, by: str, words: str) -> None:
    """Does each slip fail the visible check of its function, in words that fit?"""
    check: Callable[[Any], object] = CHECKS[name]
    with pytest.raises(AssertionError) as caught:
        check(optimizers(replace, by)[name])
    assert words in str(caught.value)


def test_train_needs_the_updates() -> None:
    """Is a right `train` told which update is still a blank, not that it is one itself?"""
    names = optimizers("    velocity = gamma", "    raise NotImplementedError()\n    velocity = gamma")
    with pytest.raises(AssertionError, match="train needs momentum_update, which is not written yet"):
        train_test(names["train"])
    assert np.isfinite(names["sgd_update"](1.0, 1.0))
