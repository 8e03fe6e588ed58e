"""Is the time of a notebook shared out so that one endless loop costs its own questions only?"""

from __future__ import annotations

import pytest

from autograder.engine import patience
from autograder.engine.patience import AGAIN_SECONDS, Patience
from autograder.engine.protocol import Limits
from autograder.notebooks.plan import Plan

PLAN = Plan(
    sources={"given": "", "test_a": "", "test_b": "", "test_c": ""},
    used={
        "test_a": frozenset({"np", "slow"}),
        "test_b": frozenset({"np", "slow"}),
        "test_c": frozenset({"np", "fast"}),
    },
    defined={"given": frozenset({"np"}), "answer": frozenset({"slow"}), "other": frozenset({"fast"})},
)
LIMITS = Limits(cell_seconds=30, notebook_seconds=60)


class Clock:
    now = 100.0

    def monotonic(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(patience, "time", clock)
    return clock


@pytest.fixture
def waiting(clock: Clock) -> Patience:
    return Patience(LIMITS, PLAN, ("test_a", "test_b", "test_c"))


def test_each_question_has_its_share(waiting: Patience, clock: Clock) -> None:
    """Does a question get what is left, divided by the questions that wait, and never more than a cell?"""
    assert waiting.for_question("test_a") == 20
    clock.now += 1
    waiting.judged("test_a", late=False)
    assert waiting.for_question("test_c") == pytest.approx(29.5)
    waiting.judged("test_b", late=False)
    assert waiting.for_question("test_c") == 30


def test_what_was_slow_once_is_not_waited_for_again(waiting: Patience, clock: Clock) -> None:
    """Does a question that calls the same function get little, and one that calls another all of its share?"""
    clock.now += 20
    waiting.judged("test_a", late=True)
    assert waiting.for_question("test_b") == AGAIN_SECONDS
    clock.now += AGAIN_SECONDS
    waiting.judged("test_b", late=True)
    assert waiting.for_question("test_c") == 30


def test_late_cells_shorten_the_wait_for_others(waiting: Patience, clock: Clock) -> None:
    """Do cells after a late one get less, and is a replay bounded by what the cell took?"""
    assert waiting.for_cell() == 30
    waiting.ran("first", 30.0, late=True)
    assert waiting.for_cell() == 10
    waiting.ran("second", 10.0, late=True)
    assert waiting.for_cell() == AGAIN_SECONDS
    waiting.ran("quick", 0.1, late=False)
    assert waiting.for_replay("quick") == pytest.approx(1.3)
    assert waiting.for_replay("first") == pytest.approx(3 * AGAIN_SECONDS + 1)


def test_short_limits_stay_short(clock: Clock) -> None:
    """Is nothing ever given more than the limits say?"""
    strict = Patience(Limits(cell_seconds=2, notebook_seconds=5), PLAN, ("test_a",))
    strict.ran("first", 2.0, late=True)
    assert strict.for_cell() == 2
    clock.now += 4.5
    assert strict.for_cell() == strict.for_question("test_a") == pytest.approx(0.5)
