"""Visible checks for optimizers: one step of each, and training."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np

from checks.planting import planted
from checks.report import note, passed
from checks.tutor import Case, call, check_cases, same, show
from checks.values import as_vectors

Function = Callable[..., Any]


def sgd_test(target: Function) -> None:
    """Check `sgd_update(w, gradient, learning_rate)` of the optimizers notebook."""
    w, gradient = np.array([1.0, -2.0, 0.5]), np.array([0.2, -0.4, 1.0])
    uphill = "that is the way up: the step is subtracted"
    unchanged = "w did not change; `r = r - …` in a loop only renames r, and leaves w as it is"
    suspects = [
        (w + 0.1 * gradient, uphill),
        (w, unchanged),
        (w - gradient, "the learning rate is missing"),
        (0.1 * gradient, "that is the step; return the weights after it"),
        (w - 0.001 * gradient, "a fixed learning rate in place of the argument"),
    ]
    check_cases(
        target,
        "sgd_update",
        [
            Case({"w": w, "gradient": gradient, "learning_rate": 0.1}, w - 0.1 * gradient, suspects),
            Case({"w": np.array([2.0, 0.0]), "gradient": np.array([3.0, -1.0])}, np.array([1.997, 0.001])),
        ],
        rtol=1e-9,
    )


def momentum_test(target: Function) -> None:
    """Check `momentum_update(w, gradient, velocity, learning_rate, gamma)` of the optimizers notebook."""
    w, gradient, velocity = np.array([1.0, -2.0, 0.5]), np.array([0.2, -0.4, 1.0]), np.array([0.5, 0.1, -0.3])
    arguments = {"w": w, "gradient": gradient, "velocity": velocity, "learning_rate": 0.1, "gamma": 0.5}
    new = np.array([0.27, 0.01, -0.05])
    suspects = {
        "velocity": [
            (velocity + 0.1 * gradient, "gamma is missing"),
            (0.5 * velocity + 0.5 * gradient, "the gradient is multiplied by the learning rate, not by 1 - gamma"),
            (0.5 * velocity + gradient, "the learning rate belongs into the velocity"),
            (0.5 * velocity - 0.1 * gradient, "the gradient is added to the velocity; only w is reduced"),
            (0.5 * velocity + 0.1 * w, "the gradient pushes, not w"),
            (0.1 * gradient, "the old velocity is missing"),
            (0.1 * velocity + 0.5 * gradient, "gamma and the learning rate are swapped"),
            (velocity, "that is the old velocity: return the new one"),
            (w - new, "that is w: return w first, then the velocity"),
            (_chained(velocity, gradient), "each weight needs a velocity of its own, not the previous weight's"),
        ],
        "w": [
            (w + new, "the velocity is subtracted from w"),
            (w - velocity, "w moves by the new velocity, not by the old one"),
            (w - 0.1 * new, "the learning rate is already in the velocity"),
            (w - 0.1 * gradient, "that is plain SGD: w moves by the velocity"),
        ],
    }
    _check_parts(target, "momentum_update", arguments, {"w": w - new, "velocity": new}, suspects)
    arguments = {"w": np.array([2.0, 0.0]), "gradient": np.array([3.0, -1.0]), "velocity": np.array([0.01, 0.02])}
    expected = {"w": np.array([1.988, -0.017]), "velocity": np.array([0.012, 0.017])}
    _check_parts(target, "momentum_update", arguments, expected, {})
    passed("momentum_update", "2 checks passed")


def adam_test(target: Function) -> None:
    """Check `adam_update(w, gradient, m, v, t, …)` of the optimizers notebook."""
    w, gradient, zero = np.array([1.0, -2.0, 0.5]), np.array([0.2, -0.4, 1.0]), np.zeros(3)
    arguments = {"w": w, "gradient": gradient, "m": zero, "v": zero, "t": 1, "learning_rate": 0.1}
    expected = {"w": np.array([0.9, -1.9, 0.4]), "m": 0.1 * gradient, "v": 0.001 * gradient**2}
    swapped = "beta1 and beta2 are swapped: beta1 belongs to m, beta2 to v"
    corrected = "that is the corrected mean, or the factor 1 - beta is missing: return the mean of formula (3)"
    suspects = {
        "m": [(0.001 * gradient, swapped), (gradient, corrected), (0.9 * gradient, "g is multiplied by 1 - beta1")],
        "v": [
            (0.1 * gradient**2, swapped),
            (gradient**2, corrected),
            (0.001 * gradient, "v is the mean of the gradient's square"),
            (0.999 * gradient**2, "g² is multiplied by 1 - beta2"),
        ],
        "w": [
            (w - 0.1 * np.sign(gradient) * 0.1 / np.sqrt(0.001), "m and v need the correction of formula (4)"),
            (w - 0.1 * gradient / (gradient**2 + 1e-8), "the root of v is missing"),
            (
                w - 0.1 * gradient / np.sqrt(gradient**2 + 1),
                "epsilon is added to the root, not t or the number of epochs",
            ),
            (w + 0.1 * np.sign(gradient), "that is the way up: the step is subtracted"),
            (w - 0.001 * np.sign(gradient), "a fixed learning rate in place of the argument"),
        ],
    }
    _check_parts(target, "adam_update", arguments, expected, suspects)
    arguments |= {"m": np.array([0.3, 0.1, -0.2]), "v": np.array([0.04, 0.09, 0.25]), "t": 3}
    arguments |= {"beta1": 0.5, "beta2": 0.75, "epsilon": 0.01}
    expected = {
        "w": np.array([0.8953574637, -1.9611462064, 0.4480470876]),
        "m": np.array([0.25, -0.15, 0.4]),
        "v": np.array([0.04, 0.1075, 0.4375]),
    }
    suspects = {"w": [(np.array([0.8780487805, -1.9549376237, 0.4399793974]), "the correction ignores t: use beta**t")]}
    _check_parts(target, "adam_update", arguments, expected, suspects)
    passed("adam_update", "2 checks passed")


def train_test(target: Function) -> None:
    """Check `train` of the optimizers notebook on three examples, with your updates and a small loss of its own."""
    x = np.array([[1, 0, -1, 2, 0, 1, -2, 1, 0], [0, 2, 1, -1, 1, 0, 1, -2, 1], [-1, 1, 0, 1, 2, -2, 0, 0, 1]]) / 2
    y, w = np.array([1.0, -0.5, 2.0]), np.linspace(-0.4, 0.4, 9)
    given = "loss_and_gradient returned (x @ w - y)**2 and its gradient; the updates were your own"
    for optimizer, (losses, last) in _TRAINED.items():
        arguments = {"X": x, "y": y, "w": w, "optimizer": optimizer, "epochs": 2, "learning_rate": 0.1}
        expected = {"losses": np.array(losses), "w": np.array(last)}
        with planted(target, loss_and_gradient="lambda x, y, w: (float((x @ w - y) ** 2), 2 * (x @ w - y) * x)"):
            _check_parts(target, "train", arguments, expected, {"losses": _TRAIN_SUSPECTS[optimizer]}, given)
        note(optimizer, f"mean losses {losses[0]:.4f}, {losses[1]:.4f}", " " * (10 - len(optimizer)))
    arguments = {"X": x, "y": y, "w": w, "optimizer": "sgd", "epochs": 4, "learning_rate": 0.1}
    expected = {"losses": np.full(4, 0.5), "w": w}
    with planted(target, loss_and_gradient="lambda x, y, w: (0.5, 0 * x)"):
        given = "loss_and_gradient returned a loss of 0.5 and a gradient of 0, always"
        _check_parts(target, "train", arguments, expected, {}, given)
    passed("train", "all three optimizers, two epochs each")


_TRAINED = {
    "sgd": (
        [1.7152453333, 0.3671849464],
        [-0.4842544, 0.0147804, -0.365207, 0.5234214, 0.5642418, -0.2554888, -0.152187, 0.443434, 0.6930074],
    ),
    "momentum": (
        [1.7848333333, 0.6014251932],
        [-0.5147727, 0.4349348, -0.5407864, 1.2233824, 1.190494, -0.5634571, -0.5746981, 0.5476612, 1.0418096],
    ),
    "adam": (
        [1.7118226526, 0.6619755148],
        [-0.3136395, 0.0242245, -0.5387913, 0.3526655, 0.3034787, 0.1161065, -0.155018, 0.6053573, 0.7106806],
    ),
}
_TRAIN_SUSPECTS = {
    "sgd": [
        ([3.632836, 0.6501906463], "that is the last example's loss: take the mean over the epoch"),
        ([5.145736, 1.1015548392], "that is the sum: divide by the number of examples"),
        ([2.572868, 0.5507774196], "divide by the number of examples, not of epochs"),
        ([1.7152453333, 2.0824302797], "the sum goes on from epoch to epoch: start each at zero"),
        ([0.2735280033, 0.0587154395], "an example's loss is taken before its step, not after"),
        ([0.37069423, 0.0734467505], "an example's loss is taken before its step, not at the end of the epoch"),
        ([0.5395561219, -1.0018896167], "return the losses themselves, not their logarithms"),
        ([1.6908333333, 1.6908333333], "w never changes: assign what the update returns"),
        ([1.6908333333, 1.1207837963], "one step for each example, not one for each epoch"),
        ([1.6915488383, 1.6727338347], "pass learning_rate on to the update"),
    ],
    "momentum": [
        ([1.7152453333, 0.3671849464], "the velocity is lost between the steps, or SGD is at work"),
        ([1.7848333333, 0.2505282471], "the velocity starts at zero once, not in every epoch"),
    ],
    "adam": [
        ([1.6767649230, 0.4059193561], "t counts steps, not epochs"),
        ([1.7118226526, 0.5037304027], "t goes on counting in the next epoch"),
        ([1.7118226526, 1.0854945626], "m, v and t start once, not in every epoch"),
        ([1.7152453333, 0.3671849464], "SGD is at work: what does your code do with the argument optimizer?"),
    ],
}


def _chained(velocity: np.ndarray, gradient: np.ndarray) -> np.ndarray:
    """The velocities that come out when each weight goes on with the previous weight's."""
    chain = [velocity[0]]
    for push in 0.1 * gradient:
        chain.append(0.5 * chain[-1] + push)
    return np.array(chain[1:])


def _check_parts(
    target: Function,
    name: str,
    arguments: Mapping[str, Any],
    expected: Mapping[str, np.ndarray],
    suspects: Mapping[str, Sequence[tuple[Any, str]]],
    given: str = "",
) -> None:
    """Call `target` and compare each part it returns; suspects: part → (wrong value, likely mistake).

    given: what else a reader needs to follow. The state or the losses are looked at first: w depends on them.
    """
    parts = as_vectors(call(target, name, arguments), **{part: len(value) for part, value in expected.items()})
    returned = dict(zip(expected, parts, strict=True))
    for part in sorted(expected, key=lambda part: part == "w"):
        if same(returned[part], expected[part]):
            continue
        lines = [
            f"{name}({', '.join(f'{key}={show(value)}' for key, value in arguments.items())})",
            f"  returned  {part} = {show(returned[part])}",
            f"  expected  {part} = {show(expected[part])}",
        ]
        if given:
            lines.insert(1, f"  given     {given}")
        likely = [mistake for value, mistake in suspects.get(part, ()) if same(returned[part], np.array(value))]
        raise AssertionError("\n".join([*lines, *(f"  likely    {mistake}" for mistake in likely[:1])]))
