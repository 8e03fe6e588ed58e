"""How the visible checks call, compare, explain and plant."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from checks.tutor import Case, call, check_cases, same, show
from checks.values import as_number

DOUBLE = [Case({"x": 2, "theta": 4}, 8, [(6, "added instead of multiplied")]), Case({"x": -1.5, "theta": 2}, -3)]


def message_of(target: Callable[..., Any], cases: list[Case], name: str = "forward") -> str:
    with pytest.raises(AssertionError) as caught:
        check_cases(target, name, cases)
    return str(caught.value)


def crash(x: float, theta: float) -> float:
    raise ValueError("shapes not aligned")


def unwritten(x: float, theta: float) -> float:
    raise NotImplementedError


@pytest.mark.parametrize(
    "target",
    [
        lambda x, theta: x * theta,
        lambda a, b: np.float64(a * b),
        lambda x, theta: np.array(x * theta),
        lambda x, theta: np.array([[x * theta]]),
        lambda x, theta, print_msg=True: np.longdouble(x) * theta,
    ],
)
def test_right_answers_of_any_type_pass(target: Callable[..., Any], capsys: pytest.CaptureFixture[str]) -> None:
    """Do numbers of any type and shape-(1, 1) arrays pass, with one green line?"""
    check_cases(target, "forward", DOUBLE)
    assert capsys.readouterr().out == "\033[92m✓ forward: 2 checks passed\033[0m\n"


@pytest.mark.parametrize(
    ("target", "words"),
    [
        (lambda x, theta: 7.0, ["forward(x=2, theta=4)", "returned  7", "expected  8"]),
        (lambda x, theta: x + theta, ["returned  6", "likely    added instead of multiplied"]),
        (lambda x, theta: 8, ["forward(x=-1.5, theta=2)", "returned  8", "expected  -3"]),
        (lambda x, theta: None, ["returned  None", "likely    the function has no `return`"]),
        (lambda x, theta: (x * theta, 0), ["returned  (8, 0)", "a stray comma or a second value after `return`"]),
        (lambda x, theta: "8", ["returned  '8'", "expected  8"]),
        (lambda x, theta: [8], ["returned  [8]", "expected  8"]),
        (crash, ["forward(x=2, theta=4)", "raised    ValueError: shapes not aligned", "cell of its own"]),
        (lambda x: x, ["raised    TypeError"]),
        (unwritten, ["forward is not written yet", "`raise NotImplementedError()`"]),
    ],
)
def test_each_kind_of_failure_has_its_words(target: Callable[..., Any], words: list[str]) -> None:
    """Does the message say what was called, what came back, what was expected and what is likely?"""
    message = message_of(target, DOUBLE)
    assert all(word in message for word in words), message


def test_changed_argument_is_named() -> None:
    """Is a function told which argument it changed, and are the caller's own arrays safe from it?"""
    theta, cache = np.ones(3), {"Z1": 1.0}

    def in_place(theta: np.ndarray, cache: dict[str, float]) -> float:
        theta += 1e-12
        return 3.0

    def adds_a_key(theta: np.ndarray, cache: dict[str, float]) -> float:
        cache["A1"] = 2.0
        return 3.0

    with pytest.raises(AssertionError, match=r"forward changed its argument theta\. Work on a copy.*np\.copy\(theta\)"):
        call(in_place, "forward", {"theta": theta, "cache": cache})
    with pytest.raises(AssertionError, match="forward changed its argument cache"):
        call(adds_a_key, "forward", {"theta": theta, "cache": cache})
    assert (theta.tolist(), cache) == ([1, 1, 1], {"Z1": 1.0})


def test_a_step_there_and_back_changes_nothing() -> None:
    """Is an argument as before when steps that were taken in it have been taken back, up to rounding?"""

    def stepwise(w: np.ndarray) -> float:
        w += 1e-7
        w -= 2e-7
        w += 1e-7
        return 3.0

    w = np.linspace(0.1, 2, 9)
    given = w.copy()
    stepwise(given)
    assert given.tolist() != w.tolist()
    assert call(stepwise, "check", {"w": w}) == 3.0


def test_arguments_of_any_kind_can_be_handed_over() -> None:
    """Are strings, None, functions, generators and a student's own objects left in peace?"""

    class Layer:
        """Without an __eq__: a copy of it equals nothing."""

    arguments = {"name": "W1", "none": None, "f": np.sin, "names": ["W1", "b1"], "layer": Layer(), "flag": True}
    assert call(lambda *values: len(values), "f", {**arguments, "random": np.random.default_rng(1)}) == 7


