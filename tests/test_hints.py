"""What the numbers themselves tell, beside or without a known mistake."""

from __future__ import annotations

import numpy as np
import pytest

from autograder.results.hints import hint
from autograder.results.observation import MISSING, Observed, summaries

TRUE = np.array([[1.0, -2.0, 0.5], [3.0, 4.0, -1.0]])


def seen(value: object) -> Observed:
    return {f"1:backward{path}": summary for path, summary in summaries({"dW": value})}


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (2 * TRUE, "twice"),
        (TRUE / 2, "half"),
        (np.zeros((2, 3)), "zero where it should not be"),
        (np.ones(4), "too few entries"),
        (TRUE * np.inf, "not finite"),
        (TRUE.T.copy(), "wrong order"),
        (None, "`return` missing"),
        (TRUE + np.array([[0.1], [-0.3]]), ""),
    ],
)
def test_hint_says_what_the_numbers_tell(value: object, words: str) -> None:
    """Does each relation between a value and the right one get its own words, and no relation none?"""
    (path, right), (_, wrong) = next(iter(seen(TRUE).items())), next(iter(seen(value).items()))
    found = hint(path, wrong, right)
    assert words in found
    assert bool(found) == bool(words)


@pytest.mark.parametrize(
    ("path", "value", "words"),
    [
        ("1:backward/dW", "raised KeyError", "`backward` stops with KeyError."),
        ("1:", "raised KeyError", "Your code stops with KeyError."),
        ("1:backward/dW", MISSING, "`dW` is missing: is the name spelt as in the docstring?"),
        ("1:backward/1", MISSING, "Value 2 of `backward` is missing: look in the docstring for what it returns."),
        ("1:backward/0", "not finite", "Value 1 of `backward` is not finite: a division by zero, or an overflow."),
        ("1:gradient", MISSING, "`gradient` is missing: is the name spelt as in the docstring?"),
        ("1:backward/dW", "raised x was 3", ""),
    ],
)
def test_hint_says_what_stops(path: str, value: str, words: str) -> None:
    """Is it the function that stops, and nothing that stops where a name is only missing?"""
    assert hint(path, value, (1.0, 1.0, 1.0, 0.5)) == words
