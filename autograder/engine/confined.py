"""The engine that is trusted: student code in a sandbox, test cells outside of it.

A notebook runs twice, each time in a fresh runner. The first run gives the outputs that its
student gets to see; no test takes part in it, and pictures that are the same for everybody are
not drawn again. The second is for the tests: it leaves out pictures
and visible checks, nobody sees its outputs, and the examiner judges each question in its place.
"""

from __future__ import annotations

import time
from collections.abc import Iterable
from copy import deepcopy

import nbformat
from nbformat import NotebookNode

from autograder.engine.examiner import Examiner
from autograder.engine.gallery import Gallery, Outputs
from autograder.engine.protocol import NOT_REACHED, TOO_SLOW, Execution, Job, Limits, error_output
from autograder.engine.runner import Runner, RunnerLostError
from autograder.engine.sandbox import Sandbox
from autograder.notebooks.alike import Sources
from autograder.notebooks.material import Material
from autograder.notebooks.roles import Role, only_draws, role_of
from autograder.results.observation import Observed

INSIDE_FOLDER = "/assignment"
OBSERVING_SECONDS = 5.0
NOT_WRITTEN = "NotImplementedError"


class ConfinedEngine:
    """Runs one notebook at a time; keeps a warm sandbox for the assignment that it ran last."""

    confined = True

    def __init__(self, limits: Limits | None = None) -> None:
        self.limits = limits or Limits()
        self._sandbox: Sandbox | None = None
        self._material: Material | None = None

    def __enter__(self) -> ConfinedEngine:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        if self._sandbox is not None:
            self._sandbox.close()
            self._sandbox = None

    def run(self, job: Job) -> Execution:
        """Run a notebook. Raises SandboxError, and runs nothing, when its code cannot be confined."""
        notebook = deepcopy(job.notebook)
        show = _Run(self._sandbox_for(job.material), job, self.limits)
        drawn = self._gallery.outputs_of(job.plan.alike, notebook)
        for cell in _code(notebook):
            if role_of(cell) is not Role.TEST:
                cell.outputs = list(map(nbformat.from_dict, drawn.get(cell.id) or show.run_cell(cell)))
        show.end()
        trial = self._judge(job, notebook, show.fatal)
        return Execution(notebook, tuple(dict.fromkeys((*show.notes, *trial.notes))), trial.observed)

    def examine(self, job: Job, until_lost: bool = False) -> Execution:
        """Run the tests alone, all or until one is lost; only they get outputs. Raises SandboxError as `run` does."""
        notebook = deepcopy(job.notebook)
        trial = self._judge(job, notebook, set(), until_lost)
        return Execution(notebook, tuple(trial.notes), trial.observed)

    def _judge(self, job: Job, notebook: NotebookNode, fatal: set[str], until_lost: bool = False) -> _Run:
        """Give the test cells of `notebook` their outputs; cells named in `fatal` are left out."""
        sandbox = self._sandbox_for(job.material)
        trial = _Run(sandbox, job, self.limits, fatal, quiet=True)
        examiner = Examiner(job, self.limits, sandbox.files)
        for cell in _up_to_last_test(notebook):
            if role_of(cell) is Role.TEST:
                cell.outputs = trial.judge(cell, examiner)
                if until_lost and _errors(cell):
                    break
            elif role_of(cell) is not Role.CHECK and not only_draws(cell):
                trial.run_cell(cell)
                trial.prepare(cell, examiner)
        for cell in _code(notebook):  # after all is judged: it can cost nobody anything
            if role_of(cell) is Role.TEST and _to_be_observed(cell, job.observe):
                trial.observe(cell, examiner)
        trial.end()
        return trial

    def _sandbox_for(self, material: Material) -> Sandbox:
        if self._sandbox is None or self._material is not material:
            self.close()
            self._sandbox, self._material = Sandbox(material, self.limits), material
            self._gallery = Gallery(self._draw)
        return self._sandbox

    def _draw(self, sources: Sources, seed: int) -> Outputs | None:
        """What the last of these cells of the course's own puts out; None when one of them fails."""
        assert self._sandbox is not None
        runner = Runner(self._sandbox, {}, INSIDE_FOLDER, seed)
        try:
            runs = [runner.run_cell(source, self.limits.cell_seconds) for source in sources]
        except RunnerLostError:
            return None
        finally:
            runner.end()
        failed = any(late or any(output["output_type"] == "error" for output in outputs) for outputs, late in runs)
        return None if failed else runs[-1][0]


