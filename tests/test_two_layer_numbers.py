"""Every number in the prose of the four notebooks of two_layer_network, recomputed, and what their checks stop."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import numpy as np
import pytest

import public_tests
from statements import Statements, forget


@cache
def stated(notebook: str) -> Statements:
    return Statements("two_layer_network", notebook)


@pytest.fixture(scope="module", autouse=True)
def _imports() -> Iterator[None]:
    yield
    forget("q1_softmax", "q2_sigmoid", "q2_gradcheck")


# --- q1_softmax -----------------------------------------------------------------------------


def test_one_score_higher_by_one() -> None:
    """Is a class whose score is higher by 1 e times as probable as the other, whatever the third one does?"""
    for third in (-3.0, 0.0, 5.0):
        low, high, _ = stated("q1_softmax").names["softmax"](np.array([1.0, 2.0, third]))
        assert high / low == pytest.approx(math.e)
    assert stated("q1_softmax").say(r"its class is $e \approx 2.7$ times as probable *as the other class*")


def test_overflow() -> None:
    """Is e to the 710 above the largest float64, and e to the 709 not?"""
    with np.errstate(over="ignore"):
        assert np.isinf(np.exp(710.0))
    assert np.isfinite(np.exp(709.0))
    assert float(f"{np.finfo(float).max:.1e}") == 1.8e308
    assert stated("q1_softmax").say(r"about $1.8 \cdot 10^{308}$, and $e^{710}$ is larger than that")
    assert re.search(r"formula \(1\) +\[ *0\. +0\. +nan\]", stated("q1_softmax").printed["overflow"])


@pytest.mark.parametrize(("calm", "other"), [(1, "slight"), (0, "moderate"), (-1, "rough")])
def test_one_score_rises(calm: float, other: str) -> None:
    """Does the line of calm cross another where the two scores are equal?"""
    states = dict(zip(("calm", "slight", "moderate", "rough"), (calm, 1, 0, -1), strict=True))
    found = dict(zip(states, stated("q1_softmax").names["softmax"](np.array(list(states.values()))), strict=True))
    assert found["calm"] == pytest.approx(found[other])
    assert stated("q1_softmax").say("At 1, 0 and −1 its line crosses another")


# --- q2_sigmoid -----------------------------------------------------------------------------


def test_slope_of_the_sigmoid() -> None:
    """Is the slope a quarter at 0, largest there, and below 0.01 from 4.6 on and not before?"""
    names = stated("q2_sigmoid").names
    slope = names["sigmoid_grad"](names["sigmoid"](np.arange(-100, 101) / 20))
    assert slope.argmax() == 100
    assert slope[100] == 0.25
    assert names["sigmoid_grad"](names["sigmoid"](4.6)) < 0.01 < names["sigmoid_grad"](names["sigmoid"](4.55))
    assert stated("q2_sigmoid").say(r"it is only $\tfrac14$ there. Beyond ±4.6 it is below 0.01")


# --- q2_gradcheck ---------------------------------------------------------------------------


def test_same_state_same_cost() -> None:
    """Does the buoy give several costs one after the other, and one cost where the state is set again?"""
    costs = {}
    for line in stated("q2_gradcheck").printed["silent_buoy"].splitlines():
        costs[line[:4]] = set(re.findall(r"\d+\.\d", line))
    assert len(costs["one "]) > 1
    assert len(costs["same"]) == 1


def test_blind_spots() -> None:
    """Does the reference pass all three useless gradients?"""
    lines = stated("q2_gradcheck").printed["blind_spots"].splitlines()
    assert [line.split()[-1] for line in lines] == ["passes"] * 3
    assert stated("q2_gradcheck").say("None of them: all three pass.")


def test_steps_that_keep_a_right_gradient_below_the_limit() -> None:
    """Are they 1e-4 to 1e-11 for central differences, and 1e-7 to 1e-10 for forward ones?"""
    names = stated("q2_gradcheck").names
    below = {
        back: [round(np.log10(step)) for step in names["steps"] if names["worst_reldiff"](step, back * step) < 1e-5]
        for back in (0, 1)
    }
    assert below == {1: [-4, -5, -6, -7, -8, -9, -10, -11], 0: [-7, -8, -9, -10]}
    assert stated("q2_gradcheck").say(r"the steps from $10^{-4}$ to $10^{-11}$ keep a right gradient below the limit")
    assert stated("q2_gradcheck").say(r"Forward differences need $10^{-7}$ to $10^{-10}$")


def test_false_alarm_of_forward_differences() -> None:
    """Is the reldiff of a forward difference 5e-3 at the step of the exercise?"""
    assert stated("q2_gradcheck").names["worst_reldiff"](1e-4, 0) == pytest.approx(5e-3, rel=0.02)
    assert stated("q2_gradcheck").say(r"they raise a false alarm, with a reldiff of $5 \cdot 10^{-3}$")


# --- q2_neural ------------------------------------------------------------------------------


def test_calls_of_the_sanity_check(monkeypatch: pytest.MonkeyPatch) -> None:
    """Is the network called once for the gradient and twice for each of the 45 parameters?"""
    names = stated("q2_neural").names
    calls: list[int] = []
    right = names["forward_backward_prop"]

    def counted(*given: Any) -> Any:
        calls.append(1)
        return right(*given)

    monkeypatch.setitem(names, "forward_backward_prop", counted)
    assert names["sanity_check"]()
    assert len(calls) == 91 == 1 + 2 * 45
    assert stated("q2_neural").say("91 times, once for the gradient and twice for each parameter")
    assert stated("q2_neural").say("45 random parameters")


def test_training() -> None:
    """Does the mean cost fall from 1.29 (a guess: 1.39) to 0.48, with 90 % right, and the rule itself in 91.7 %?"""
    names = stated("q2_neural").names
    costs, params = names["train"]()
    assert costs[0] == pytest.approx(1.286, abs=0.005)
    assert costs[-1] == pytest.approx(0.48, abs=0.005)
    W1, b1, W2, b2 = names["unpacked"](params, (2, 8, 4)).values()
    scores = names["sigmoid"](names["readings"] @ W1 + b1) @ W2 + b2
    assert np.mean(np.argmax(scores, axis=1) == names["sea_state"]) == pytest.approx(0.9, abs=1e-9)
    rule = np.digitize(names["readings"] @ [0.7, 0.9], [-0.9, 0.1, 1.1])
    assert np.mean(rule == names["sea_state"]) == pytest.approx(55 / 60, abs=1e-9)
    for words in ("from about that of a guess among four to 0.48, and in 90 % of the hours", "is right in 91.7 %"):
        assert stated("q2_neural").say(words)


def test_slope_of_the_readings() -> None:
    """Does the check pass formula (4) for one hour, and stop it with W1 not transposed or delta_3 left out?"""
    names = stated("q2_neural").names
    assert "Gradient check passed!" in stated("q2_neural").printed["slope_of_readings"]
    assert names["cost_of_hour"](names["readings"][:1])[1].shape == (1, 2)
    assert not names["gradcheck_naive"](lambda x: (names["cost_of_hour"](x)[0], np.ones((1, 2))), np.ones((1, 2)))


# --- the visible checks ---------------------------------------------------------------------


def network_with(replace: str, by: str) -> Any:
    """The reference's network with one piece of its text replaced."""
    notebook = stated("q2_neural")
    source = next(cell.source for cell in notebook._cells if cell.id == "forward_backward")
    assert replace in source
    space = dict(notebook.names)
    exec(source.replace(replace, by), space)
    return space["forward_backward_prop"]


