"""The notebook in_practice: every number of its text, what its checks say, and cells whose libraries may be missing."""

from __future__ import annotations

import contextlib
import inspect
import io
import re
from typing import Any

import nbformat
import numpy as np
import pytest

import checks.libraries
from autograder.audit.catalogue import apply_attempt, load_catalogue
from autograder.course import Course
from autograder.notebooks.roles import Role, role_of
from cell_runner import run_cells
from conftest import ROOT
from gc_utils import dictionary_to_vector, relative_error

COURSE = Course(ROOT)
NOTEBOOK = nbformat.read(COURSE.source / "in_practice" / "in_practice.ipynb", as_version=4)
CELLS = {cell.id: cell.source for cell in NOTEBOOK.cells}
ATTEMPTS = {attempt.name: attempt.source for attempt in load_catalogue(COURSE, "in_practice")}
PROSE = "\n".join(cell.source for cell in NOTEBOOK.cells if cell.cell_type == "markdown")


def printed(cell: str, names: dict[str, Any]) -> str:
    with contextlib.redirect_stdout(io.StringIO()) as output:
        exec(CELLS[cell], names)
    return output.getvalue()


@pytest.fixture
def names() -> dict[str, Any]:
    """The notebook's imports, data, given functions and reference answers; a plot keeps what it is given."""
    names: dict[str, Any] = {"__name__": "__main__"}
    for name in ("imports", "measure", "forecast"):
        printed(name, names)
    for cell in NOTEBOOK.cells:
        if role_of(cell) is Role.ANSWER:
            exec(cell.source, names)
    plots: list[Any] = []
    return names | {"plots": plots, "plot_lines": lambda x, lines, **_: plots.append((x, lines))}


def test_sizes_of_the_network(names: dict[str, Any]) -> None:
    """Has it 261 parameters, 522 forward passes for a full check, and a direction 16 times as long as its step?"""
    theta, _ = dictionary_to_vector(names["parameters"])
    assert len(theta) == 261
    assert not np.any(theta == 0)
    assert (names["X"].shape, names["Y"].shape) == ((24, 40), (1, 40))
    lengths = np.linalg.norm(np.random.default_rng(0).standard_normal((200, 261)), axis=1)
    assert np.mean(lengths) == pytest.approx(16, rel=0.02)
    assert "here 522" in PROSE
    assert 2 * len(theta) == 522


def test_right_slopes_agree_to_nine_digits(names: dict[str, Any]) -> None:
    """Do 1,000 measured slopes agree with v · grad to nine digits, and stay far below 1e-6?"""

    def cost(parameters: Any) -> Any:
        return names["forecast_cost"](parameters, names["X"], names["Y"])

    differences = names["directional_check"](cost, names["parameters"], names["gradients"], directions=1000)
    assert np.quantile(differences, 0.95) < 1e-9
    assert np.max(differences) < 1e-7


def test_what_a_direction_overlooks(names: dict[str, Any]) -> None:
    """Are the shares in the text those that the cell prints?"""
    output = printed("overlooked", names)
    assert "difference 2.0e-02" in output
    shares = {row.split()[0]: row.split()[1:] for row in output.splitlines()[3:]}
    assert shares["1e-03"][:2] == ["3.1%", "0.1%"]
    assert [round(float(share[:-1])) for share in shares["1e-02"][:2]] == [31, 10]
    for words in ("2 %: `measure`", "3.1 % of the draws", "31 % at $10^{-2}$", "0.1 % and 10 %"):
        assert words in PROSE
    assert names["differences"].size == 3000


def test_memory_and_the_unlucky_sum(names: dict[str, Any]) -> None:
    """Does a check call forward 24 times, drag the mean from 0 to 4.5, and call a right layer as wrong as can be?"""
    output = printed("batch_norm", names)
    assert np.allclose([float(x) for x in re.findall(r"freeze: \[(\S+) +(\S+)\]", output)[0]], 4.5, atol=0.05)
    random, ones = (float(value) for value in re.findall(r"difference (\S+)", output))
    assert random < 1e-9
    assert ones == pytest.approx(1, abs=0.05)
    assert "[0. 0.]" in output
    assert 2 * names["x"].size == 24
    names["layer"].forward(names["x"])
    assert np.max(np.abs(names["layer"].normal.sum(axis=0))) < 1e-12


