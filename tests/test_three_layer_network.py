"""The three-layer notebook: its numbers, its third fault, and what its experiments are said to show."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

import numpy as np
import pytest

import public_tests
from autograder.notebooks.assignment import read_notebook
from gc_utils import dictionary_to_vector, gradients_to_vector, relative_error
from statements import Statements
from testCases import gradient_check_n_generic_case

# A fragment of the prose, the number in it, how the notebook computes it, relative tolerance.
Claim = tuple[str, float, Callable[[dict[str, Any]], float], float]
stated = cache(Statements)
NOTEBOOK = ("three_layer_network", "three_layer_network")


@pytest.fixture(scope="module")
def names() -> dict[str, Any]:
    return stated(*NOTEBOOK).names


def measured(names: dict[str, Any], what: str, dtype: type, epsilon: float) -> float:
    """One point of the sweep: the difference of slopes measured in `dtype`, centrally or forward, from exact ones."""
    exact = gradients_to_vector(names["exact_gradients_n"](names["X"], names["Y"], names["parameters"])).ravel()
    costs = [costs_at(names, step, dtype) for step in (epsilon, -epsilon if what == "central" else 0.0)]
    return relative_error((costs[0] - costs[1]) / (epsilon * (2 if what == "central" else 1)), exact)


def costs_at(names: dict[str, Any], step: float, dtype: type) -> np.ndarray:
    theta, _ = dictionary_to_vector(names["parameters"])
    moved = [names["vector_to_dictionary"](theta.ravel() + step * axis) for axis in np.eye(47)]
    stack: dict[str, np.ndarray] = {
        name: np.stack([one[name] for one in moved]).astype(dtype) for name in names["parameters"]
    }
    costs, _ = names["forward_propagation_n"](names["X"].astype(dtype), names["Y"].astype(dtype), stack)
    return np.asarray(costs)


def by_parameter(names: dict[str, Any], case: str, epsilon: float, name: str) -> float:
    """The difference of one parameter's exact gradient, at the kink or in the quiet network."""
    X, Y = (names["X_near"], names["Y_near"]) if case == "near_kink" else (names["X"], names["Y"])
    exact = names["exact_gradients_n"](X, Y, names[case])
    return float(names["gradient_check_by_parameter"](names[case], exact, X, Y, epsilon)[name])


def worst_of_nine(_: dict[str, Any]) -> float:
    """The largest of nine differences at the graph's small weights, with the step that is usual there."""
    graph = stated("computational_graph", "computational_graph").names
    return max(graph["gradient_checking"](graph["X"][0], graph["y"][0], graph["small_weights"], 1e-7))


def worst_by_parameter(names: dict[str, Any]) -> float:
    return max(by_parameter(names, "parameters", 1e-7, name) for name in names["parameters"])


def doubled(names: dict[str, Any], name: str) -> float:
    """What the quiet network's doubled dW1 comes to: in all, or alone."""
    slopes = names["measured"]
    if name == "all":
        return relative_error(gradients_to_vector(names["wrong"]), dictionary_to_vector(slopes)[0])
    return relative_error(names["wrong"]["d" + name], slopes[name])


def floor(names: dict[str, Any]) -> float:
    cost, _ = names["forward_propagation_n"](names["X"], names["Y"], names["quiet"])
    return float(1e-16 * abs(cost) / (1e-7 * np.linalg.norm(names["right"]["dW1"])))


CLAIMS: list[Claim] = [
    (r"Overall $7.7 \cdot 10^{-8}$", 7.7e-8, lambda names: doubled(names, "all"), 0.01),
    (r"Alone, `dW1` is off by $\tfrac13$", 1 / 3, lambda names: doubled(names, "W1"), 1e-3),
    (r"rounding leaves $1.2 \cdot 10^{-7}$", 1.2e-7, lambda names: measured(names, "central", np.float64, 1e-7), 0.1),
    (r"with $1.7 \cdot 10^{-7}$", 1.7e-7, lambda names: measured(names, "forward", np.float64, 1e-7), 0.1),
    (r"apart: $1.9 \cdot 10^{-10}$", 1.9e-10, lambda names: measured(names, "central", np.float64, 1e-4), 0.05),
    (r"and $1.9 \cdot 10^{-6}$", 1.9e-6, lambda names: measured(names, "forward", np.float64, 1e-4), 0.05),
    (r"this gives $5.5 \cdot 10^{-3}$", 5.5e-3, floor, 0.02),
    (
        r"one parameter: smaller, so nearer to the floor | $10^{-7}$ | up to $3 \cdot 10^{-7}$",
        3e-7,
        worst_by_parameter,
        0.3,
    ),
    (r"nine-weight graph | $10^{-7}$ | up to $2 \cdot 10^{-4}$", 2e-4, worst_of_nine, 0.3),
    (
        r"(`gradcheck_naive`) | $10^{-4}$ | $1.7 \cdot 10^{-7}$",
        1.7e-7,
        lambda _: stated("two_layer_network", "q2_gradcheck").names["worst_reldiff"](1e-4, 1e-4),
        0.05,
    ),
    ("The difference 0.71 is", 5 / 7, lambda names: third_fault(names, generic=True)["W2"], 1e-4),
    ("94 forward passes", 94, lambda names: 2 * len(names["theta"]), 0),
]


