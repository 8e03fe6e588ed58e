"""Is the time of a notebook shared out so that one endless loop costs its own questions only?"""

from __future__ import annotations

import pytest
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell

from autograder.engine import patience
from autograder.engine.patience import AGAIN_SECONDS, LAST_SECONDS, Patience
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


def cell(name: str, source: str = "") -> NotebookNode:
    return new_code_cell(source, id=name)


def test_late_cells_shorten_the_wait_for_others(waiting: Patience, clock: Clock) -> None:
    """Do cells after a late one get less, and is a replay bounded by what the cell took?"""
    assert waiting.for_cell(cell("first")) == 30
    waiting.ran(cell("first"), 30.0, late=True)
    assert waiting.for_cell(cell("second")) == 10
    waiting.ran(cell("second"), 10.0, late=True)
    assert waiting.for_cell(cell("third")) == AGAIN_SECONDS
    waiting.ran(cell("quick"), 0.1, late=False)
    assert waiting.for_replay("quick") == pytest.approx(1.3)
    assert waiting.for_replay("first") == pytest.approx(3 * AGAIN_SECONDS + 1)


def test_what_used_up_a_cell_is_slow_from_then_on(waiting: Patience) -> None:
    """Do cells and questions get little that use the function for which a cell was stopped, and the others all?"""
    waiting.ran(cell("check_slow", "print(slow(np.ones(3)))"), 30.1, late=True)
    assert waiting.slow == {"slow": 1}
    assert waiting.for_cell(cell("again", "slow(2)")) == AGAIN_SECONDS
    assert waiting.for_cell(cell("other", "fast(2)")) == 10
    judging = Patience(Limits(cell_seconds=30, notebook_seconds=120), PLAN, ("test_a", "test_c"), waiting.slow)
    assert judging.for_cell(cell("again", "slow(2)")) == AGAIN_SECONDS
    assert judging.for_cell(cell("other", "fast(2)")) == 30
    assert judging.for_question("test_a") == 7.5
    assert judging.for_question("test_c") == 30


def test_what_was_slow_twice_gets_the_least(waiting: Patience) -> None:
    """Does what ran out of time twice, in cells or questions, get two seconds, and what is fast the same as before?"""
    waiting.ran(cell("check_slow", "slow(1)"), 30.1, late=True)
    waiting.ran(cell("again", "slow(2)"), AGAIN_SECONDS, late=True)
    assert waiting.for_cell(cell("third", "slow(3)")) == LAST_SECONDS
    assert waiting.for_cell(cell("other", "fast(3)")) == AGAIN_SECONDS
    judging = Patience(Limits(cell_seconds=30, notebook_seconds=120), PLAN, ("test_a", "test_b"), {"slow": 1})
    assert judging.for_question("test_a") == 7.5
    judging.judged("test_a", late=True)
    assert judging.for_question("test_b") == LAST_SECONDS
    assert judging.for_question("test_c") == 30


def test_an_earlier_run_is_not_changed(waiting: Patience) -> None:
    """Does the run for the tests count on from the first run, and leave that run's count alone?"""
    waiting.ran(cell("check_slow", "slow(1)"), 30.1, late=True)
    judging = Patience(LIMITS, PLAN, ("test_a",), waiting.slow)
    judging.judged("test_a", late=True)
    assert (waiting.slow, judging.slow) == ({"slow": 1}, {"slow": 2})


def test_a_shorter_wait_in_vain_says_little(waiting: Patience) -> None:
    """Is a function not slow because one cell's time was short when it used it?"""
    waiting.ran(cell("check_slow", "slow(2)"), 10.0, late=True)
    assert waiting.slow == {}


def test_short_limits_stay_short(clock: Clock) -> None:
    """Is nothing ever given more than the limits say?"""
    strict = Patience(Limits(cell_seconds=2, notebook_seconds=5), PLAN, ("test_a",))
    strict.ran(cell("first", "slow()"), 2.0, late=True)
    assert strict.for_cell(cell("second", "slow()")) == 2
    clock.now += 4.5
    assert strict.for_cell(cell("second")) == strict.for_question("test_a") == pytest.approx(0.5)
