"""The notebook on layers: what it shows, what its checks say, and how well the reference learns."""

from __future__ import annotations

import contextlib
import io
import re
from typing import Any

import nbformat
import numpy as np
import pytest

from autograder.audit.catalogue import apply_attempt, load_catalogue
from autograder.course import Course
from autograder.notebooks.roles import Role, graded_cells, role_of
from cell_runner import run_cells
from checks.planting import planted
from conftest import ROOT

COURSE = Course(ROOT)
NOTEBOOK = nbformat.read(COURSE.source / "layers" / "layers.ipynb", as_version=4)
CELLS = {cell.id: cell.source for cell in NOTEBOOK.cells}
ATTEMPTS = {attempt.name: attempt.source for attempt in load_catalogue(COURSE, "layers")}


@pytest.fixture
def names() -> dict[str, Any]:
    """The notebook's imports, data and reference classes."""
    names: dict[str, Any] = {"__name__": "__main__"}
    with contextlib.redirect_stdout(io.StringIO()):
        exec(CELLS["imports"], names)
    for cell in NOTEBOOK.cells:
        if role_of(cell) is Role.ANSWER:
            exec(cell.source, names)
    return names | {"plot_lines": lambda *_, **__: None}


def printed(cell: str, names: dict[str, Any]) -> str:
    with contextlib.redirect_stdout(io.StringIO()) as output:
        exec(CELLS[cell], names)
    return output.getvalue()


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_reference_learns_to_read(names: dict[str, Any], seed: int) -> None:
    """Does the training cell reach 95 % on digits that were held out, wherever it starts?"""
    exec(CELLS["train_plot"].replace("np.random.seed(1)", f"np.random.seed({seed})"), names)
    assert names["accuracy"]["held out"][-1] >= 0.95
    assert names["accuracy"]["held out"][0] < 0.8


def test_both_gradients_agree(names: dict[str, Any]) -> None:
    """Does the table show four relative errors far below 1e-7, for 310 parameters?"""
    rows = printed("compare", names).splitlines()[1:]
    assert [row.split()[0] for row in rows] == ["W1", "b1", "W2", "b2"]
    assert all(float(row.split()[2]) < 1e-8 for row in rows)
    assert sum(array.size for array in names["net"].params.values()) == 310


def test_cost_is_two_passes_for_each_parameter(names: dict[str, Any]) -> None:
    """Is the price of measuring counted rightly, and that of backpropagation one forward pass?"""
    printed("cost_plot", names)
    assert names["passes"]["numerical_gradient"] == [2 * size for size in names["sizes"]]
    assert names["passes"]["gradient"] == [1] * 5


def test_the_traps_show_the_numbers_of_the_text(names: dict[str, Any]) -> None:
    """Are the slopes at the kink ½ and its neighbours, and does the constant spoil the check as the text says?"""
    output = printed("traps", names)
    assert re.findall(r"^ *-?\d\.\d{5} +(\d\.\d\d)$", output, re.MULTILINE) == ["0.00", "0.25", "0.50", "0.75", "1.00"]
    table = [line.split() for line in output.splitlines()[-5:]]
    assert all(float(row[2]) < 1e-9 for row in table)
    assert [row[3] for row in table][2:] == ["1e-03", "1e-01", "1e+00"]


def test_a_fresh_network_is_often_near_a_kink(names: dict[str, Any]) -> None:
    """Has about one in four networks of 50 hidden units a sum within reach of the step, as the text says?"""
    random, x = np.random.default_rng(0), names["x_train"][:3]
    sums = [np.min(np.abs(x @ (0.01 * random.standard_normal((64, 50))))) for _ in range(400)]
    assert 0.2 < np.mean(np.array(sums) < 1e-4) < 0.33


