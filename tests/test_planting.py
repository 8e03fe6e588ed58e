"""Planting: replace what a function calls, look, and leave no trace; and cells that wait for an exercise."""

from __future__ import annotations

import functools
import operator
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from checks.planting import after_exercise, planted

NOTEBOOK = """
import functools

def slope(x, theta):
    return x

def check(x, theta):
    return slope(x, theta)

def loud(function):
    @functools.wraps(function)
    def wrapper(*args):
        return function(*args)
    return wrapper

class Checker:
    def __init__(self):
        self.result = slope(3, 4)

    def __call__(self, x, theta):
        return slope(x, theta)

    def method(self, x, theta):
        return slope(x, theta)
"""


@pytest.fixture
def notebook() -> dict[str, Any]:
    names: dict[str, Any] = {"__name__": "__main__"}
    exec(NOTEBOOK, names)
    return names


@pytest.mark.parametrize(
    "source",
    [
        "lambda x, theta: 1.5 * x",
        "  lambda x, theta: np.multiply(1.5, x)",
        "def slope(x, theta):\n    return 1.5 * x",
        "\n    def slope(x, theta):\n        return np.float64(1.5) * x\n    ",
    ],
)
def test_lambda_and_def_replace_and_restore(notebook: dict[str, Any], source: str) -> None:
    """Is the function replaced inside the block only, whichever way its source is written?"""
    before = dict(notebook)
    with planted(notebook["check"], slope=source):
        assert notebook["check"](2, 4) == 3
        assert notebook["check"](x=2, theta=4) == 3
    assert notebook["check"](2, 4) == 2
    assert notebook == before


def test_restores_after_an_exception(notebook: dict[str, Any]) -> None:
    """Is the right function back when an assertion inside the block fails?"""
    before = dict(notebook)
    with (
        pytest.raises(ZeroDivisionError),
        planted(notebook["check"], slope="lambda x, theta: 1 / 0", extra="lambda: 0"),
    ):
        notebook["check"](2, 4)
    assert notebook == before


def test_names_that_did_not_exist_are_gone_afterwards(notebook: dict[str, Any]) -> None:
    """Can a function be planted that the student has not written, and does it vanish again?"""
    del notebook["slope"]
    with planted(notebook["check"], slope="lambda x, theta: -x"):
        assert notebook["check"](2, 4) == -2
    assert "slope" not in notebook
    with pytest.raises(NameError):
        notebook["check"](2, 4)


def test_several_names_and_blocks_in_blocks(notebook: dict[str, Any]) -> None:
    """Do nested blocks unwind in order, and does a faulty source change nothing at all?"""
    with planted(notebook["check"], slope="lambda x, theta: 10", other="lambda: 1"):
        with planted(notebook["check"], slope="lambda x, theta: 20"):
            assert notebook["check"](2, 4) == 20
        assert (notebook["check"](2, 4), notebook["other"]()) == (10, 1)
    before = dict(notebook)
    with pytest.raises(SyntaxError), planted(notebook["check"], other="lambda: 1", slope="lambda x theta: 1"):
        pass
    assert notebook == before


@pytest.mark.parametrize(
    "form",
    [
        lambda names: names["loud"](names["check"]),
        lambda names: functools.lru_cache(names["check"]),
        lambda names: functools.partial(names["check"]),
        lambda names: np.vectorize(names["check"]),
        lambda names: names["Checker"](),
        lambda names: names["Checker"]().method,
    ],
    ids=["decorated", "cached", "partial", "vectorised", "callable object", "method"],
)
def test_every_form_of_a_function_is_reached(notebook: dict[str, Any], form: Callable[..., Any]) -> None:
    """Does planting reach the code behind decorators, partials, objects and methods?"""
    check = form(notebook)
    with planted(check, slope="lambda x, theta: -x"):
        assert check(2, 4) == -2


def test_a_class_is_reached(notebook: dict[str, Any]) -> None:
    """Does planting reach what a class calls?"""
    with planted(notebook["Checker"], slope="lambda x, theta: 7"):
        assert notebook["Checker"]().result == 7


def test_a_builtin_is_no_error() -> None:
    """Is a function without code of its own, which calls nothing, simply run?"""
    with planted(operator.mul, slope="lambda x, theta: 7"):
        assert operator.mul(2, 4) == 8


@pytest.mark.parametrize(
    ("error", "second_line"),
    [
        (NotImplementedError(), "  NotImplementedError: an exercise is still to be written"),
        (NameError("name 'W1' is not defined"), "  NameError: name 'W1' is not defined"),
        (ValueError("first line\nsecond line"), "  ValueError: first line"),
        (AssertionError(), "  AssertionError: "),
    ],
)
def test_after_exercise_says_what_to_finish(
    error: Exception, second_line: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Does a cell that needs an unfinished exercise print two lines instead of a traceback?"""
    with after_exercise("Exercise 2"):
        raise error
    first, second = capsys.readouterr().out.splitlines()
    assert "This cell needs Exercise 2. Finish that first, then run this cell again." in first
    assert second == second_line


def test_after_exercise_is_silent_when_all_is_well(capsys: pytest.CaptureFixture[str]) -> None:
    """Does a cell that works just run, and does stopping the kernel still stop it?"""
    with after_exercise("Exercise 2"):
        pass
    assert capsys.readouterr().out == ""
    with pytest.raises(KeyboardInterrupt), after_exercise("Exercise 2"):
        raise KeyboardInterrupt


def test_after_exercise_can_be_quiet(capsys: pytest.CaptureFixture[str]) -> None:
    """Is what another notebook prints left out, but not what there is to finish?"""
    with after_exercise("Exercise 2", quiet=True):
        print("a line of another notebook")
    assert capsys.readouterr().out == ""
    with after_exercise("Exercise 2", quiet=True):
        print("a line of another notebook")
        raise NotImplementedError
    assert len(capsys.readouterr().out.splitlines()) == 2
