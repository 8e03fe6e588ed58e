"""The visible checks: do they accept right answers and say something useful about wrong ones?"""

from __future__ import annotations

import contextlib
import inspect
import re
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from IPython.core.interactiveshell import InteractiveShell

import public_tests
from checks.report import GREEN, PLAIN, Report, passed
from public_tests import backward_propagation_test, forward_propagation_test, gradient_check_test

# --- scalar ---------------------------------------------------------------------------------

SCALAR = """
import numpy as np

def forward_propagation(x, theta):
    return theta * x

def backward_propagation(x, theta):
    return x

def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    J_plus = forward_propagation(x, theta + epsilon)
    J_minus = forward_propagation(x, theta - epsilon)
    gradapprox = (J_plus - J_minus) / (2 * epsilon)
    grad = backward_propagation(x, theta)
    return np.linalg.norm(grad - gradapprox) / (np.linalg.norm(grad) + np.linalg.norm(gradapprox))
"""


def scalar_notebook(replace: str = "", by: str = "") -> dict[str, Any]:
    """The right scalar solution with one piece of its text replaced."""
    assert replace in SCALAR
    names: dict[str, Any] = {}
    exec(SCALAR.replace(replace, by) if replace else SCALAR, names)
    return names


def test_scalar_solution_passes(capsys: pytest.CaptureFixture[str]) -> None:
    """Does the right solution get three green ticks, and see the two known differences?"""
    names = scalar_notebook()
    forward_propagation_test(names["forward_propagation"])
    backward_propagation_test(names["backward_propagation"])
    gradient_check_test(names["gradient_check"])
    output = capsys.readouterr().out
    assert output.count("✓") == 3
    assert "gradient_check(x=3, theta=4) = 7.81e-11" in output
    assert "gradient_check(x=2, theta=4) = 2.92e-10" in output


@pytest.mark.parametrize(
    ("target", "words"),
    [
        (lambda x, theta: x + theta, "x and theta were added"),
        (lambda x, theta: theta**x, "theta to the x"),
        (lambda x, theta: abs(x * theta), "the sign got lost"),
        (lambda x, theta: 8, "fixed numbers in place of the arguments"),
        (lambda x, theta: round(x * theta), "rounded to a whole number"),
        (lambda x, theta: print(x * theta), "no `return`"),
        (lambda x, theta: (x * theta,), "stray comma"),
    ],
)
def test_scalar_forward_explains(target: Callable[..., Any], words: str) -> None:
    """Is the likely mistake named for a wrong forward pass?"""
    with pytest.raises(AssertionError, match=words):
        forward_propagation_test(target)


@pytest.mark.parametrize(
    ("target", "words"),
    [
        (lambda x, theta: theta, "with respect to x"),
        (lambda x, theta: x * theta, "that is J itself"),
        (lambda x, theta: 1, "and x stays"),
        (lambda x, theta: 3, "a fixed number in place of x"),
        (lambda x, theta: abs(x), "the sign got lost"),
        (lambda x, theta: int(x), "dtheta was rounded"),
        (lambda x, theta: None, "no `return`"),
    ],
)
def test_scalar_backward_explains(target: Callable[..., Any], words: str) -> None:
    """Is the likely mistake named for a wrong backward pass?"""
    with pytest.raises(AssertionError, match=words):
        backward_propagation_test(target)


RETURN = "return np.linalg.norm(grad - gradapprox) / (np.linalg.norm(grad) + np.linalg.norm(gradapprox))"
STEPS = "J_plus = forward_propagation(x, theta + epsilon)\n    J_minus = forward_propagation(x, theta - epsilon)"


