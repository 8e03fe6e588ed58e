"""How far gradients are off, and the picture of it."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import numpy as np
import pytest

from autograder.feedback.figure import gradient_figure
from autograder.notebooks.wording import Wording
from autograder.results.gradients import GradientError, relative_error
from autograder.results.gradients import gradient_errors as errors_by_name
from autograder.results.observation import Observed, summaries

TRUE = np.array([[1.0, -2.0, 0.5], [3.0, 4.0, -1.0]])


def seen(value: object, call: str = "1:backward") -> Observed:
    return {f"{call}{path}": summary for path, summary in summaries(value)}


def gradient_errors(reference: Observed, came_back: Observed) -> tuple[GradientError, ...]:
    return errors_by_name(reference, came_back, Wording(gradients=r"d[Wb]\d", parameters=r"[Wb]\d"))


def summary_of(value: object) -> object:
    return next(summary for _, summary in summaries(value))


@pytest.mark.parametrize(
    ("value", "error"),
    [(TRUE, 0.0), (2 * TRUE, 0.33), (-TRUE, None), (TRUE + 1e-3, None), (TRUE[::-1], None), (np.roll(TRUE, 1), None)],
)
def test_error_is_never_overstated(value: np.ndarray, error: float | None) -> None:
    """Is the error that of formula (2), or less where sums tell less, but never nothing for a wrong gradient?"""
    found = relative_error(summary_of(value), summary_of(TRUE))  # type: ignore[arg-type]
    true = np.linalg.norm(value - TRUE) / (np.linalg.norm(value) + np.linalg.norm(TRUE))
    assert found is not None
    assert 0.05 * true <= found <= 1.1 * true
    assert error is None or found == error


def test_each_gradient_gets_the_worst_of_its_calls() -> None:
    """Is every named gradient listed with its largest error, also from calls and keys without a name?"""
    right = {**seen({"dW1": TRUE, "db1": 1.0, "A1": 3.0}), **seen({"dW1": TRUE}, "2:backward")}
    wrong = {**seen({"dW1": TRUE, "db1": 3.0, "A1": 9.0}), **seen({"dW1": 2 * TRUE}, "2:backward")}
    assert gradient_errors(right, wrong) == (GradientError("dW1", 0.33), GradientError("db1", 0.5))
    assert gradient_errors(seen({"W1": 1.0}, "4:"), seen({"W1": 3.0}, "4:")) == (GradientError("dW1", 0.5),)
    assert gradient_errors(seen({"W1": 1.0}, "4:params"), seen({"W1": 3.0}, "4:params")) == ()


def test_no_errors_where_all_is_right_or_nothing_came() -> None:
    """Is there no picture of right gradients, and none of calls that were never made?"""
    right = seen({"dW1": TRUE, "db1": 1.0})
    assert gradient_errors(right, right) == ()
    assert gradient_errors({**right, **seen({"dW2": 1.0}, "2:backward")}, right) == ()


def test_without_names_nothing_is_a_gradient() -> None:
    """Is nothing drawn in a course that names no gradients?"""
    assert errors_by_name(seen({"dW1": TRUE}), seen({"dW1": -TRUE}), Wording()) == ()
    assert errors_by_name(seen(1.0, "1:"), seen(2.0, "1:"), Wording()) == ()


@pytest.mark.parametrize("value", [{"db1": 1.0}, {"dW1": None, "db1": 1.0}, {"dW1": TRUE[0], "db1": 1.0}])
def test_gradients_without_a_number(value: dict[str, object]) -> None:
    """Is a gradient that is missing, None or of another size said to be so?"""
    errors = gradient_errors(seen({"dW1": TRUE, "db1": 1.0}), seen(value))
    assert errors == (GradientError("dW1", None), GradientError("db1", 0.0))


def test_figure_tells_right_from_wrong_without_colour() -> None:
    """Do marks, words and the alternative text each say which gradients are wrong, with the limit drawn in?"""
    errors = (GradientError("dW1", 2e-9), GradientError("dW2", 0.33), GradientError("db1", None))
    figure = gradient_figure(errors)
    root = ElementTree.fromstring(figure)
    assert root.get("role") == "img"
    assert root.get("aria-label", "").endswith("; dW2 3.3e-01, wrong; db1 not comparable, wrong.")
    assert [mark.get("class") for mark in root.iter("path")] == ["grid", "limit", "good", "bad"]
    shapes = [mark.get("d", "") for mark in root.iter("path")][2:]
    assert ("a4" in shapes[0], "l6" in shapes[1]) == (True, True)
    assert {"✓ right", "✗ 3.3e-01", "✗ not comparable", "limit 1e-05"} <= {text.text for text in root.iter("text")}
    places = [float(match) for match in re.findall(r"M([\d.]+)", shapes[0] + shapes[1])]
    limit = next(float(mark.get("d", "")[1:].split()[0]) for mark in root.iter("path") if mark.get("class") == "limit")
    assert places[0] < limit < places[1]
