"""Who pays when a runner is lost?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import nbformat
import pytest
from nbformat import NotebookNode

from autograder.engine import passage
from autograder.engine.passage import Passage
from autograder.engine.protocol import Job, Limits
from autograder.engine.runner import RunnerLostError
from one_notebook import cell

FIRST, SECOND = cell("given", "first", "1"), cell("answer", "second", "2")


@pytest.fixture
def ran() -> list[str]:
    """The cells that runners were given, by text; "new" where one was started."""
    return []


@pytest.fixture
def fates(monkeypatch: pytest.MonkeyPatch, ran: list[str]) -> Iterator[list[str]]:
    """Why runners are lost in the second cell, time after time; an empty text stands for one that lives."""
    fates: list[str] = []

    class Runner:
        def __init__(self, *_: Any) -> None:
            ran.append("new")

        def run_cell(self, source: str, *_: Any) -> tuple[list[dict[str, Any]], bool]:
            ran.append(source)
            if source == SECOND.source and (reason := fates.pop(0)):
                raise RunnerLostError(reason, reason)
            return [], False

        def end(self) -> None:
            """Nothing runs."""

    monkeypatch.setattr(passage, "Runner", Runner)
    yield fates
    assert fates == []


def went_through(late_by: float = 0) -> Passage:
    """Both cells, after `late_by` seconds of the notebook's 120."""
    job = Job(notebook=nbformat.v4.new_notebook(cells=[FIRST, SECOND]))
    trial = Passage(None, job, Limits(notebook_seconds=120))  # type: ignore[arg-type]
    trial._patience._end -= late_by
    for node in job.notebook.cells:
        trial.run_cell(node)
    return trial


@pytest.mark.parametrize(
    ("planned", "fatal"),
    [
        (["memory", ""], set()),
        (["crash", ""], set()),
        (["crash", "nonsense"], {"second"}),
    ],
)
def test_a_lost_cell_is_tried_once_more(planned: list[str], fatal: set[str], ran: list[str], fates: list[str]) -> None:
    """Does what an earlier cell left behind cost the next nothing?"""
    fates += planned
    assert went_through().fatal == fatal
    assert ran == ["new", "1", "2", "new", "1", "2"]


def test_a_lost_question_is_judged_once_more(ran: list[str], fates: list[str]) -> None:
    """Does a question keep its points, too, and does the new runner know what ran before?"""
    right = [nbformat.v4.new_output("stream", text="right")]

    class Judge:
        def judge(self, question: NotebookNode, runner: Any, seconds: float) -> list[NotebookNode]:
            runner.run_cell(SECOND.source)
            return right

    fates += ["memory", ""]
    trial = Passage(None, Job(notebook=nbformat.v4.new_notebook()), Limits())  # type: ignore[arg-type]
    trial.run_cell(FIRST)
    assert trial.judge(cell("test", "question", ""), Judge()) == right  # type: ignore[arg-type]
    assert ran == ["new", "1", "2", "new", "1", "2"]


@pytest.mark.parametrize(("reason", "later"), [("time", 0), ("crash", 61), ("memory", 61)])
def test_no_time_is_given_twice(reason: str, later: float, ran: list[str], fates: list[str]) -> None:
    """Is the second half of a notebook's time kept for the cells that have not run, and nobody waited for again?"""
    fates += [reason]
    assert went_through(later).fatal == {"second"}
    assert ran == ["new", "1", "2"]
