"""The numerical helpers: activations, dictionaries to vectors and back, and comparing gradients."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

import numpy as np
import pytest

from gc_utils import (
    THREE_LAYER_SHAPES,
    compare_gradients,
    dictionary_to_vector,
    gradients_to_vector,
    relative_error,
    relu,
    sigmoid,
    vector_to_dictionary,
)


def three_layers(prefix: str = "") -> dict[str, np.ndarray]:
    """W1 … b3 (or dW1 … db3) that hold 0, 1, … 46 in the vector's order."""
    numbers = iter(np.arange(47.0))
    return {
        prefix + name: np.array([next(numbers) for _ in range(int(np.prod(shape)))]).reshape(shape)
        for name, shape in THREE_LAYER_SHAPES.items()
    }


def test_sigmoid_is_stable() -> None:
    """Are ±1000 and infinity fine without a warning (warnings are errors here), and is NaN kept?"""
    assert sigmoid(np.array([-np.inf, -1000, 0, 1000, np.inf])).tolist() == [0, 0, 0.5, 1, 1]
    assert np.isnan(sigmoid(np.nan))


def test_sigmoid_keeps_the_shape() -> None:
    """Does a number give a number, a list an array, and are both halves of the curve right?"""
    assert np.ndim(sigmoid(2)) == 0
    assert sigmoid(2) == 0.8807970779778823
    assert sigmoid(np.int64(2)) == sigmoid(2)
    assert sigmoid([[1, -1]]) == pytest.approx(np.array([[0.7310585786300049, 0.2689414213699951]]), rel=1e-15)


def test_sigmoid_of_complex_numbers() -> None:
    """Does the complex step give the derivative s (1 - s), on both sides of 0 and far from it?"""
    x = np.array([0.3, -0.3, 40.0, -1000.0])
    stepped = sigmoid(x + 1e-20j)
    assert stepped.real == pytest.approx(sigmoid(x), rel=1e-15)
    assert stepped.imag / 1e-20 == pytest.approx(sigmoid(x) * sigmoid(-x), rel=1e-15)


def test_relu() -> None:
    """Does relu keep what is above zero, in any shape?"""
    assert relu(-3) == 0
    assert relu(np.array([[-1.5, 0.0], [2.5, -0.1]])).tolist() == [[0, 0], [2.5, 0]]


def test_three_layer_dictionary_becomes_a_column() -> None:
    """Are the 47 numbers stacked layer by layer, weights first, row by row, each with its name?"""
    theta, keys = dictionary_to_vector(three_layers())
    assert theta.shape == (47, 1)
    assert theta.ravel().tolist() == list(range(47))
    assert keys == ["W1"] * 20 + ["b1"] * 5 + ["W2"] * 15 + ["b2"] * 3 + ["W3"] * 3 + ["b3"]


def test_order_of_the_keys_does_not_matter() -> None:
    """Does a shuffled dictionary, with ten layers too, give the vector of the sorted one?"""
    shuffled = dict(sorted(three_layers().items(), reverse=True))
    assert dictionary_to_vector(shuffled)[0].ravel().tolist() == list(range(47))
    _, keys = dictionary_to_vector(dict.fromkeys(("b10", "W2", "W10", "b2", "W1", "b1"), 1.0))
    assert keys == ["W1", "b1", "W2", "b2", "W10", "b10"]


def test_any_dictionary_goes_there_and_back() -> None:
    """Do other names, shapes and plain numbers survive the round trip, in their own order?"""
    parameters: dict[str, Any] = {
        "slope": 2.5,
        "kernel": np.arange(12.0).reshape(2, 3, 2),
        "a": [1.0, -1.0],
        "W1": np.array(7.0),
    }
    theta, keys = dictionary_to_vector(parameters)
    assert list(dict.fromkeys(keys)) == ["slope", "kernel", "a", "W1"]
    back = vector_to_dictionary(theta, like=parameters)
    assert list(back) == list(parameters)
    for name, value in parameters.items():
        assert np.shape(back[name]) == np.shape(value)
        assert np.array_equal(back[name], value)


