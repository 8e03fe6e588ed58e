"""The notebook on layers: what it shows, what its checks say, and how well the reference learns."""

from __future__ import annotations

import contextlib
import io
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import nbformat
import numpy as np
import pytest

from autograder.audit.catalogue import apply_attempt, load_catalogue
from autograder.audit.narrow import narrowed
from autograder.course import Course
from autograder.notebooks.roles import Role, graded_cells, role_of
from cell_runner import run_cells
from checks.layers import softmax_with_loss_test
from checks.planting import planted
from conftest import ROOT

COURSE = Course(ROOT)
NOTEBOOK = nbformat.read(COURSE.source / "layers" / "layers.ipynb", as_version=4)
CELLS = {cell.id: cell.source for cell in NOTEBOOK.cells}
PROSE = "\n".join(cell.source for cell in NOTEBOOK.cells if cell.cell_type == "markdown")
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


@pytest.mark.slow
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_reference_learns_to_read(names: dict[str, Any], seed: int) -> None:
    """Does the training cell reach 95 % on digits that were held out, wherever it starts?"""
    exec(CELLS["train_plot"].replace("np.random.seed(1)", f"np.random.seed({seed})"), names)
    assert names["accuracy"]["held out"][-1] >= 0.95
    assert names["accuracy"]["held out"][0] < 0.5


def test_training_is_described_as_it_is(names: dict[str, Any]) -> None:
    """Are there 1,438 digits to learn from, 359 held out, 1,797 in all, and batches of about 60?"""
    assert (len(names["x_train"]), len(names["x_test"])) == (1438, 359)
    assert {len(batch) for batch in np.array_split(np.arange(1438), 24)} == {59, 60}
    assert "30% after one pass, 96.1% after five" in printed("train_plot", names)
    for words in ("1,438 digits", "359 are held out", "1,797", "batches of about 60"):
        assert words in PROSE


def test_both_gradients_agree(names: dict[str, Any]) -> None:
    """Does the table show relative errors below 1e-8 for each of the four parameters, 160 numbers in all?"""
    lines = printed("compare", names).splitlines()[:4]
    assert [line.split()[0] for line in lines] == ["W1", "b1", "W2", "b2"]
    assert all(float(re.search(r"error (\S+)", line)[1]) < 1e-8 for line in lines)  # type: ignore[index]
    assert sum(array.size for array in names["net"].params.values()) == 160
    assert "160 parameters" in PROSE


def test_measured_slopes_at_the_kink(names: dict[str, Any]) -> None:
    """Are the slopes at the kink ½ and its neighbours?"""
    output = printed("compare", names)
    assert re.findall(r"^ *-?\d\.\d{5} +(\d\.\d\d)$", output, re.MULTILINE) == ["0.00", "0.25", "0.50", "0.75", "1.00"]


def counted(method: Callable[..., Any], calls: list[str]) -> Callable[..., Any]:
    """The method, whose name is added to the list with each call."""

    def call(*arguments: Any) -> Any:
        calls.append(method.__name__)
        return method(*arguments)

    return call


