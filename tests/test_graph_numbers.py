"""The known numbers of the nine-weight graph, and every number in its notebook's prose, from the reference solution."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from checks.graph_numbers import FIRST, SECOND, Point
from statements import Statements
from testCases import graph_first_point

W = 0.1 * np.ones(9)
FORWARD = {
    "dy_pred": -1.9285278284819143,
    "loss": 0.9298048963072919,
    "exp": 1.1272967040973583,
    "tanh": 0.8417934192562146,
    "sigmoid": 0.5279179387419721,
}
GRADIENTS = [-0.229733, -0.021408, -0.005625, -0.004658, -0.001008, -0.633475, -0.561942, -0.048063, -1.018104]
SMALL = [0.00271756, 0.01260512, 0.00167639, -0.00207756, 0.00720768, 0.00114524, 0.00684168, 0.02242521, 0.01296444]


@pytest.fixture(scope="module")
def graph() -> Statements:
    return Statements("computational_graph", "computational_graph")


@pytest.fixture(scope="module")
def names(graph: Statements) -> dict[str, Any]:
    """The reference's four functions, among others."""
    return graph.names


def test_sigmoid(names: dict[str, Any]) -> None:
    """Is sigmoid(2) the known number?"""
    assert names["sigmoid"](2) == pytest.approx(0.8807970779778823, rel=1e-15)


def test_forward(names: dict[str, Any]) -> None:
    """Does the first point, known to eight decimals, give the known five values?"""
    assert names["forward_propagation"](*graph_first_point(), W) == pytest.approx(FORWARD, rel=1e-7)


def test_backward(names: dict[str, Any]) -> None:
    """Does the first point give the nine known gradients?"""
    x, y = graph_first_point()
    gradients = names["backward_propagation"](x, y, W, names["forward_propagation"](x, y, W))
    assert [gradients[f"dw{i}"] for i in range(1, 10)] == pytest.approx(GRADIENTS, abs=1e-6)


@pytest.mark.parametrize("eps", [1e-7, 1e-4])
def test_checking_at_the_known_weights(names: dict[str, Any], eps: float) -> None:
    """Are all nine differences below 1e-3 at the small weights that graders use, far below for the longer step?"""
    differences = names["gradient_checking"](*graph_first_point(), SMALL, eps)
    assert max(differences) < (1e-3 if eps == 1e-7 else 1e-6)


@pytest.mark.parametrize("point", [FIRST, SECOND], ids=["first", "second"])
def test_numbers_of_the_visible_checks(names: dict[str, Any], point: Point) -> None:
    """Are the checks' numbers those of the reference, and is their first point that of the data?"""
    values = names["forward_propagation"](point.x, point.y, point.w)
    assert values == pytest.approx(point.values, rel=1e-12)
    assert names["backward_propagation"](point.x, point.y, point.w, values) == pytest.approx(point.gradients, rel=1e-12)
    assert (FIRST.x.tolist(), FIRST.y) == (names["X"][0].tolist(), names["y"][0])


def test_half_the_gradients(graph: Statements) -> None:
    """Does half of each gradient make a ratio of -1/3, and a difference of 1/3?"""
    without, with_bars = graph.printed["signed_ratio"].splitlines()
    assert without == f"without bars: {np.full(9, -0.33)}"
    assert with_bars == f"with bars:    {np.full(9, 0.33)}"
    assert graph.say("Without the bars each ratio is $-1/3$.")


def test_one_number_hides_three(graph: Statements) -> None:
    """Is the one number 4e-6 while three of the nine differences are 1?"""
    assert graph.printed["one_number"].splitlines() == [
        "one number: 4.3e-06",
        f"nine numbers: {np.eye(9)[2:5].sum(axis=0)}",
    ]
    assert graph.say(r"The one number is $4 \cdot 10^{-6}$")


def test_own_gradients(graph: Statements) -> None:
    """Is the worst of nine right gradients, at the small weights, that of w3, by 2e-4, which the noise explains?"""
    names = graph.names
    x, y, w = names["X"][0], names["y"][0], names["small_weights"]
    differences = names["gradient_checking"](x, y, w, 1e-7)
    values = names["forward_propagation"](x, y, w)
    gradients = np.abs([*names["backward_propagation"](x, y, w, values).values()])
    assert (np.argmax(differences), max(differences)) == (2, pytest.approx(2e-4, rel=0.25))
    assert gradients[2] == pytest.approx(3e-6, rel=0.15)
    assert 1e-16 * values["loss"] / 1e-7 / (2 * gradients[2]) == pytest.approx(max(differences), rel=0.5)
    assert graph.printed["own_gradients"].split()[3] == "2e-04"
    assert graph.say("Eighteen, two for each weight. The worst difference is about $2 \\cdot 10^{-4}$")
    assert graph.say("that of $w_3$ is only $3 \\cdot 10^{-6}$")


def test_measured_by_the_loop(graph: Statements) -> None:
    """Does the loop of the notebook `scalar` measure all nine, up to six decimals?"""
    lines = graph.printed["measure_nine"].splitlines()
    assert len(lines) == 9
    for line in lines:
        _, _, measured, _, calculated = line.split()
        assert float(measured) == pytest.approx(float(calculated), abs=1e-6)


def test_point_that_tells(graph: Statements) -> None:
    """Does the forgotten exp make 5e-4 at the small weights and 6e-2 at those of 0.1?"""
    small, large = (line.rpartition(" ")[2] for line in graph.printed["telling_point"].splitlines())
    assert float(small) == pytest.approx(5e-4, rel=0.1)
    assert float(large) == pytest.approx(6e-2, rel=0.1)
    assert graph.say(r"a difference of $5 \cdot 10^{-4}$")
    assert graph.say(r"At 0.1 it makes $6 \cdot 10^{-2}$.")


def test_step_that_tells(graph: Statements) -> None:
    """Which steps suit all nine gradients, and by how much do these differ in size?"""
    names = graph.names
    graph.run("worst_weight_plot")
    worst = {
        name: dict(zip(np.round(np.log10(names["steps"])), line, strict=True)) for name, line in names["worst"].items()
    }
    small, large = worst["small weights"], worst["weights of 0.1"]
    assert small[-7] == pytest.approx(2e-4, rel=0.25)
    assert small[-4] == pytest.approx(2e-7, rel=0.25)
    assert max(small[-4], small[-5], large[-4], large[-5]) < 5e-6
    assert min(max(small[step], large[step]) for step in (-1, -2, -6, -7, -8)) > 5e-6
    x, y, w = names["X"][0], names["y"][0], names["small_weights"]
    gradients = np.abs([*names["backward_propagation"](x, y, w, names["forward_propagation"](x, y, w)).values()])
    assert 300_000 < gradients.max() / gradients.min() < 400_000
    assert graph.say("by a factor of more than 300,000")
    assert graph.say(r"leaves differences up to $2 \cdot 10^{-4}$, and $10^{-4}$ only $2 \cdot 10^{-7}$")