def test_plain_numbers_and_integers_are_welcome() -> None:
    """Do they give a float vector, on which a small step is not lost, and come back as plain floats?"""
    theta, keys = dictionary_to_vector({"w1": 1, "w2": np.int64(2), "w3": np.float64(3), "w4": np.arange(4, 6)})
    assert theta.dtype == float
    assert theta.ravel().tolist() == [1, 2, 3, 4, 5]
    assert keys == ["w1", "w2", "w3", "w4", "w4"]
    back = vector_to_dictionary(theta + 1e-7, {"w1": 1, "w2": np.int64(2), "w3": np.float64(3), "w4": np.arange(4, 6)})
    assert [type(value) for value in back.values()] == [float, float, float, np.ndarray]
    assert back["w1"] == 1 + 1e-7
    assert vector_to_dictionary(np.array([4.0]), {"theta": 4}) == {"theta": 4.0}
    assert vector_to_dictionary(np.array([4.0]), {"theta": np.array(4)})["theta"].shape == ()


def test_counting_from_layer_zero() -> None:
    """Is a layer 0 part of both vectors, at their beginning?"""
    parameters = {"W1": 3.0, "b1": 4.0, "W0": np.array([1.0]), "b0": np.array([2.0])}
    assert dictionary_to_vector(parameters)[0].ravel().tolist() == [1, 2, 3, 4]
    assert gradients_to_vector({f"d{name}": value for name, value in parameters.items()}).ravel().tolist() == [
        1,
        2,
        3,
        4,
    ]


@pytest.mark.parametrize("shape", [(47, 1), (47,), (1, 47)])
def test_vector_alone_becomes_the_three_layers(shape: tuple[int, ...]) -> None:
    """Does a vector without `like` take the three-layer shapes?"""
    back = vector_to_dictionary(np.arange(47.0).reshape(shape))
    assert list(back) == list(THREE_LAYER_SHAPES)
    assert all(np.array_equal(back[name], value) for name, value in three_layers().items())


def test_callers_arrays_are_never_touched() -> None:
    """Are results copies, so that a step in them leaves the caller's arrays as they were?"""
    parameters, gradients = three_layers(), three_layers("d")
    before = deepcopy((parameters, gradients))
    theta, _ = dictionary_to_vector(parameters)
    back = vector_to_dictionary(theta)
    theta += 1
    gradients_to_vector(gradients)[:] = 0
    single, _ = dictionary_to_vector({"W1": parameters["W1"]})
    single += 1
    back["b3"] += 5
    assert theta[-1, 0] == 47
    for now, then in zip((parameters, gradients), before, strict=True):
        assert all(np.array_equal(now[name], then[name]) for name in then)


@pytest.mark.parametrize(
    ("value", "error", "words"),
    [
        (np.array([True]), TypeError, "W2 holds True and False"),
        (False, TypeError, "W2 holds True and False"),
        (np.ones(2, dtype=np.float32), TypeError, "W2 is float32.*float64"),
        (np.ones(2, dtype=np.complex64), TypeError, "W2 is complex64"),
        (np.array([1.0, np.nan]), ValueError, "W2 contains NaN or infinity"),
        (-np.inf, ValueError, "W2 contains NaN or infinity"),
        ("0.5", TypeError, "W2 must hold numbers, not str"),
        (None, TypeError, "W2 must hold numbers, not NoneType"),
        ([[1.0, 2.0], [3.0]], ValueError, "W2 must be an array, but its rows differ"),
    ],
)
def test_unfit_values_are_refused_by_name(value: Any, error: type[Exception], words: str) -> None:
    """Does the message name the parameter and what was expected?"""
    with pytest.raises(error, match=words):
        dictionary_to_vector({"W1": np.ones(1), "W2": value})
    with pytest.raises(error, match=words.replace("W2", "dW2")):
        gradients_to_vector({**three_layers("d"), "dW2": value})


def test_no_dictionary_and_empty_dictionary_are_refused() -> None:
    """Are a bare array and an empty dictionary told apart from a real one?"""
    with pytest.raises(TypeError, match="parameters must be a dictionary of arrays, not ndarray"):
        dictionary_to_vector(np.ones(3))  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="parameters is empty"):
        dictionary_to_vector({})
    with pytest.raises(TypeError, match="like must be a dictionary"):
        vector_to_dictionary(np.ones(3), like=[1.0])  # type: ignore[arg-type]