def test_shape_and_missing_key_are_explained() -> None:
    """Are a wrong shape, a missing key and the first wrong entry of a dictionary pointed out?"""
    column = [Case({"x": 1.0}, np.ones((3, 1)))]
    assert "likely    the shape: (3,) instead of (3, 1)" in message_of(lambda x: np.ones(3), column)
    assert "likely    the shape: rows of different lengths" in message_of(lambda x: [[1], [1, 2]], column)
    gradients = [Case({"x": 1.0}, {"dW1": np.ones(2), "db1": 0.5})]
    assert "likely    the key 'db1' is missing" in message_of(lambda x: {"dW1": np.ones(2)}, gradients)
    wrong = message_of(lambda x: {"dW1": np.ones(2), "db1": 2.0, "dZ1": 0}, gradients)
    assert "likely    'db1' is the first entry that differs: 2 instead of 0.5" in wrong
    check_cases(lambda x: {"dZ1": None, "db1": 0.5, "dW1": [1, 1]}, "backward", gradients)


@pytest.mark.parametrize(
    ("result", "expected", "agree"),
    [
        (1 + 1e-9, 1, True),
        (1 + 1e-3, 1, False),
        (1e-17, 0, True),
        ([1.0, 3e-17], [1, 0], True),
        (1e-9, 0, False),
        (2e-20, 1e-20, False),
        (np.nan, np.nan, True),
        ("8", 8, False),
        (8 + 1j, 8, False),
        (None, 8, False),
        (None, (np.ones(2), 1.0), False),
        ((np.ones(2), {"a": 1.0}), (np.ones(2), {"a": 1}), True),
        ((np.ones(2),), (np.ones(2), 1.0), False),
        ([np.ones(2), "tanh"], (np.ones(2), "tanh"), True),
        (np.ones((1, 2)), np.ones(2), False),
        ({"a": 1}, 1, False),
        (True, True, True),
        ("relu", "tanh", False),
    ],
)
def test_same(result: Any, expected: Any, agree: bool) -> None:
    """Do values agree up to rounding, also around zero, and does text never pass for a number?"""
    assert same(result, expected) is agree


def test_show_is_short() -> None:
    """Are large arrays, of truth values too, long texts and dictionaries shown in few characters?"""
    assert show(np.arange(20.0)) == "array of shape (20,): 0, 1, 2, …"
    assert show(np.ones((4, 5)) > 0) == "array of shape (4, 5): True, True, True, …"
    assert show({"dW1": np.array([0.5]), "db1": 1 / 3}) == "{'dW1': [0.5], 'db1': 0.3333333333}"
    assert len(show("word " * 100)) <= 120


def test_show_speaks_plain_numbers() -> None:
    """Does what numpy calls np.int64(6) or np.True_ appear as a reader writes it, inside lists too?"""
    assert show(np.int64(6)) == "6"
    assert show(np.bool_(True)) == "True"
    assert show([np.float64(1.2), (np.int64(3), True)]) == "[1.2, (3, True)]"
    assert show((np.float32(0.5),)) == "(0.5,)"
    assert show({np.int64(1): [np.complex128(1 + 2j)]}) == "{1: [(1+2j)]}"
    assert show(list(range(20))) == "[0, 1, 2, 3, 4, 5, 6, 7, 8, …]"


@pytest.mark.parametrize("value", [2, 0.5, np.float64(0.5), np.float32(0.5), np.array(3), np.array([[1.0]])])
def test_as_number_takes_numbers(value: Any) -> None:
    """Is every kind of number, and an array with one entry, turned into a float?"""
    assert type(as_number(value)) is float
    assert as_number(value) == np.ravel(value)[0]


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (None, "dtheta came back as None: is the `return` missing?"),
        ((1.0, 2.0), "dtheta must be one number, but a tuple came back"),
        ([1.0], "but a list came back"),
        ({"a": 1}, "but a dict came back"),
        ("1.0", "but a str came back"),
        (True, "but a bool came back"),
        (np.array([True]), "type bool"),
        (np.ones(3), r"shape \(3,\) and type float64.*np.linalg.norm"),
        (1j, "type complex128"),
        (np.nan, "dtheta is nan: a division by zero"),
        (np.array(np.inf), "dtheta is inf"),
    ],
)
def test_as_number_refuses_in_words(value: Any, words: str) -> None:
    """Does everything else get a sentence that names the value?"""
    with pytest.raises(AssertionError, match=words):
        as_number(value, "dtheta")
