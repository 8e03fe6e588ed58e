"""What an attempt can affect: are its questions kept, with what they need, and are the others left out?"""

from __future__ import annotations

from typing import Any

import pytest

from autograder.audit.narrow import narrowed
from autograder.notebooks.roles import Role
from test_plan import notebook

CELLS = {
    "imports": ("given", "import numpy as np"),
    "data": ("given", "X = np.ones(3)"),
    "scale": ("given", "def scale(x):\n    return 2 * forward(x)"),
    "forward": ("answer", "def forward(x):\n    return 3 * x"),
    "backward": ("answer", "def backward(x):\n    return 3"),
    "difference": ("answer", "def difference(x):\n    return forward(x) - backward(x)"),
    "train": ("given", "history = [forward(X) for _ in range(1000)]"),
    "check_forward": ("given", "assert forward(1) == 3"),
    "test_forward": ("test", "assert np.all(scale(X) == 6 * X)"),
    "test_backward": ("test", "assert backward(1) == 3"),
    "test_difference": ("test", "assert difference(0) == -3"),
    "history_plot": ("given", "plot(history)"),
}
FOUR = {"forward": "def forward(x):\n    return 4 * x"}


def kept(answers: dict[str, str], others: dict[str, tuple[str, str]] | None = None, **options: Any) -> list[str]:
    """The cells that are left when these answers change. others: cells in place of those above."""
    before = CELLS | (others or {})
    after = before | {name: ("answer", source) for name, source in answers.items()}
    changed, original = (notebook(*((name, *cell) for name, cell in cells.items())) for cells in (after, before))
    return [cell.id for cell in narrowed(changed, original, **options).cells]


def test_questions_that_depend_on_the_change_are_kept() -> None:
    """Are questions and checks asked that depend on the answer, through given cells and other answers too?"""
    rest = ["imports", "data", "scale", "forward", "backward", "difference"]
    assert kept(FOUR) == [*rest, "check_forward", "test_forward", "test_difference"]
    assert kept({"difference": "def difference(x):\n    return 0"}) == ["difference", "test_difference"]
    answers = {"backward": "def backward(x):\n    return forward(1)"}
    assert kept(answers) == ["forward", "backward", "difference", "test_backward", "test_difference"]


def test_checks_are_asked_only_when_they_are_wanted() -> None:
    """Are visible checks left out where only hidden tests judge?"""
    assert "check_forward" not in kept(FOUR, asked=(Role.TEST,))


def test_an_answer_that_lacks_a_name_is_noticed() -> None:
    """Is the question kept whose function the attempt does not define any more?"""
    assert "test_backward" in kept({"backward": "def other(x):\n    return 3"})


@pytest.mark.parametrize("given", ["X[0] = 5", "from somewhere import *", "def later():\n    global X\n    X = 1"])
def test_what_changes_a_name_in_part_is_needed(given: str) -> None:
    """Does a cell run that changes what a question reads, and one that imports names unseen?"""
    assert "train" in kept(FOUR, {"train": ("given", given)})


def test_an_affected_object_affects_its_readers() -> None:
    """Is a question kept that reads an array which a given cell fills by the changed answer?"""
    others = {"train": ("given", "X[0] = forward(1)"), "test_backward": ("test", "assert X[0] == 3")}
    assert {"data", "train", "test_backward"} <= set(kept(FOUR, others))


def test_a_test_that_others_build_on_is_needed() -> None:
    """Does a test run that does not depend on the answer itself, but defines what a kept question reads?"""
    others = {"test_backward": ("test", "limit = 7"), "test_difference": ("test", "assert difference(0) < limit")}
    answers = {"difference": "def difference(x):\n    return 0"}
    assert kept(answers, others) == ["difference", "test_backward", "test_difference"]
