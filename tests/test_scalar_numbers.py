"""Every number in the prose of the notebook `scalar`, recomputed."""

from __future__ import annotations

import re

import numpy as np
import pytest

from statements import Statements


@pytest.fixture(scope="module")
def scalar() -> Statements:
    return Statements("scalar", "scalar")


def test_derivative_as_a_limit(scalar: Statements) -> None:
    """Is the slope of θ³ at 2 measured as 12 + ε², for each step of the experiment?"""
    measured = [float(number) for number in re.findall(r"slope = ([\d.]+)", scalar.printed["limit"])]
    assert measured == [13, 12.01, 12.0001, 12.000001]
    assert scalar.say(r"The slope of $\theta^3$ at $\theta = 2$ is 12. With $\varepsilon = 1$ we measure 13.")
    assert scalar.say(r"It is a hundred times smaller: here the error is exactly $\varepsilon^2$.")


def test_planted_fault(scalar: Statements) -> None:
    """Does the planted fault give 0.2, a million times the limit, with a verdict in yellow after one in green?"""
    right, wrong = scalar.printed["planted_fault"].splitlines()
    assert right == "\033[92mThe gradient is right: difference = 7.814075313343006e-11\033[0m"
    shown = re.fullmatch(r"\x1b\[93mThe gradient is wrong: difference = ([\d.]+)\x1b\[0m", wrong)
    assert shown is not None
    assert float(shown[1]) == pytest.approx(0.2) == pytest.approx(1e6 * 2e-7)
    assert scalar.say(r"It gives $0.5\,x / 2.5\,x = 0.2$, a million times the limit.")


def test_no_division_by_zero(scalar: Statements) -> None:
    """Does the reference call two zero gradients equal, without a warning and without nan?"""
    assert scalar.names["gradient_check"](0, 4) == 0


def test_measured_by_the_loop(scalar: Statements) -> None:
    """Are the measured and the calculated gradient 3, up to nine decimals, and plain numbers?"""
    measured, calculated = re.findall(r"\{'theta': ([\d.]+)\}", scalar.printed["measure_theta"])
    assert calculated == "3"
    assert measured != "3"
    assert abs(float(measured) - 3) < 1e-9
    assert scalar.say("Both are 3, up to nine decimals.")


def test_error_against_the_step(scalar: Statements) -> None:
    """Do the errors fall as the text says, where is each lowest, and how large is the noise?"""
    epsilons, error = scalar.names["epsilons"], scalar.names["sweep_error"]
    central, forward, single = error(False, np.float64), error(True, np.float64), error(False, np.float32)
    assert central[:3] / central[1:4] == pytest.approx(100, rel=0.01)  # with ε²
    assert forward[:6] / forward[1:7] == pytest.approx(10, rel=0.1)  # with ε
    suggested = central[(epsilons >= 0.99e-7) & (epsilons <= 1.01e-4)]
    assert len(suggested) == 4
    assert suggested.max() < 2e-9
    assert central[[0, 1, 2, 7, 8, 9, 10, 11, 12, 13, 14]].min() > 2e-9
    noise = 1e-16 * np.sin(1) / epsilons / np.cos(1)
    assert np.all((central < 5 * noise)[6:])
    assert np.all((forward < 10 * noise)[8:])
    assert (single.min(), epsilons[single.argmin()]) == (pytest.approx(2e-5, rel=0.1), 1e-2)
    assert scalar.say(r"with $\varepsilon$ between $10^{-4}$ and $10^{-7}$")
    assert scalar.say(r"Single precision reaches only $2 \cdot 10^{-5}$ here, at $\varepsilon = 10^{-2}$")