@pytest.mark.parametrize(
    ("replace", "by", "words"),
    [
        ("J_plus - J_minus) / (2 * epsilon)", "J_plus + J_minus) / (2 * theta)", "divided by 2 \\* theta"),
        ("/ (2 * epsilon)", "/ epsilon", "2 \\* epsilon apart"),
        (STEPS, STEPS.replace("theta - epsilon", "theta + epsilon - epsilon"), "taken at theta itself"),
        (STEPS, STEPS.replace("theta - epsilon", "theta + epsilon"), "taken at theta_plus"),
        (STEPS, STEPS.replace("theta - epsilon", "theta") + "\n    epsilon /= 2", "one side only, up"),
        ("/ (2 * epsilon)", "/ 2 * epsilon", "lacks its brackets"),
        ("J_plus - J_minus", "J_plus + J_minus", "are added: formula"),
        ("J_plus - J_minus", "J_minus - J_plus", "are swapped"),
        ("    J_plus", "    epsilon = 1e-7\n    J_plus", "fixed number"),
        ("epsilon=1e-7", "epsilon=1e-2", "default of epsilon"),
        ("grad = backward_propagation", "grad = forward_propagation", "grad is J, not its derivative"),
        ("grad = backward_propagation(x, theta)", "grad = x", "grad is x, typed in"),
        (STEPS, STEPS.replace("forward_propagation(x, theta + epsilon)", "x * (theta + epsilon)").replace(
            "forward_propagation(x, theta - epsilon)", "x * (theta - epsilon)"), "written out again"),
        (STEPS, STEPS.replace("(x, theta + epsilon)", "(x + epsilon, theta)").replace(
            "(x, theta - epsilon)", "(x - epsilon, theta)"), "step is taken in x"),
        (RETURN, "return np.linalg.norm(grad - gradapprox)", "denominator is missing"),
        (RETURN, RETURN.replace(") + np", ") * np"), "denominator is a product"),
        (RETURN, "return abs(abs(grad) - abs(gradapprox)) / (abs(grad) + abs(gradapprox))", "subtracts the norms"),
        (RETURN, "return (grad - gradapprox) / (abs(grad) + abs(gradapprox))", "never negative"),
        (RETURN, "return round(abs(grad - gradapprox) / (abs(grad) + abs(gradapprox)), 4)", "rounded"),
        (RETURN, "return abs(grad - gradapprox) / (abs(grad) + abs(gradapprox)) >= 2e-7", "but a bool came back"),
        (RETURN, "return 1.0 * (abs(grad - gradapprox) / (abs(grad) + abs(gradapprox)) >= 2e-7)", "answer is 0 or 1"),
        (RETURN, "return 0.0", "always the same"),
        (RETURN, "return 7.814075313343006e-11", "always the same"),
        (RETURN, "return gradapprox", "gradapprox is returned"),
        (RETURN, "return 0.01 + grad", "compare gradapprox with formula"),
        (RETURN, "return 0 / (grad - gradapprox) / 0.0", "raised    ZeroDivisionError"),
        (RETURN, "print(grad - gradapprox)", "prints, but returns nothing"),
        (RETURN, "difference = grad", "came back as None"),
        ("    J_plus", "    raise NotImplementedError()\n    J_plus", "gradient_check is not written yet"),
        (RETURN, "return norm(grad)", "`norm` is not defined: was it renamed"),
    ],
)  # fmt: skip
def test_scalar_gradient_check_explains(replace: str, by: str, words: str) -> None:
    """Does each known slip fail the visible check, and is it the one that is named?"""
    with pytest.raises(AssertionError, match=words) as caught:
        gradient_check_test(scalar_notebook(replace, by)["gradient_check"])
    assert str(caught.value).count("likely") <= 2


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        ("print('right' if difference < 2e-7 else 'wrong')", r"dtheta = x: right\n.*dtheta = 1.5 \* x: wrong"),
        ("print('wonderful, difference =', difference)", None),
        ("pass", "print_msg=True: prints nothing"),
    ],
)
def test_scalar_verdicts_are_tried(lines: str, words: str | None, capsys: pytest.CaptureFixture[str]) -> None:
    """Is what print_msg=True prints shown, and one verdict for right and wrong gradients refused?"""
    names = scalar_notebook(
        RETURN, f"difference = {RETURN[7:]}\n    if print_msg:\n        {lines}\n    return difference"
    )
    if words is None:
        with pytest.raises(AssertionError, match="verdict does not depend on the difference"):
            gradient_check_test(names["gradient_check"])
    else:
        gradient_check_test(names["gradient_check"])
        assert re.search(words, capsys.readouterr().out)


def test_scalar_gradient_check_is_judged_alone() -> None:
    """Is a right gradient check told so while the other exercises are wrong, and are those left as they are?"""
    names = scalar_notebook("return x\n", "return theta\n")
    del names["forward_propagation"]
    gradient_check_test(names["gradient_check"])
    assert names["backward_propagation"](3, 4) == 4
    assert "forward_propagation" not in names


@pytest.mark.parametrize("make", [float, np.float64, np.array, np.longdouble, lambda value: np.array([value])])
def test_scalar_checks_accept_every_number(make: Callable[..., Any]) -> None:
    """Do floats, numpy numbers and arrays with one entry count as numbers, whatever the arguments are called?"""
    names = scalar_notebook()
    forward_propagation_test(lambda a, b: make(a * b))
    backward_propagation_test(lambda a, b: make(a))
    names["right"] = names["gradient_check"]
    names["make"] = make
    exec("def mine(u, t, h=1e-7):\n    print('trying')\n    return make(right(u, t, h))", names)
    gradient_check_test(names["mine"])


