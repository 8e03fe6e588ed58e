"""The known numbers of the nine-weight graph, from the reference solution."""

from __future__ import annotations

from typing import Any

import nbformat
import numpy as np
import pytest

from autograder.notebooks.roles import Role, role_of
from conftest import ROOT
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
def names() -> dict[str, Any]:
    """The reference's four functions."""
    path = ROOT / "source" / "computational_graph" / "computational_graph.ipynb"
    space: dict[str, Any] = {}
    exec("import math\nimport numpy as np", space)
    for cell in nbformat.read(path, as_version=4).cells:
        if role_of(cell) is Role.ANSWER:
            exec(cell.source, space)
    return space


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