def test_relu_before_the_softmax_looks_wrong(names: dict[str, Any]) -> None:
    """Does a ReLU behind the last Affine spoil the check of b2 in some fresh networks?"""
    exec(ATTEMPTS["net_relu_before_softmax"], names)
    errors = []
    for seed in range(4):
        np.random.seed(seed)
        net, example = names["TwoLayerNet"](64, 2, 10), (names["x_train"][:3], names["t_train"][:3])
        net.params["W1"] *= 0.01
        measured, gradients = net.numerical_gradient(*example)["b2"], net.gradient(*example)["b2"]
        errors.append(names["relative_error"](gradients, measured))
    assert max(errors) > 1e-2


@pytest.mark.parametrize(
    ("attempt", "check", "words"),
    [
        ("affine_bias_forgotten", "check_affine", "b is not added"),
        (
            "affine_bias_mean",
            "check_affine",
            "db    relative error 6.0e-01  WRONG  exactly 0.25× the numerical gradient",
        ),
        ("affine_db_keepdims", "check_affine", "db has shape (1, 3), expected (3,)"),
        ("affine_dx_not_returned", "check_affine", "dx is missing"),
        ("relu_absolute", "check_activations", "negative numbers become 0"),
        ("relu_backward_identity", "check_activations", "Relu.backward, compared with central differences"),
        ("sigmoid_sign", "check_activations", "the sign of the exponent"),
        ("sigmoid_dout_ignored", "check_activations", "dx    relative error"),
        ("loss_summed", "check_softmax_with_loss", "divide by the number of examples"),
        ("loss_no_maximum", "check_softmax_with_loss", "subtract each row's largest score first"),
        ("loss_gradient_not_divided", "check_softmax_with_loss", "exactly 2× the numerical gradient"),
        ("loss_dout_ignored", "check_softmax_with_loss", "dout is a factor"),
        ("numerical_forward_difference", "check_numerical_gradient", "to one side only"),
        ("numerical_on_a_copy", "check_numerical_gradient", "x itself must take the step"),
        ("numerical_integers_truncated", "check_numerical_gradient", "convert it to float"),
        ("net_relu_before_softmax", "check_two_layer_net", "a ReLU after the second Affine"),
        ("net_accuracy_of_labels", "check_two_layer_net", "are the labels compared with themselves?"),
        ("net_accuracy_per_cent", "check_two_layer_net", "a share, not per cent"),
        ("net_gradient_skips_relu", "check_two_layer_net", "W1    relative error"),
    ],
)
def test_visible_checks_explain(attempt: str, check: str, words: str) -> None:
    """Does the check in the notebook say what is wrong?"""
    with np.errstate(all="ignore"):
        outcome = run_cells(apply_attempt(NOTEBOOK, ATTEMPTS[attempt]))
    assert words in outcome.broken[check]


def test_well_known_solution_gets_eighteen_points() -> None:
    """Does the solution that books print run unchanged, and lose the points for its two known weaknesses only?"""
    names = ("relu_writes_into_dout", "loss_as_in_the_books", "numerical_integers_truncated", "net_ordered_dict")
    outcome = run_cells(apply_attempt(NOTEBOOK, "\n".join(ATTEMPTS[name] for name in names)))
    assert set(outcome.failed) == {"test_loss_exact", "test_numerical_gradient_array"}
    points = graded_cells(NOTEBOOK)
    assert sum(points.values()) - sum(points[name] for name in outcome.failed) == 18


@pytest.mark.parametrize("head", ["class Net:", "@dataclass\nclass Net:\n    size: int = 3", "class Net(Base):"])
def test_planting_reaches_what_a_class_calls(head: str) -> None:
    """Is a planted class used by methods of a class, however its __init__ came about?"""
    names: dict[str, Any] = {"__name__": "__main__"}
    body = "\n\n    def half(self):\n        return Layer(8).half()\n"
    layer = "class Layer:\n    def __init__(self, size):\n        self.size = size\n"
    exec(
        f"from dataclasses import dataclass\nBase = dict\n{layer}\n    def half(self):\n        return 0\n{head}{body}",
        names,
    )
    with planted(names["Net"], Layer=f"{layer}\n    def half(self):\n        return np.float64(self.size / 2)\n"):
        assert names["Net"]().half() == 4
    assert names["Net"]().half() == 0