# --- how a check is shown -------------------------------------------------------------------


def shown_by(monkeypatch: pytest.MonkeyPatch, check: Callable[[], object]) -> list[Report]:
    """What a notebook is given to display while `check` runs."""
    displayed: list[Report] = []
    monkeypatch.setattr("IPython.display.display", displayed.append)
    monkeypatch.setattr("IPython.get_ipython", object)  # as if in a notebook
    with contextlib.suppress(AssertionError):
        check()
    return displayed


def test_results_are_one_table(monkeypatch: pytest.MonkeyPatch) -> None:
    """Does a check display its values and its verdict as rows, and the same in words?"""
    names = scalar_notebook()
    (results,) = shown_by(monkeypatch, lambda: gradient_check_test(names["gradient_check"]))
    table = results._repr_html_()
    assert table.count("<tr>") == 5
    assert ">gradient_check(x=3, theta=4) with dtheta = 1.5 * x</td>" in table
    assert ">prints nothing</td>" in table
    assert ">gradient_check(x=3, theta=4)</td>" in table
    assert ">7.81e-11</td>" in table
    assert 'aria-label="passed">✓' in table
    assert repr(results).splitlines()[-1] == "✓ gradient_check: right gradients are found right, wrong ones wrong"


def test_failure_is_explained_in_the_table(monkeypatch: pytest.MonkeyPatch) -> None:
    """Does the table, and the same in words, say what came back and what was expected, escaped where it must be?"""
    (results,) = shown_by(monkeypatch, lambda: forward_propagation_test(lambda x, theta: "<b>6</b>"))
    table = results._repr_html_()
    assert 'aria-label="failed">✗' in table
    assert re.search(r">returned</td><td[^>]*>&#x27;&lt;b&gt;6&lt;/b&gt;&#x27;</td>", table)
    assert repr(results).splitlines() == [
        "✗ forward_propagation(x=2, theta=4)",
        "  returned  '<b>6</b>'",
        "  expected  8",
    ]


def test_a_failed_check_shows_no_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    """Does a notebook get one line below the table, not the frames of our own code, and still an AssertionError?"""
    monkeypatch.setattr("IPython.display.display", lambda _: None)
    monkeypatch.setattr("IPython.get_ipython", object)
    with pytest.raises(AssertionError, match="x and theta were added") as caught:
        forward_propagation_test(lambda x, theta: x + theta)
    shell = InteractiveShell.instance()
    monkeypatch.setattr(shell, "_showtraceback", lambda kind, error, lines: shown.append(lines))
    shown: list[list[str]] = []
    shell.showtraceback((caught.type, caught.value, caught.tb))
    assert shown == [[public_tests.NOT_PASSED]]


def test_students_own_prints_stay_prints(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Does what a student's function prints come out as ever, also without an end of line?"""

    def chatty(x: float, theta: float) -> float:
        print(f"x is {x}\nand", end=" ")
        return x * theta

    (results,) = shown_by(monkeypatch, lambda: forward_propagation_test(chatty))
    assert capsys.readouterr().out == "x is 2\nand x is -3.0\nand x is 0.3\nand "
    assert repr(results) == "✓ forward_propagation: 3 checks passed"


def test_a_grader_still_returns_true(monkeypatch: pytest.MonkeyPatch) -> None:
    """Do checks return what they return, under the names and with the signatures in common use?"""
    assert shown_by(monkeypatch, lambda: public_tests.grader_sigmoid(0.8807970779778823))
    assert public_tests.grader_sigmoid(0.8807970779778823) is True
    assert "parameters" in inspect.signature(public_tests.gradient_check_n_test).parameters


def test_outside_of_a_notebook_a_check_prints(capsys: pytest.CaptureFixture[str]) -> None:
    """Does a check in a script say in words what it found, and display nothing?"""
    public_tests.grader_sigmoid(0.8807970779778823)
    assert "✓ sigmoid: the value at 2 is right" in capsys.readouterr().out


def test_passed_prints_a_green_tick(capsys: pytest.CaptureFixture[str]) -> None:
    """Is it one line in green?"""
    passed("all is well")
    assert capsys.readouterr().out == f"{GREEN}✓ all is well{PLAIN}\n"