def test_prices(names: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    """Do 3,760 parameters take 7,520 forward passes, 40 of them 80, and do these agree with backpropagation?"""
    printed("compare", names)
    network, passes = names["TwoLayerNet"], list[str]()
    for method in ("loss", "gradient"):
        monkeypatch.setattr(network, method, counted(getattr(network, method), passes))
    output = printed("prices", names)
    found = re.search(r"(\d+) parameters: .*\n(\d+) times as long\. The 40 differ by (\S+)\.", output)
    assert found is not None
    assert found[1] == "3760"
    assert passes.index("gradient") == 2 * 40 + 1  # the last one puts every parameter back
    assert float(found[3]) < 1e-8
    assert "7,520 forward passes" in PROSE
    assert "3,760 parameters" in PROSE


def test_measuring_leaves_the_parameters_alone(names: dict[str, Any]) -> None:
    """Are the network's arrays the same objects with the same values after some slopes were measured?"""
    printed("compare", names)
    printed("prices", names)
    net = names["TwoLayerNet"](64, 3, 10)
    before = {name: (array, array.copy()) for name, array in net.params.items()}
    names["price"](net, names["x_train"][:2], names["t_train"][:2])
    assert all(net.params[name] is array and np.array_equal(array, was) for name, (array, was) in before.items())


def test_the_guard_in_the_logarithm(names: dict[str, Any]) -> None:
    """Does the guard save the loss at a gap of 800, cap it at 16.1, and spoil the check as the text says?"""
    rows = [line.split() for line in printed("book_loss", names).splitlines()[1:]]
    assert [row[2] for row in rows] == ["0.7", "5.0", "10.0", "15.0", "20.0", "inf"]
    assert [row[3] for row in rows] == ["0.7", "5.0", "10.0", "14.7", "16.1", "16.1"]
    assert [row[4] for row in rows] == ["1e-07", "7e-06", "1e-03", "1e-01", "1e+00", "1e+00"]
    assert -np.log(1e-7) == pytest.approx(16.1, abs=0.05)


def test_the_own_layer_needs_no_guard(names: dict[str, Any]) -> None:
    """Is the reference's loss exact where p is 0 in floating point?"""
    layer = names["SoftmaxWithLoss"]()
    assert layer.forward(np.array([[0.0, 800.0]]), np.array([0])) == pytest.approx(800)


def test_a_fresh_network_is_often_near_a_kink(names: dict[str, Any]) -> None:
    """Has one in four networks of 50 hidden units a sum within reach for three digits, and each one for a hundred?"""
    random, x = np.random.default_rng(0), names["x_train"]
    shares = {}
    for digits, networks in ((3, 2000), (100, 100)):
        weights = (0.01 * random.standard_normal((64, 50)) for _ in range(networks))
        shares[digits] = np.mean([np.min(np.abs(x[:digits] @ w)) < 1e-4 for w in weights])
    assert shares[3] == pytest.approx(0.25, abs=0.03)
    assert shares[100] == 1


def test_scores_within_reach_of_a_relu(names: dict[str, Any]) -> None:
    """Are 4 % of a fresh network's scores within reach of the step?"""
    random, x = np.random.default_rng(0), names["x_train"][:3]
    shares = []
    for _ in range(400):
        hidden = np.maximum(0, x @ (0.01 * random.standard_normal((64, 50))))
        shares.append(np.mean(np.abs(hidden @ (0.01 * random.standard_normal((50, 10)))) < 1e-4))
    assert np.mean(shares) == pytest.approx(0.04, abs=0.005)
    assert "4 % of the scores" in PROSE


def test_mnist_is_optional(names: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the files: does the cell say where to put them?"""
    monkeypatch.chdir(tmp_path)
    output = printed("mnist", names)
    assert "nothing is downloaded" in output
    assert all(name in output for name in names["names"])


@pytest.mark.slow
def test_mnist_is_read_and_learnt(names: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With files of MNIST's form: is 784-50-10 checked on a batch of 100, trained and tried on other images?"""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "data" / "mnist").mkdir(parents=True)
    random = np.random.default_rng(0)
    for part, count in (("train", 300), ("t10k", 100)):
        labels = random.integers(0, 10, count).astype(np.uint8)
        images = np.zeros((count, 28, 28), np.uint8)
        images[np.arange(count), 2 * labels] = 255  # a bright line whose height is the label
        for kind, array in (("images-idx3", images), ("labels-idx1", labels)):
            header = b"\0\0\x08" + bytes([array.ndim]) + np.array(array.shape, ">u4").tobytes()
            (tmp_path / "data" / "mnist" / f"{part}-{kind}-ubyte").write_bytes(header + array.tobytes())
    printed("compare", names)
    printed("prices", names)
    output = printed("mnist", names)
    assert "39760 parameters" in output
    assert "39,760 gradients" in PROSE
    assert float(re.search(r"differ by (\S+)\.", output)[1]) < 1e-3  # type: ignore[index]
    assert re.search(r"After one pass over 300 digits: \S+% of 100 others", output)


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
        ("affine_first_batch_kept", "check_affine", "Affine.backward(dout="),
        ("affine_dout_averaged_in_place", "check_affine", "changed its argument dout"),
        ("affine_returns_three", "check_affine", "return dx alone"),
        ("affine_forward_misspelt", "check_affine", "is `foward` misspelt?"),
        ("relu_first_mask_kept", "check_activations", "Relu.backward, compared with central differences"),
        ("loss_constant_in_log", "check_softmax_with_loss", "a guard inside the logarithm"),
        ("loss_writes_into_p", "check_softmax_with_loss", "copy p first"),
        ("net_init_std_ignored", "check_two_layer_net", "weight_init_std"),
        ("net_default_std_one", "check_two_layer_net", "expected  0.01, its default"),
        ("net_init_uniform", "check_two_layer_net", "np.random.randn draws normal numbers"),
        ("net_biases_ones", "check_two_layer_net", "b1 must start at zero"),
        ("net_params_zeros", "check_two_layer_net", "W1 must hold normal random numbers"),
        ("net_accuracy_of_errors", "check_two_layer_net", "the share of wrong answers"),
        ("net_gradient_measured", "check_two_layer_net", "TwoLayerNet.gradient measures the loss"),
        ("net_measures_by_backpropagation", "check_two_layer_net", "numerical_gradient does not measure"),
        ("net_gradient_misspelt", "check_two_layer_net", "has no method `gradient`"),
        ("loss_given_with_guard", "check_softmax_with_loss", "a guard inside the logarithm"),
    ],
)
def test_visible_checks_explain(attempt: str, check: str, words: str) -> None:
    """Does the check in the notebook say what is wrong?"""
    with np.errstate(all="ignore"):
        outcome = run_cells(narrowed(apply_attempt(NOTEBOOK, ATTEMPTS[attempt]), NOTEBOOK, (Role.CHECK,)))
    assert words in outcome.broken[check]


@pytest.mark.parametrize("attempt", ["net_gradient_measured", "net_measures_by_backpropagation"])
def test_check_of_the_network_is_the_same_each_time(attempt: str) -> None:
    """Do two identical gradients fail whatever random numbers were drawn before, and does the check draw none?"""
    notebook = narrowed(apply_attempt(NOTEBOOK, ATTEMPTS[attempt]), NOTEBOOK, (Role.CHECK,))
    messages = set()
    for seed in range(3):
        np.random.seed(seed)
        messages.add(run_cells(notebook).broken["check_two_layer_net"])
    assert len(messages) == 1


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


@pytest.mark.parametrize("shape", [(), (1,), (1, 1)])
def test_a_loss_of_any_shape_passes_the_check(
    names: dict[str, Any], shape: tuple[int, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Is a loss that is right as a number accepted by the visible check, as it is by the hidden tests?"""
    layer = names["SoftmaxWithLoss"]
    forward = layer.forward
    monkeypatch.setattr(layer, "forward", lambda self, x, t: np.reshape(forward(self, x, t), shape))
    softmax_with_loss_test(layer)