class _Run:
    """One way through a notebook, in as many runners as it takes.

    When a runner is lost, the next one runs the cells before again, without those that were fatal.
    """

    def __init__(
        self, sandbox: Sandbox, job: Job, limits: Limits, fatal: Iterable[str] = (), quiet: bool = False
    ) -> None:
        self._sandbox, self._job, self._limits, self._quiet = sandbox, job, limits, quiet
        self._runner: Runner | None = None
        self._before: list[NotebookNode] = []  # what has run, and must run again in a new runner
        self._end = time.monotonic() + limits.notebook_seconds
        self.fatal: set[str] = set(fatal)
        self.notes: list[str] = []
        self.observed: dict[str, Observed] = {}

    def end(self) -> None:
        if self._runner is not None:
            self._runner.end()
            self._runner = None

    def run_cell(self, cell: NotebookNode) -> list[NotebookNode]:
        """Run a cell of the notebook and return its outputs."""
        if cell.id in self.fatal:
            return []
        if self._time_left() <= 0:
            return [self._out_of_time()]
        try:
            seconds = min(self._limits.cell_seconds, self._time_left())
            outputs, late = self._live_runner().run_cell(cell.source, seconds, self._quiet)
        except RunnerLostError as lost:
            return [self._lost(lost, f"The cell {cell.id} was stopped: {lost.text}.", cell)]
        self._before.append(cell)
        return [*map(nbformat.from_dict, outputs), *([error_output(TOO_SLOW, "")] if late else [])]

    def judge(self, cell: NotebookNode, examiner: Examiner) -> list[NotebookNode]:
        """Let the examiner judge a test cell; a question that ends its runner is lost, and only that one."""
        if self._time_left() <= 0:
            return [self._out_of_time()]
        try:
            return examiner.judge(cell, self._live_runner())
        except RunnerLostError as lost:
            return [self._lost(lost, f"Your code was stopped in this question: {lost.text}.")]

    def observe(self, cell: NotebookNode, examiner: Examiner) -> None:
        """Keep what comes back when a test runs once more. What happens meanwhile is of no account."""
        seconds = min(OBSERVING_SECONDS, self._time_left())
        if seconds > 0:
            try:
                self.observed[cell.id] = examiner.observe(cell, self._live_runner(), seconds)
            except RunnerLostError:
                self.end()

    def prepare(self, cell: NotebookNode, examiner: Examiner) -> None:
        """Let the examiner know of an answer or run a given cell."""
        if role_of(cell) is Role.ANSWER:
            examiner.answered(cell)
        elif examiner.needs(cell):
            try:
                examiner.run_given(cell, self._live_runner())
            except RunnerLostError as lost:
                self._lost(lost, f"The cell {cell.id} was stopped: {lost.text}.")

    def _live_runner(self) -> Runner:
        if self._runner is None:
            self._runner = Runner(self._sandbox, self._job.sibling_files, INSIDE_FOLDER, self._job.seed)
            for cell in self._before:
                self._runner.run_cell(cell.source, min(self._limits.cell_seconds, max(self._time_left(), 0.1)), True)
        return self._runner

    def _lost(self, lost: RunnerLostError, note: str, cell: NotebookNode | None = None) -> NotebookNode:
        self.end()
        if cell is not None:
            self.fatal.add(cell.id)
            self.notes.append(note)
        return error_output(TOO_SLOW if lost.reason == "time" else NOT_REACHED, note)

    def _time_left(self) -> float:
        return self._end - time.monotonic()

    def _out_of_time(self) -> NotebookNode:
        note = f"The notebook used up its {self._limits.notebook_seconds:g} seconds."
        if note not in self.notes:
            self.notes.append(note)
        return error_output(NOT_REACHED, note)


def _code(notebook: NotebookNode) -> list[NotebookNode]:
    return [cell for cell in notebook.cells if cell.cell_type == "code"]


def _up_to_last_test(notebook: NotebookNode) -> list[NotebookNode]:
    """The code cells that can have a say in a score."""
    cells = _code(notebook)
    last = max((place for place, cell in enumerate(cells) if role_of(cell) is Role.TEST), default=-1)
    return cells[: last + 1]


def _to_be_observed(cell: NotebookNode, which: str) -> bool:
    errors = _errors(cell)
    return which == "all" or (
        which == "failed" and bool(errors) and errors[-1] not in (NOT_REACHED, TOO_SLOW, NOT_WRITTEN)
    )


def _errors(cell: NotebookNode) -> list[str]:
    return [output.ename for output in cell.outputs if output.output_type == "error"]
