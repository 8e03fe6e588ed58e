"""One run through a notebook, in as many runners as it takes."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

import nbformat
from nbformat import NotebookNode

from autograder.engine.allowance import Allowance
from autograder.engine.examiner import Examiner
from autograder.engine.patience import Patience
from autograder.engine.protocol import NOT_REACHED, TOO_SLOW, Job, Limits, error_output
from autograder.engine.runner import Runner, RunnerLostError
from autograder.engine.sandbox import Sandbox
from autograder.notebooks.roles import Role, role_of
from autograder.results.observation import Observed
from autograder.submission.notes import Kind, Note

T = TypeVar("T")

INSIDE_FOLDER = "/assignment"
OBSERVING_SECONDS = 5.0
# What is said about a runner that was lost with hidden inputs in it. More detail could reveal them.
WORDS = {
    "time": "it took too long and did not stop when told to",
    "memory": "it used up its memory",
    "crash": "Python crashed or was made to exit",
    "nonsense": "it sent no proper answer",
}


class Passage:
    """Runs cells and has questions judged, one after the other.

    When a runner is lost, the next one runs the earlier cells again, without those that were fatal.
    """

    def __init__(
        self,
        sandbox: Sandbox,
        job: Job,
        limits: Limits,
        *,
        fatal: Iterable[str] = (),
        slow: Mapping[str, int] | None = None,
        quiet: bool = False,
    ) -> None:
        """fatal: cells to leave out. slow: the student's names that were in use when an earlier run waited in vain."""
        self._sandbox, self._job, self._limits, self._quiet = sandbox, job, limits, quiet
        self._runner: Runner | None = None
        self._allowance = Allowance()
        self._before: list[NotebookNode] = []  # cells that have run, and must run again in a new runner
        tests = [cell.id for cell in job.notebook.cells if role_of(cell) is Role.TEST and cell.id not in job.inside]
        self._patience = Patience(limits, job.plan, tests, slow)
        self.fatal: set[str] = set(fatal)
        self.late: set[str] = set()  # cells that were stopped for taking too long
        self.notes: list[Note] = []
        self.observed: dict[str, Observed] = {}
        self.by_changes: frozenset[str] = frozenset()  # questions passed only while arguments were allowed to change

    @property
    def slow(self) -> Mapping[str, int]:
        """The student's names that were in use when a cell or question ran out of time, and how often."""
        return self._patience.slow

    def end(self) -> None:
        if self._runner is not None:
            self._runner.end()
            self._runner = None

    def run_cell(self, cell: NotebookNode) -> list[NotebookNode]:
        """Run a cell of the notebook and return its outputs."""
        if cell.id in self.fatal:
            return []
        if self._patience.left() <= 0:
            return [self._out_of_time()]
        start = time.monotonic()
        try:
            outputs, late = self._with_runner(
                lambda runner: runner.run_cell(cell.source, self._patience.for_cell(cell), self._quiet, self._allowance)
            )
        except RunnerLostError as lost:
            self._patience.ran(cell, time.monotonic() - start, lost.reason == "time")
            return [self._lost(lost, self._said(lost, cell), cell)]
        self._patience.ran(cell, time.monotonic() - start, late)
        self.late |= {cell.id} if late else set()
        self._before.append(cell)
        return [*map(nbformat.from_dict, outputs), *([error_output(TOO_SLOW, "")] if late else [])]

    def judge(self, cell: NotebookNode, examiner: Examiner) -> list[NotebookNode]:
        """Have the examiner judge a test cell. If the runner is lost, only this question is lost."""
        if self._patience.left() <= 0:
            return [self._out_of_time()]
        try:
            outputs = self._with_runner(
                lambda runner: examiner.judge(cell, runner, self._patience.for_question(cell.id))
            )
        except RunnerLostError as lost:
            outputs = [self._lost(lost, f"Your code was stopped in this question: {WORDS[lost.reason]}.")]
        self._patience.judged(cell.id, any(output.get("ename") == TOO_SLOW for output in outputs))
        return outputs

    def observe(self, cell: NotebookNode, examiner: Examiner) -> None:
        """Keep what comes back when a test runs once more. Nothing that happens meanwhile changes a score."""
        seconds = min(OBSERVING_SECONDS, self._patience.left())
        if seconds > 0:
            try:
                self.observed[cell.id] = examiner.observe(cell, self._live_runner(), seconds)
            except RunnerLostError:
                self.end()

    def prepare(self, cell: NotebookNode, examiner: Examiner) -> None:
        """Tell the examiner about an answer cell, or have it run a given cell."""
        if role_of(cell) is Role.ANSWER:
            examiner.answered(cell)
        elif examiner.needs(cell) and self._patience.left() > 0:
            try:
                self._with_runner(lambda runner: examiner.run_given(cell, runner, self._patience.for_cell(cell)))
            except RunnerLostError as lost:
                self._lost(lost, self._said(lost, cell))

    def _with_runner(self, use: Callable[[Runner], T]) -> T:
        """Use the runner. If it is lost, try once more with a new one, unless time is the reason or is running out.

        What an earlier cell left behind (memory not yet freed, a thread) can have ended it, or a lack of memory
        in the machine itself.
        """
        try:
            return use(self._live_runner())
        except RunnerLostError as lost:
            if lost.reason == "time" or self._patience.left() < self._limits.notebook_seconds / 2:
                raise
        self.end()
        return use(self._live_runner())

    def _live_runner(self) -> Runner:
        if self._runner is None:
            self._runner = Runner(self._sandbox, self._job.sibling_files, INSIDE_FOLDER, self._job.seed)
            for cell in self._before:
                if self._patience.left() <= 0:
                    raise RunnerLostError("time", "the notebook used up its time")
                self._runner.run_cell(cell.source, self._patience.for_replay(cell.id), True)
        return self._runner

    def _said(self, lost: RunnerLostError, cell: NotebookNode) -> str:
        """What is said about a cell that ended its runner. Which cell and how, only in a run without tests."""
        if self._quiet:
            return f"Your code was stopped while questions were judged: {WORDS[lost.reason]}."
        return f"The cell {cell.id} was stopped: {lost.text}."

    def _lost(self, lost: RunnerLostError, text: str, cell: NotebookNode | None = None) -> NotebookNode:
        self.end()
        if cell is not None:
            self.fatal.add(cell.id)
            self.notes.append(Note(Kind.STOPPED, text))
        return error_output(TOO_SLOW if lost.reason == "time" else NOT_REACHED, text)

    def _out_of_time(self) -> NotebookNode:
        note = Note(Kind.STOPPED, f"The notebook used up its {self._limits.notebook_seconds:g} seconds.")
        if note not in self.notes:
            self.notes.append(note)
        return error_output(NOT_REACHED, note.text)