def test_order_of_the_remainder(names: dict[str, Any]) -> None:
    """Does R fall by 100 with right gradients and by 10 with the faulty ones, down to noise of 1e-16?"""
    printed("overlooked", names)
    printed("taylor_plot", names)
    steps, lines = names["plots"][0]
    assert np.allclose(steps[:-1] / steps[1:], 10)
    falls = {name: values[:-1] / values[1:] for name, values in lines.items()}
    assert np.allclose(falls["change of J"], 10, rtol=0.1)
    assert np.allclose(falls["R, right gradient"][:4], 100, rtol=0.1)
    assert np.allclose(falls["R, faulty gradient"][2:], 10, rtol=0.1)
    assert 1e-17 < lines["R, right gradient"][-1] < 1e-15


def test_complex_step(names: dict[str, Any]) -> None:
    """Is the central difference best at 1e-5 and lost at 1e-30, and the complex step exact from 1e-7 on?"""
    printed("overlooked", names)
    output = printed("complex_step", names)
    rows = np.array([[float(part) for part in row.split()] for row in output.splitlines()[1:8]])
    assert rows[np.argmin(rows[:, 1]), 0] == 1e-5
    assert rows[-1, 1] == 1
    assert np.all(rows[3:, 2] < 1e-15)
    assert "slope of x² at 2: 4.0 - of |x| at 2: 0.0" in output


def test_the_hidden_tests_use_the_complex_step() -> None:
    """Do tests of the nine-weight graph and of the two-layer network take imaginary parts, as the text says?"""
    for assignment, notebook in (("computational_graph", "computational_graph"), ("two_layer_network", "q2_neural")):
        source = nbformat.read(COURSE.source / assignment / f"{notebook}.ipynb", as_version=4)
        assert any(".imag" in cell.source for cell in source.cells if role_of(cell) is Role.TEST)


def test_an_unlucky_sum_has_no_gradient() -> None:
    """Is the cost of the batch normalisation report, the sum of all outputs, the same for every input?"""
    random = np.random.default_rng(0)
    sums = [np.sum((x - x.mean(axis=0)) / x.std(axis=0)) for x in random.normal(size=(5, 25, 5))]
    assert np.allclose(sums, 0, atol=1e-12)


def test_a_missing_term_is_invisible_at_zero(names: dict[str, Any]) -> None:
    """Does a check at b = 0 pass a gradient that lacks the biases' penalty, and fail elsewhere, as the report says?"""
    errors = []
    for b in (0.0, 0.5):
        point = {"W1": np.ones((1, 2)), "b1": np.full((1, 1), b)}
        measured = names["measure"](lambda p: np.sum(np.sin(p["W1"])) + np.sum(p["b1"] ** 2 + p["b1"]), point)
        errors.append(relative_error(np.ones((1, 1)), measured["b1"]))
    assert errors[0] < 1e-7
    assert errors[1] > 0.1