@pytest.mark.parametrize("claim", CLAIMS, ids=lambda claim: claim[0])
def test_numbers_in_prose(claim: Claim, names: dict[str, Any]) -> None:
    """Is each number of the prose what the notebook's code gives?"""
    fragment, number, compute, tolerance = claim
    assert stated(*NOTEBOOK).say(fragment)
    assert compute(names) == pytest.approx(number, rel=tolerance, abs=0)


def test_float32_stays_above_a_millionth(names: dict[str, Any]) -> None:
    """Does float32 stay above 1e-6 at each step that is drawn, and measure noise at 1e-7?"""
    differences = [measured(names, "central", np.float32, 10.0**-power) for power in range(1, 13)]
    assert min(differences) > 1e-6
    assert differences[6] > 0.1


@pytest.mark.parametrize("name", ["W1", "b1"])
def test_a_kink_is_told_from_noise_by_the_step(names: dict[str, Any], name: str) -> None:
    """Does a shorter step end the alarm of a kink, and a longer one lessen that of noise?"""
    assert by_parameter(names, "near_kink", 1e-4, name) > 0.03
    assert by_parameter(names, "near_kink", 1e-5, name) < 1e-9
    assert by_parameter(names, "quiet", 1e-7, name) > 1e-3 > 1e-5 > by_parameter(names, "quiet", 1e-3, name)


def test_noise_is_near_the_floor(names: dict[str, Any]) -> None:
    """Is the floor of the prose the size of the noise, within a factor of two?"""
    assert 0.5 < by_parameter(names, "quiet", 1e-7, "W1") / floor(names) < 2


def test_a_point_on_the_kink_stays_there() -> None:
    """Is the measured slope of ReLU at 0 one half for every step?"""
    for epsilon in (1e-3, 1e-5, 1e-9):
        assert (max(0.0, epsilon) - max(0.0, -epsilon)) / (2 * epsilon) == 0.5


def third_fault(names: dict[str, Any], generic: bool) -> dict[str, float]:
    case = gradient_check_n_generic_case() if generic else (names["X"], names["Y"], names["parameters"])
    judged = names["colleagues_backward"](*case[:2], names["forward_propagation_n"](*case)[1])
    found: dict[str, float] = names["gradient_check_by_parameter"](case[2], judged, *case[:2])
    return found


def test_third_fault_shows_in_the_generic_case_only(names: dict[str, Any]) -> None:
    """Does the colleague's backward pass pass the whole check in the first case, and fail in all of the other?"""
    assert max(third_fault(names, generic=False).values()) < 1e-6
    assert min(third_fault(names, generic=True).values()) > 0.7
    assert sum(gradients_to_vector(names["exact_gradients_n"](names["X"], names["Y"], names["parameters"])) == 0) == 20
    assert not np.any(gradients_to_vector(names["exact_gradients_n"](*gradient_check_n_generic_case())) == 0)


def test_cost_falls_with_the_faults_too(names: dict[str, Any]) -> None:
    """Does training reach less than a third of a guess's cost, with right gradients and with the two faults?"""
    for faults in ({}, {"W2": 2, "b1": 4}):
        assert names["train"](faults)[-1] < np.log(2) / 3


def test_verdict_is_printed_in_colour() -> None:
    """Does the reference print a verdict in green for the fault that it overlooks?"""
    overlooked = "\033[92mThe gradients are right: difference = 7.72e-08\033[0m"
    assert overlooked in stated(*NOTEBOOK).printed["hidden_fault"]


# --- the visible checks ---------------------------------------------------------------------