def test_vector_of_a_wrong_size_is_refused() -> None:
    """Does the message say how many entries came and which parameters need how many?"""
    with pytest.raises(ValueError, match=r"theta has 46 entries, but W1 \(5, 4\).* b3 \(1, 1\) need 47"):
        vector_to_dictionary(np.zeros((46, 1)))
    with pytest.raises(ValueError, match=r"theta has 5 entries, but a \(2, 2\) need 4"):
        vector_to_dictionary(np.zeros(5), like={"a": np.zeros((2, 2))})
    with pytest.raises(TypeError, match="theta holds integers"):
        vector_to_dictionary(np.arange(47))
    with pytest.raises(TypeError, match="theta is float32"):
        vector_to_dictionary(np.zeros(47, dtype=np.float32))


def test_gradients_leave_out_what_is_no_parameter() -> None:
    """Are dZ and dA ignored, wherever they stand, and is the order that of the parameters?"""
    extra = {"dZ3": np.ones((1, 3)), "dA2": np.ones((3, 3)), "loss": "low", "dZ1": None}
    gradients = {**extra, **dict(sorted(three_layers("d").items(), reverse=True))}
    expected = dictionary_to_vector(three_layers())[0]
    assert np.array_equal(gradients_to_vector(gradients), expected)
    assert np.array_equal(gradients_to_vector(gradients, three_layers()), expected)


def test_gradients_of_other_names() -> None:
    """Are nine weights, and any names of the given parameters, stacked in their order?"""
    weights = {f"w{i}": i for i in (2, 1, 10, *range(3, 10))}
    gradients = {f"d{name}": -i for name, i in reversed(weights.items())}
    assert dictionary_to_vector(weights)[0].ravel().tolist() == list(range(1, 11))
    assert gradients_to_vector(gradients).ravel().tolist() == list(range(-1, -11, -1))
    assert np.array_equal(gradients_to_vector(gradients), gradients_to_vector(gradients, weights))
    parameters = {"gain": 1.0, "offset": np.zeros(2)}
    gradients = {"doffset": np.array([5.0, 6.0]), "dgain": 4.0, "dW1": np.ones(3)}
    assert gradients_to_vector(gradients, parameters).ravel().tolist() == [4, 5, 6]


def test_missing_gradient_is_named() -> None:
    """Does the KeyError name each gradient that is missing and those that are there?"""
    gradients = three_layers("d")
    del gradients["dW2"], gradients["db3"]
    with pytest.raises(KeyError, match="lacks dW2, db3; it has dW1, db1, db2, dW3"):
        gradients_to_vector(gradients)
    with pytest.raises(KeyError, match="lacks dw2, dw4; it has dw1, dw3, dw5"):
        gradients_to_vector({"dw1": 1.0, "dw3": 3.0, "dw5": 5.0})
    with pytest.raises(KeyError, match="lacks dW0; it has db0"):
        gradients_to_vector({"db0": 1.0})
    with pytest.raises(KeyError, match="lacks dgain; it has dW1"):
        gradients_to_vector({"dW1": 1.0}, {"gain": 1.0})
    with pytest.raises(KeyError, match="lacks dW1, db1, …; it has W1"):
        gradients_to_vector({"W1": 1.0})


def test_gradient_of_a_wrong_shape_is_named() -> None:
    """Does a transposed gradient get a message with both shapes?"""
    gradients = three_layers("d")
    gradients["dW1"] = gradients["dW1"].T
    with pytest.raises(ValueError, match=r"dW1 has shape \(4, 5\), but W1 has shape \(5, 4\)"):
        gradients_to_vector(gradients, three_layers())


@pytest.mark.parametrize(
    ("analytic", "numerical", "expected"),
    [(3, 3, 0), (0, 0, 0), (-2.5, 2.5, 1), (0, 4, 1), (1, 3, 0.5), ([3, 0], [0, 4], 5 / 7), (2, [[2]], None)],
)
def test_relative_error(analytic: Any, numerical: Any, expected: float | None) -> None:
    """Is it 0 for equal ones and for 0/0, 1 for opposite signs, and are different shapes refused?"""
    if expected is None:
        with pytest.raises(ValueError, match=r"analytic has shape \(\), numerical has shape \(1, 1\)"):
            relative_error(analytic, numerical)
    else:
        assert relative_error(analytic, numerical) == pytest.approx(expected, rel=1e-15)


