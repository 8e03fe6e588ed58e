"""How long to wait: one question's endless loop must not use up the time of the others."""

from __future__ import annotations

import time
from collections.abc import Collection, Mapping

from nbformat import NotebookNode

from autograder.engine.protocol import Limits
from autograder.notebooks.plan import Plan, free_names, names_needed

AGAIN_SECONDS = 5.0  # for what ran out of time once
LAST_SECONDS = 2.0  # for what ran out of time twice
LEAST_SECONDS = 0.1


class Patience:
    """The time of one run through a notebook, shared among its cells and questions.

    slow: the student's names that a cell or question used when its time ran out, and how often that was.
    """

    def __init__(
        self, limits: Limits, plan: Plan, questions: Collection[str], slow: Mapping[str, int] | None = None
    ) -> None:
        """slow: those of an earlier run."""
        self.slow = dict(slow or {})
        self._limits, self._plan = limits, plan
        self._end = time.monotonic() + limits.notebook_seconds
        self._waiting = dict.fromkeys(questions)  # those that have not been judged yet
        self._late_cells = 0
        self._took: dict[str, float] = {}

    def left(self) -> float:
        """Seconds until the notebook has used up its time."""
        return self._end - time.monotonic()

    def for_cell(self, cell: NotebookNode) -> float:
        """Seconds for the next cell: fewer after each late one, and few if it uses what was slow before."""
        fewer = max(self._limits.cell_seconds / float(3**self._late_cells), AGAIN_SECONDS)
        before = self._how_often(self._used_by(cell)) if self.slow else 0
        seconds = {0: fewer, 1: AGAIN_SECONDS}.get(before, LAST_SECONDS)
        return max(min(seconds, self._limits.cell_seconds, self.left()), LEAST_SECONDS)

    def for_replay(self, cell: str) -> float:
        """Seconds for a cell that has run before: three times what it took then, and one second."""
        seconds = min(3 * self._took.get(cell, 0.0) + 1.0, self._limits.cell_seconds)
        return max(min(seconds, self.left()), LEAST_SECONDS)

    def ran(self, cell: NotebookNode, seconds: float, late: bool) -> None:
        """Remember how long a cell took. If it used up a whole cell's time, what it calls is slow from now on."""
        self._took[cell.id] = min(seconds, AGAIN_SECONDS) if late else seconds
        self._late_cells += late
        if late:
            used = self._used_by(cell)
            self._note(used if seconds >= self._limits.cell_seconds else used & self.slow.keys())

    def for_question(self, question: str) -> float:
        """Seconds for a question: its share of the time left, but less if what it calls ran out of time before."""
        share = min(self._limits.cell_seconds, self.left() / max(len(self._waiting), 1))
        before = self._how_often(self._called(question)) if self.slow else 0
        seconds = {0: share, 1: max(AGAIN_SECONDS, share / 4)}.get(before, LAST_SECONDS)
        return max(min(seconds, share), LEAST_SECONDS)

    def judged(self, question: str, late: bool) -> None:
        """Note that a question is done. If it ran out of time, what it calls counts as slow from now on."""
        self._waiting.pop(question, None)
        if late:
            self._note(self._called(question))

    def _note(self, names: Collection[str]) -> None:
        for name in names:
            self.slow[name] = self.slow.get(name, 0) + 1

    def _how_often(self, names: Collection[str]) -> int:
        """How often time ran out for one of these names."""
        return max((self.slow.get(name, 0) for name in names), default=0)

    def _used_by(self, cell: NotebookNode) -> frozenset[str]:
        return free_names(cell.source) & self._theirs()

    def _called(self, question: str) -> frozenset[str]:
        return names_needed(self._plan, question) & self._theirs()

    def _theirs(self) -> frozenset[str]:
        """The names that the student's cells define."""
        ours = frozenset().union(*(names for cell, names in self._plan.defined.items() if cell in self._plan.sources))
        return frozenset().union(*self._plan.defined.values()) - ours