@pytest.mark.parametrize(
    ("replace", "by", "words"),
    [
        ("y_hat = softmax(np", "y_hat = sigmoid(np", "not through the sigmoid"),
        (
            "cost = -np.sum(labels * np.log(y_hat))",
            "cost = -np.sum(softmax(labels) * np.log(y_hat))",
            "no softmax for them",
        ),
        ("y_hat = softmax(np.dot(h, W2) + b2)", "y_hat = softmax(labels)", "the scores of the network, not the labels"),
        ("return cost, gradient.ravel()", "return cost, gradient.ravel(), y_hat", "two values: cost, gradient"),
        ("return cost, gradient.ravel()", "return -np.log(y_hat[labels == 1]), gradient", "the sum over all hours"),
        ("np.sum(delta_3, axis=0)", "delta_3", "the sum of delta over the rows"),
        ("np.sum(delta_1, axis=0)", "np.sum(delta_1, axis=1)", "the sum of delta over the rows"),
    ],
)
def test_likely_mistakes_of_the_network(replace: str, by: str, words: str) -> None:
    """Is the likely mistake named that real students made?"""
    with pytest.raises(AssertionError) as error:
        public_tests.forward_backward_prop_test(network_with(replace, by))
    assert words in str(error.value)


@pytest.mark.parametrize(
    ("replace", "by", "words"),
    [
        ("h = 1e-4", "h = 1e-50", "over 2 * h, with h = 1e-4"),
        ("np.ndindex(x.shape)", "list(np.ndindex(x.shape))[::2]", "each entry is to be compared"),
        ("np.ndindex(x.shape)", "list(np.ndindex(x.shape))[:-1]", "the last one too"),
        ("max(1, abs(numerical), abs(gradient[ix]))", "1", "relative to the larger gradient above 1"),
        ("max(1, abs(numerical), abs(gradient[ix]))", "max(abs(numerical), abs(gradient[ix]))", "absolute below"),
        ("reldiff > 1e-5", "reldiff > 1e-5 and gradient[ix] != 0", "also where a gradient is 0"),
        ("reldiff > 1e-5", "reldiff > 1e-4", "the limit is 1e-5"),
    ],
)
def test_likely_mistakes_of_the_checker(replace: str, by: str, words: str) -> None:
    """Does the visible check stop what only the hidden tests used to notice?"""
    source = next(cell.source for cell in stated("q2_gradcheck")._cells if cell.id == "gradcheck_naive")
    assert replace in source
    space = dict(stated("q2_gradcheck").names)
    exec(source.replace(replace, by), space)
    with pytest.raises(AssertionError) as error:
        public_tests.gradcheck_naive_test(space["gradcheck_naive"])
    assert words in str(error.value)
