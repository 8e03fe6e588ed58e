"""Inputs for the exercises, seeded so that everyone sees the same numbers; no answers here."""

from __future__ import annotations

import zlib

import numpy as np

__all__ = [
    "generator",
    "gradient_check_n_generic_case",
    "gradient_check_n_test_case",
    "graph_data",
    "graph_first_point",
    "three_layer_case",
    "tide_case",
]

SEED = 0  # the grader sets another one for each student


def generator(name: str) -> np.random.Generator:
    """A random generator that belongs to the test called `name`: the same numbers at every run."""
    return np.random.default_rng([SEED, zlib.crc32(name.encode())])


def gradient_check_n_test_case() -> tuple[np.ndarray, np.ndarray, dict[str, np.ndarray]]:
    """X (4, 3), Y (3,) and the parameters W1 … b3 of the three-layer network, the field's numbers.

    Two of the three units in its second hidden layer never fire, so many of its gradients are
    exactly zero: `gradient_check_n_generic_case` has none of that.
    """
    random = np.random.RandomState(1)
    x = random.randn(4, 3)
    y = np.array([1, 1, 0])
    shapes = {"W1": (5, 4), "b1": (5, 1), "W2": (3, 5), "b2": (3, 1), "W3": (1, 3), "b3": (1, 1)}
    return x, y, {name: random.randn(*shape) for name, shape in shapes.items()}


def gradient_check_n_generic_case() -> tuple[np.ndarray, np.ndarray, dict[str, np.ndarray]]:
    """X (4, 6), Y (1, 6) and parameters W1 … b3 with mixed signs, in which no true gradient is zero."""
    return three_layer_case(np.random.default_rng(50))


def three_layer_case(
    random: np.random.Generator, examples: int = 6
) -> tuple[np.ndarray, np.ndarray, dict[str, np.ndarray]]:
    """Draw X (4, examples), Y (1, examples) and W1 … b3 until the case is a generic one.

    Generic: each hidden unit fires for at least one example and rests for at least one, none is so
    near its kink (0.02) that a small step crosses it, any two units of neighbouring layers fire
    together somewhere (so no gradient is zero), and no output is saturated. Both labels occur.
    """
    while True:
        x = random.standard_normal((4, examples))
        y = random.permutation(np.arange(examples) % 2).reshape(1, examples)
        w1 = random.standard_normal((5, 4)) * 0.7
        b1 = _dividing_biases(random, w1 @ x)
        a1 = np.maximum(0, w1 @ x + b1)
        w2 = random.standard_normal((3, 5)) * 0.7
        b2 = _dividing_biases(random, w2 @ a1)
        w3, b3 = random.standard_normal((1, 3)), random.standard_normal((1, 1))
        z2 = w2 @ a1 + b2
        z3 = w3 @ np.maximum(0, z2) + b3
        together = np.all((z2 > 0) @ (a1 > 0).T)
        nearest = min(np.min(np.abs(w1 @ x + b1)), np.min(np.abs(z2)))
        if together and nearest > 0.02 and np.max(np.abs(z3)) < 4:
            return x, y, {"W1": w1, "b1": b1, "W2": w2, "b2": b2, "W3": w3, "b3": b3}


def _dividing_biases(random: np.random.Generator, z: np.ndarray) -> np.ndarray:
    """A bias for each unit (row of z) with which it fires for some examples, about half, and rests for the others."""
    examples = z.shape[1]
    place = random.integers(examples // 3, examples - examples // 3 + 1, len(z)).clip(1, examples - 1)
    ordered, rows = np.sort(z, axis=1), np.arange(len(z))
    return -(ordered[rows, place - 1] + ordered[rows, place]).reshape(-1, 1) / 2


def graph_first_point() -> tuple[np.ndarray, float]:
    """The point on which the nine-weight graph is worked out by hand: x (5,) and y."""
    return np.array([-1.2879095, -0.12001342, -1.45900038, -0.66660821, -0.14421743]), 1.85884913


def graph_data(examples: int = 506) -> tuple[np.ndarray, np.ndarray]:
    """Readings of the harbour's five sensors, X (examples, 5), and the water level, y (examples,).

    The sensors are standardised and loosely correlated; the level follows the nine-weight graph
    with weights of its own plus noise of 0.05. The first row is `graph_first_point`.
    """
    random = np.random.default_rng(506)
    shared = random.standard_normal((examples, 1))
    x = 0.8 * random.standard_normal((examples, 5)) + 0.6 * shared
    x = (x - x.mean(axis=0)) / x.std(axis=0)
    x[0], first_level = graph_first_point()
    w1, w2, w3, w4, w5, w6, w7, w8, w9 = 0.35, -0.2, 0.8, 0.5, -0.4, -0.3, 0.2, 0.3, 1.5
    rise = np.tanh(np.exp((w1 * x[:, 0] + w2 * x[:, 1]) ** 2 + w6) + w7)
    swell = 1 / (1 + np.exp(-(np.sin(w3 * x[:, 2]) * (w4 * x[:, 3] + w5 * x[:, 4]) + w8)))
    y = rise + w9 * swell + 0.05 * random.standard_normal(examples)
    y[0] = first_level
    return x, y


def tide_case() -> tuple[np.ndarray, np.ndarray, dict[str, np.ndarray]]:
    """X (24, 40), Y (1, 40) and the parameters W1 (10, 24), b1, W2 (1, 10), b2 of the tide network, 261 numbers.

    A column of X holds the water levels of 24 hours, in metres; Y is the level six hours after the last of them.
    The level is the sum of two tides, of 12.42 and of 12 hours, and of noise of 0.05. No parameter is zero.
    """
    random = np.random.default_rng(24)
    hours = np.arange(264)
    level = 1.2 * np.sin(2 * np.pi * hours / 12.42) + 0.4 * np.sin(2 * np.pi * hours / 12 + 1)
    level = level + 0.05 * random.standard_normal(hours.size)
    starts = 6 * np.arange(40)
    x = level[starts + np.arange(24)[:, None]]
    y = level[starts + 29].reshape(1, 40)
    w1, b1 = 0.2 * random.standard_normal((10, 24)), 0.3 * random.standard_normal((10, 1))
    w2, b2 = 0.3 * random.standard_normal((1, 10)), 0.3 * random.standard_normal((1, 1))
    return x, y, {"W1": w1, "b1": b1, "W2": w2, "b2": b2}