def test_cells_without_their_library_say_how_to_get_it(
    names: dict[str, Any], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Does each of the three cells do nothing but say in a sentence which package it needs?"""

    def missing(name: str) -> None:
        raise ModuleNotFoundError(name)

    monkeypatch.setattr(checks.libraries.importlib, "import_module", missing)
    for cell, package in (("in_scipy", "scipy"), ("in_torch", "torch"), ("in_jax", "jax")):
        exec(CELLS[cell], names)
        assert f"pip install {package} " in capsys.readouterr().out


def test_scipy_defaults(names: dict[str, Any]) -> None:
    """Where scipy is installed: is its default step that of the table, and its result no relative one?"""
    optimize = pytest.importorskip("scipy.optimize")
    printed("overlooked", names)
    assert inspect.signature(optimize.check_grad).parameters["epsilon"].default == pytest.approx(1.5e-8, rel=0.01)
    right, faulty = (float(number) for number in re.findall(r"difference (\S+)", printed("in_scipy", names)))
    assert right < 1e-5 < 0.1 < faulty


def test_torch_defaults(names: dict[str, Any]) -> None:
    """Where PyTorch is installed: are its defaults those of the table, and its verdicts those of the cell's story?"""
    autograd = pytest.importorskip("torch").autograd
    parameters = inspect.signature(autograd.gradcheck).parameters
    assert [parameters[name].default for name in ("eps", "atol", "rtol", "fast_mode")] == [1e-6, 1e-5, 1e-3, False]
    output = printed("in_torch", names)
    assert re.findall(r"accepted (\w+)", output) == ["True", "True", "False", "False"]


def test_jax_defaults(names: dict[str, Any]) -> None:
    """Where JAX is installed: does it refuse in double precision what it accepts in single?"""
    pytest.importorskip("jax")
    assert re.findall(r": (\w+)$", printed("in_jax", names), re.MULTILINE) == ["accepted", "refused", "accepted"]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("attempt", "check", "words"),
    [
        ("directional_step_not_normalised", "check_directional_check", "v must be divided by its own length"),
        ("directional_halved_step", "check_directional_check", "divide by 2 * epsilon"),
        ("directional_one_sided", "check_directional_check", "the step goes one way only"),
        ("directional_same_direction", "check_directional_check", "draw a new v inside the loop"),
        ("directional_rand", "check_directional_check", "all entries of v have one sign"),
        ("directional_one_parameter", "check_directional_check", "only one parameter moves"),
        ("directional_mean", "check_directional_check", "not the largest or the mean"),
        ("directional_whole_gradient", "check_directional_check", "J was called"),
        ("directional_order_as_given", "check_directional_check", "in the order of `parameters`"),
        ("directional_seed_ignored", "check_directional_check", "the same seed must try the same directions"),
        ("penalised_cost_no_half", "check_penalty", "the factor 1/2 of formula (2) is missing"),
        ("penalised_cost_biases_too", "check_penalty", "biases are not penalised"),
        ("penalised_cost_first_layer", "check_penalty", "W2, W3, … are penalised too"),
        ("penalised_gradients_sign", "check_penalty", "the sign: λW is added"),
        ("penalised_gradients_missing", "check_penalty", "the penalty is missing"),
        ("penalised_gradients_biases_too", "check_penalty", "biases are not penalised"),
        ("penalised_gradients_d_names", "check_penalty", "the names are those of the parameters"),
        ("dropout_not_scaled", "check_dropout", "1 / (1 - rate) = 2"),
        ("dropout_inverted", "check_dropout", "`random() < rate` drops"),
        ("dropout_rows", "check_dropout", "whole rows or columns"),
        ("dropout_frozen_ignored", "check_dropout", "must keep the choice that the layer has"),
        ("dropout_backward_identity", "check_dropout", "the factors of the last forward"),
        ("check_layer_not_frozen", "check_check_layer", "the layer draws while it is measured"),
        ("check_layer_stays_frozen", "check_check_layer", "put it back"),
        ("check_layer_mean", "check_check_layer", "not its mean"),
        ("check_layer_always_zero", "check_check_layer", "never calls layer.forward"),
    ],
)
def test_visible_checks_explain(attempt: str, check: str, words: str) -> None:
    """Does the check in the notebook say what is wrong?"""
    with np.errstate(all="ignore"):
        outcome = run_cells(apply_attempt(NOTEBOOK, ATTEMPTS[attempt]))
    assert words in outcome.broken[check]


@pytest.mark.full
def test_no_mistake_passes_every_visible_check() -> None:
    """Is every catalogued mistake noticed before the notebook is handed in?"""
    mistakes = [attempt for attempt in load_catalogue(COURSE, "in_practice") if attempt.kind == "mistake"]
    with np.errstate(all="ignore"):
        unseen = [a.name for a in mistakes if not run_cells(apply_attempt(NOTEBOOK, a.source)).broken]
    assert unseen == []