def answer(name: str, replace: str = "", by: str = "") -> str:
    """The reference's cell `name`, with one piece of its text replaced."""
    source = str(next(cell.source for cell in read_notebook(stated(*NOTEBOOK).path).cells if cell.id == name))
    assert replace in source
    return source.replace(replace, by) if replace else source


def checked(check: str, cell: str, replace: str, by: str) -> None:
    """Run one visible check on a changed reference, in a namespace of its own."""
    space = dict(stated(*NOTEBOOK).names)
    exec(answer(cell, replace, by), space)
    target = space[{"backward": "backward_propagation_n"}.get(cell, cell)]
    rest = [] if cell == "backward" else [space["parameters"], space["gradients"], space["X"], space["Y"]]
    getattr(public_tests, check)(target, *rest)


FIRST = "gradient_check_n_test_case()"
VERDICT = 'print(f"{colour}The gradients are {verdict}: difference = {difference:.3g}\\033[0m")'
FAULTY: list[tuple[str, str, str, str]] = [
    ("gradient_check_n", "difference > 2e-7", "False", "the same verdict for right gradients and for wrong ones"),
    ("gradient_check_n", "(X, Y, vector", f"(*{FIRST}[:2], vector", "X and Y of an earlier cell"),
    (
        "gradient_check_n",
        "dictionary_to_vector(parameters)",
        f"dictionary_to_vector({FIRST}[2])",
        "parameters of an earlier",
    ),
    (
        "gradient_check_n",
        "gradients_to_vector(gradients)",
        f"gradients_to_vector(exact_gradients_n(*{FIRST}))",
        "gradients of",
    ),
    ("gradient_check_n", "theta, _ =", "epsilon = 1e-7; theta, _ =", "an epsilon that is not the argument"),
    ("gradient_check_n", "np.copy(theta), np.copy(theta)", "theta, theta", "taken at one point"),
    ("gradient_check_by_parameter", "np.copy(theta)", "theta", "divide by that, not by epsilon; or theta_plus and"),
    ("gradient_check_n", "(2 * epsilon)", "epsilon", "divide by that, not by epsilon; or theta_plus and"),
    ("gradient_check_n", "+= epsilon", "+= np.array([[epsilon]])", "raised    ValueError"),
    (
        "gradient_check_n",
        "theta_plus[i] += epsilon",
        "theta_plus[i][0] = theta_plus[i] + epsilon",
        "`theta_plus[i] += epsilon`",
    ),
    ("gradient_check_n", "return difference", "return 0.0", "found right"),
    ("gradient_check_by_parameter", "if size > 0 else 0.0", "if size else float('nan')", "division by zero"),
    ("gradient_check_by_parameter", "if size > 0 else", "if np.any(grad) and np.any(approx) else", "and only then"),
    ("gradient_check_by_parameter", "theta, _ =", "epsilon = 1e-7; theta, _ =", "an epsilon that is not the argument"),
    ("backward", "dZ3 = A3 - Y", "return exact_gradients_n(X, Y, parameters)", "do not measure or borrow them"),
    ("backward", "dZ3 = A3 - Y", "dZ3 = Y - A3", "0 of the 6 gradients are right"),
]


@pytest.mark.parametrize(("cell", "replace", "by", "words"), FAULTY)
def test_visible_checks_can_fail(cell: str, replace: str, by: str, words: str) -> None:
    """Does a check stop a mistake that used to cost points unseen, and say what is likely?"""
    check = {"backward": "backward_propagation_n_test"}.get(cell, f"{cell}_test")
    with pytest.raises(AssertionError) as error:
        checked(check, cell, replace, by)
    assert words in str(error.value)


def test_verdicts_are_shown_by_the_check(capsys: pytest.CaptureFixture[str]) -> None:
    """Does the check call with print_msg=True and show both verdicts, and accept a function without that parameter?"""
    checked("gradient_check_n_test", "gradient_check_n", "", "")
    printed = capsys.readouterr().out
    assert "\033[92mThe gradients are right" in printed
    assert "\033[93mThe gradients are wrong" in printed
    checked("gradient_check_n_test", "gradient_check_n", VERDICT, "pass")
    assert "print_msg=True: prints nothing" in capsys.readouterr().out
    with_parameter, without = "epsilon=1e-7, print_msg=False):", "epsilon=1e-7):\n    print_msg = False"
    checked("gradient_check_n_test", "gradient_check_n", with_parameter, without)
    assert "has no argument of this name" in capsys.readouterr().out
