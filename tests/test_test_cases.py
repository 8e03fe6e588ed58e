"""The seeded inputs: the field's own numbers, generic cases for the network, and data for the graph."""

from __future__ import annotations

import numpy as np
import pytest

import testCases
from gc_utils import THREE_LAYER_SHAPES
from testCases import (
    generator,
    gradient_check_n_generic_case,
    gradient_check_n_test_case,
    graph_data,
    graph_first_point,
    three_layer_case,
)


def true_gradients(x: np.ndarray, y: np.ndarray, parameters: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
    """The gradients of the three-layer network's cost, times the number of examples."""
    z1 = parameters["W1"] @ x + parameters["b1"]
    z2 = parameters["W2"] @ np.maximum(0, z1) + parameters["b2"]
    z3 = parameters["W3"] @ np.maximum(0, z2) + parameters["b3"]
    d3 = 1 / (1 + np.exp(-z3)) - y
    d2 = (parameters["W3"].T @ d3) * (z2 > 0)
    d1 = (parameters["W2"].T @ d2) * (z1 > 0)
    layers = [(d1, x), (d2, np.maximum(0, z1)), (d3, np.maximum(0, z2))]
    weights = {f"dW{i}": d @ below.T for i, (d, below) in enumerate(layers, 1)}
    return weights | {f"db{i}": d.sum(axis=1, keepdims=True) for i, (d, _) in enumerate(layers, 1)}


def flat(values: dict[str, np.ndarray]) -> np.ndarray:
    return np.concatenate([value.ravel() for value in values.values()])


def test_generator_belongs_to_a_name(monkeypatch: pytest.MonkeyPatch) -> None:
    """Does a name give the same numbers each time, another name or another seed other ones?"""
    first = generator("test_forward").uniform(size=5).tolist()
    assert generator("test_forward").uniform(size=5).tolist() == first
    assert generator("test_backward").uniform(size=5).tolist() != first
    monkeypatch.setattr(testCases, "SEED", 1)
    assert generator("test_forward").uniform(size=5).tolist() != first


def test_generator_leaves_the_global_state_alone() -> None:
    """Can a student's np.random.seed neither steer the tests nor be disturbed by them?"""
    np.random.seed(3)
    expected = np.random.rand()
    np.random.seed(3)
    drawn = generator("any").uniform()
    gradient_check_n_test_case()
    assert np.random.rand() == expected
    assert generator("any").uniform() == drawn


def test_known_case_is_drawn_in_the_fields_order() -> None:
    """Are seed 1, the order x, W1, b1 … b3, the shapes and the labels those that everyone uses?"""
    x, y, parameters = gradient_check_n_test_case()
    stream = np.random.RandomState(1).randn(4 * 3 + 47)
    assert np.array_equal(np.concatenate([x.ravel(), flat(parameters)]), stream)
    assert {name: value.shape for name, value in parameters.items()} == THREE_LAYER_SHAPES
    assert list(parameters) == list(THREE_LAYER_SHAPES)
    assert (x.shape, y.shape, y.tolist()) == ((4, 3), (3,), [1, 1, 0])
    assert x[0, 0] == pytest.approx(1.6243453636632417, rel=1e-15)


def test_known_case_hides_20_of_47_gradients() -> None:
    """Are 20 true gradients exactly zero there, as the docstring warns?"""
    gradients = flat(true_gradients(*gradient_check_n_test_case()))
    assert np.count_nonzero(gradients == 0) == 20


def test_generic_case_has_no_zero_gradient() -> None:
    """Is each of the 47 gradients there well away from zero, with both signs among the weights?"""
    x, y, parameters = gradient_check_n_generic_case()
    assert (x.shape, y.shape) == ((4, 6), (1, 6))
    assert np.min(np.abs(flat(true_gradients(x, y, parameters)))) > 1e-4
    assert all((parameters[name] > 0).any() and (parameters[name] < 0).any() for name in ("W1", "W2", "W3"))
    again = gradient_check_n_generic_case()
    assert np.array_equal(x, again[0])
    assert np.array_equal(flat(parameters), flat(again[2]))


@pytest.mark.parametrize("examples", [5, 6, 9])
def test_three_layer_case_is_generic_for_many_seeds(examples: int) -> None:
    """Does every seed give both labels, no zero gradient, and no unit whose kink a small step could cross?"""
    for seed in range(25):
        x, y, parameters = three_layer_case(np.random.default_rng(seed), examples)
        assert (x.shape, y.shape, set(y.ravel())) == ((4, examples), (1, examples), {0, 1})
        assert {name: value.shape for name, value in parameters.items()} == THREE_LAYER_SHAPES
        z1 = parameters["W1"] @ x + parameters["b1"]
        z2 = parameters["W2"] @ np.maximum(0, z1) + parameters["b2"]
        assert min(np.min(np.abs(z1)), np.min(np.abs(z2))) > 0.02
        assert all((z > 0).any(axis=1).all() and (z < 0).any(axis=1).all() for z in (z1, z2))
        assert np.min(np.abs(flat(true_gradients(x, y, parameters)))) > 1e-9, seed


def test_graph_data_is_deterministic() -> None:
    """Are there 506 readings, the same each time, with the worked-out point in front?"""
    x, y = graph_data()
    again = graph_data()
    assert (x.shape, y.shape) == ((506, 5), (506,))
    assert np.array_equal(x, again[0])
    assert np.array_equal(y, again[1])
    first_x, first_y = graph_first_point()
    assert x[0].tolist() == first_x.tolist() == [-1.2879095, -0.12001342, -1.45900038, -0.66660821, -0.14421743]
    assert y[0] == first_y == 1.85884913


def test_graph_data_suits_the_graph() -> None:
    """Are the sensors standardised, and do the levels vary in a range that the graph can reach?"""
    x, y = graph_data()
    assert np.abs(x.mean(axis=0)).max() < 0.02
    assert x.std(axis=0) == pytest.approx(np.ones(5), abs=0.02)
    assert np.all(np.isfinite(y))
    assert 0.05 < y.std() < 1


@pytest.mark.parametrize("draw", [gradient_check_n_test_case, gradient_check_n_generic_case, graph_data])
def test_cases_are_fresh_and_double_precision(draw: object) -> None:
    """Can a student change what a case returns without spoiling it for the next cell?"""
    before = [np.copy(part) for part in draw()[:2]]  # type: ignore[operator]
    for part in draw()[:2]:  # type: ignore[operator]
        part += 1
    assert all(np.array_equal(now, then) for now, then in zip(draw()[:2], before, strict=True))  # type: ignore[operator]
    assert before[0].dtype == np.float64