@pytest.mark.parametrize(
    ("analytic", "numerical", "expected"),
    [
        (2e-170, 1e-170, 1 / 3),
        ([2e-170, 0], [0, 0], 1),
        (1e300, -1e300, 1),
        (5e-324, 0, 1),
        ([], [], 0),
        (1 + 1j, 1 - 5j, 6 / (2**0.5 + 26**0.5)),
        (1j, 1j, 0),
        (3, 3 + 4j, 0.5),
    ],
)
def test_relative_error_of_any_size_and_of_complex_numbers(analytic: Any, numerical: Any, expected: float) -> None:
    """Do neither squares that underflow or overflow nor a lost imaginary part make gradients agree?"""
    assert relative_error(analytic, numerical) == pytest.approx(expected, rel=1e-15)
    (line,) = compare_gradients({"b": np.array(analytic)}, {"b": np.array(numerical)}) if np.size(analytic) else (None,)
    assert line is None or line.agrees == (expected == 0)


@pytest.mark.parametrize("value", [np.nan, np.inf])
def test_nan_agrees_with_nothing(value: float) -> None:
    """Is a gradient with NaN or infinity wrong, rather than 0/0 and therefore right?"""
    assert np.isnan(relative_error(value, 1.0))
    assert np.isnan(relative_error(0.0, value))
    assert np.isnan(relative_error([1.0, value], [1.0, value]))
    (line,) = compare_gradients({"dW1": np.array([1.0, value])}, {"dW1": np.ones(2)})
    assert not line.agrees
    assert f"worst at [1]: {value}, numerically 1" in str(line)


NUMERICAL = np.array([[0.5, -2.0], [1.25, 0.0]])


@pytest.mark.parametrize(
    ("analytic", "verdict"),
    [
        (NUMERICAL * (1 + 1e-9), "ok"),
        (NUMERICAL * 2, "WRONG  exactly 2× the numerical gradient"),
        (NUMERICAL / 3, "WRONG  exactly 0.3333× the numerical gradient"),
        (-NUMERICAL, "WRONG  the numerical gradient with the opposite sign"),
        (NUMERICAL * -4, "WRONG  exactly -4× the numerical gradient"),
        (NUMERICAL * 0, "WRONG  zero, but the numerical gradient is not"),
        (NUMERICAL * 2j, "WRONG  worst at [0, 1]: -0-4j, numerically -2"),
        (np.array([[0.5, -2.0], [1.75, 0.1]]), "WRONG  worst at [1, 0]: 1.75, numerically 1.25"),
        (NUMERICAL * (1 + 1e-4), "WRONG  worst at [0, 1]: -2.0002, numerically -2"),
    ],
)
def test_comparison_explains_itself(analytic: np.ndarray, verdict: str) -> None:
    """Does each kind of error get its own words: a factor, the sign, zero, or the worst entry?"""
    (line,) = compare_gradients({"dW2": analytic, "dZ2": None}, {"dW2": NUMERICAL})
    assert str(line) == f"dW2   relative error {line.relative_error:.1e}  {verdict}"
    assert line.agrees == (verdict == "ok")


def test_comparison_of_zero_gradients() -> None:
    """Do two zero gradients agree, and is one that should be zero shown by its worst entry?"""
    right, wrong = compare_gradients({"db1": np.zeros(2), "db2": [0.0, 3.0]}, {"db1": np.zeros(2), "db2": [0.0, 0.0]})
    assert (str(right), right.agrees) == ("db1   relative error 0.0e+00  ok", True)
    assert "worst at [1]: 3, numerically 0" in str(wrong)


def test_comparison_keeps_order_and_threshold() -> None:
    """Is the order that of the numerical gradients, and the threshold the caller's?"""
    numerical = {"dw2": 1.0, "dw1": 1.0}
    lines = compare_gradients({"dw1": 1.0 + 2e-6, "dw2": 1.0}, numerical, threshold=1e-7)
    assert [(line.name, line.agrees) for line in lines] == [("dw2", True), ("dw1", False)]
    assert all(line.agrees for line in compare_gradients({"dw1": 1.0 + 2e-6, "dw2": 1.0}, numerical))


def test_comparison_needs_the_same_names_and_shapes() -> None:
    """Are a missing gradient and another shape refused by name?"""
    with pytest.raises(KeyError, match="gradients lacks db1"):
        compare_gradients({"dW1": 1.0}, {"dW1": 1.0, "db1": 1.0})
    with pytest.raises(ValueError, match=r"dW1 has shape \(2,\), its numerical gradient \(2, 1\)"):
        compare_gradients({"dW1": np.ones(2)}, {"dW1": np.ones((2, 1))})
