"""Every number in the prose of the notebook `optimizers`, recomputed."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

import matplotlib
import numpy as np
import pytest

matplotlib.use("Agg")
import matplotlib.pyplot as plt

from statements import Statements, forget


@pytest.fixture(scope="module")
def race() -> Iterator[Statements]:
    notebook = Statements("computational_graph", "optimizers")
    for cell in ("valley_plot", "race_plot", "trained_plot"):
        notebook.run(cell)
    plt.close("all")
    yield notebook
    forget("computational_graph")


def test_importing_is_quiet(race: Statements) -> None:
    """Does the import of the other notebook leave out what its cells print?"""
    assert race.printed["import_graph"] == ""


def test_walk_through_the_valley(race: Statements) -> None:
    """Is almost a third of the way left to SGD, and does momentum pass the lowest point and come back?"""
    sgd, momentum = race.names["paths"]["SGD"], race.names["paths"]["momentum"]
    assert len(sgd) == len(momentum) == 41
    assert sgd[-1, 0] / sgd[0, 0] == pytest.approx(0.3, abs=0.01)
    assert momentum[:, 0].max() > 0.3
    assert np.abs(momentum[-1]).max() < 0.03
    assert race.names["steepness"].tolist() == [1, 30]
    assert race.say("30 times steeper across than along")
    assert race.say("after 40 steps almost a third of the way is left")


def test_pushes_that_agree_add_up(race: Statements) -> None:
    """Does the velocity grow to 1 / (1 - γ) times a push that stays the same?"""
    velocity = np.zeros(1)
    for _ in range(300):
        _, velocity = race.names["momentum_update"](np.zeros(1), np.ones(1), velocity, 1.0, 0.9)
    assert velocity == pytest.approx(1 / (1 - 0.9), rel=1e-9)
    assert race.say("to at most $1/(1-\\gamma)$ times the push")


def test_first_step_of_adam(race: Statements) -> None:
    """Does every weight move by almost exactly η at the first step, as the hint says?"""
    moved, _, _ = race.names["adam_update"](np.zeros(3), np.array([1e-3, -5.0, 40.0]), np.zeros(3), np.zeros(3), 1, 0.1)
    assert moved == pytest.approx([-0.1, 0.1, -0.1], rel=1e-4)


def test_race(race: Statements) -> None:
    """Are the places, the shelf, the last losses and the noise those of the text?"""
    sgd, momentum, adam = (race.names["losses"][name] for name in ("sgd", "momentum", "adam"))
    assert (len(race.names["X"]), len(sgd)) == (60, 10)
    reached = next(epoch for epoch, loss in enumerate(sgd, start=1) if loss < 1.02 * momentum[1])
    assert reached == 9
    assert all(0.0175 < loss < 0.0185 for loss in itertools.chain(momentum[2:], sgd[8:]))
    assert min(momentum[1], sgd[1], adam[1]) == momentum[1]
    assert min(momentum[-1], sgd[-1], adam[-1]) == adam[-1]
    assert np.sqrt(adam[-1]) == pytest.approx(0.07, abs=0.005)
    weights = race.names["trained"]["momentum"][1]
    assert np.abs(weights[:5]).max() < 0.1 < np.abs(weights[5:]).max()
    assert race.say("Momentum is down after two epochs, SGD needs nine for the same.")
    assert race.say("along a shelf near 0.018")
    assert race.say("off by 7 cm")


def test_noise_in_the_readings(race: Statements) -> None:
    """Is the mean loss about 0.0025 for the very weights that the readings were made with?"""
    makers = np.array([0.35, -0.2, 0.8, 0.5, -0.4, -0.3, 0.2, 0.3, 1.5])
    x, y = race.names["graph_data"]()
    losses = [race.names["loss_and_gradient"](x[i], y[i], makers)[0] for i in range(1, len(x))]
    assert np.mean(losses) == pytest.approx(0.0025, rel=0.1)
    assert race.say("a loss of 0.0025, the variance of the noise in the readings")


def test_one_step_further(race: Statements) -> None:
    """Does SGD almost meet momentum with ten times the learning rate, and Adam with thirty times?"""
    names = race.names
    ten, thirty = (names["train"](names["X"], names["y"], names["start"], "sgd", 10, rate)[0] for rate in (0.1, 0.3))
    assert ten[1:] == pytest.approx(names["losses"]["momentum"][1:], rel=0.1)
    assert thirty[-1] == pytest.approx(names["losses"]["adam"][-1], rel=0.1)


def test_check_after_training(race: Statements) -> None:
    """Do all nine gradients agree where Adam arrived, each with its weight beside it?"""
    lines = race.printed["trained_plot"].splitlines()
    assert [line.split()[0] for line in lines] == [f"w{i}" for i in range(1, 10)]
    assert all(re.search(r" ok   w\d = +-?\d\.\d{3}$", line) for line in lines)
