"""The trusted engine: student code runs in a sandbox, test cells outside of it.

A notebook runs twice, each time in a fresh runner. The first run gives the outputs that the
student sees. It runs no tests, and pictures that are the same for everybody are not drawn again.
The second run is for the tests: it leaves out pictures, visible checks and what no test needs,
nobody sees its outputs, and the examiner judges each question in its place. Questions that need
more than plain data take a third run, in which their tests run beside the student's code, as in a
kernel.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from pathlib import Path

import nbformat
from nbformat import NotebookNode

from autograder.engine.examiner import Examiner
from autograder.engine.folder import WorkFolder
from autograder.engine.gallery import Gallery, Outputs
from autograder.engine.passage import INSIDE_FOLDER, Passage
from autograder.engine.protocol import NOT_REACHED, TOO_SLOW, Execution, Job, Limits
from autograder.engine.runner import Runner, RunnerLostError
from autograder.engine.sandbox import Sandbox
from autograder.engine.wall import Wall
from autograder.notebooks.alike import Sources
from autograder.notebooks.material import Material
from autograder.notebooks.needed import needed_cells
from autograder.notebooks.roles import Role, role_of
from autograder.notebooks.tree import copied
from autograder.results.marking import most_of, points_of
from autograder.submission.notes import Note

NOT_WRITTEN = "NotImplementedError"


class ConfinedEngine:
    """Runs one notebook at a time. Keeps a sandbox for the assignment that it ran last.

    wall: the folder of the outer wall that it shares with other engines; None: it starts its own when needed.
    """

    confined = True

    def __init__(self, limits: Limits | None = None, wall: Path | None = None) -> None:
        self.limits = limits or Limits()
        self._shared = wall
        self._own: Wall | None = None
        self._sandbox: Sandbox | None = None
        self._material: Material | None = None

    def __enter__(self) -> ConfinedEngine:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        self._leave()
        if self._own is not None:
            self._own.close()
            self._own = None

    def _leave(self) -> None:
        """Close the sandbox of the assignment."""
        if self._sandbox is not None:
            self._sandbox.close()
            self._work.close()
            self._sandbox = None

    def run(self, job: Job) -> Execution:
        """Run a notebook. Raises SandboxError, and runs nothing, when its code cannot be confined."""
        notebook = copied(job.notebook)
        show = Passage(self._sandbox_for(job.material), job, self.limits)
        drawn = self._gallery.outputs_of(job.plan.alike, notebook)
        for cell in _code(notebook):
            if role_of(cell) is not Role.TEST:
                cell.outputs = list(map(nbformat.from_dict, drawn.get(cell.id) or show.run_cell(cell)))
        show.end()
        trial = self._judge(job, notebook, fatal=show.fatal | _needless(show.late, job), slow=show.slow)
        return self._execution(job, notebook, trial, before=show.notes)

    def examine(self, job: Job, until_lost: bool = False) -> Execution:
        """Run only the tests, all or until one is lost; only they get outputs. Raises SandboxError as `run` does."""
        notebook = copied(job.notebook)
        trial = self._judge(job, notebook, until_lost=until_lost)
        return self._execution(job, notebook, trial)

    def _execution(self, job: Job, notebook: NotebookNode, trial: Passage, before: Sequence[Note] = ()) -> Execution:
        """Judge the questions left for inside, and return all that was found. before: notes of an earlier run."""
        inside, disputed = self._judge_inside(job, notebook)
        return Execution(
            notebook=notebook,
            notes=tuple(dict.fromkeys((*before, *trial.notes))),
            observed=trial.observed,
            inside=inside,
            disputed=disputed,
            by_changes=trial.by_changes,
        )

    def _judge(
        self,
        job: Job,
        notebook: NotebookNode,
        *,
        fatal: Set[str] = frozenset(),
        slow: Mapping[str, int] | None = None,
        until_lost: bool = False,
    ) -> Passage:
        """Give the test cells of `notebook` their outputs. fatal, slow: as for a Passage."""
        sandbox = self._sandbox_for(job.material)
        trial = Passage(sandbox, job, self.limits, fatal=fatal, slow=slow, quiet=True)
        examiner = Examiner(job, sandbox.files, self._work.fresh())
        outside = {cell.id for cell in _code(notebook) if role_of(cell) is Role.TEST} - job.inside
        needed = needed_cells(notebook, job.plan)
        for cell in up_to_last(outside, notebook):
            if role_of(cell) is not Role.TEST:
                if cell.id in needed:
                    trial.run_cell(cell)
                    trial.prepare(cell, examiner)
            elif cell.id in outside:
                cell.outputs = trial.judge(cell, examiner)
                if until_lost and _errors(cell):
                    break
        trial.end()  # observe a new runner: this one has seen hidden inputs, and feedback describes what comes back
        for cell in _code(notebook):  # after everything is judged, so that it costs nobody points
            if cell.id in outside and _to_be_observed(cell, job.observe):
                trial.observe(cell, examiner)
        trial.end()
        examiner.end()
        trial.by_changes = frozenset(examiner.by_changes)
        return trial

    def _judge_inside(self, job: Job, notebook: NotebookNode) -> tuple[frozenset[str], frozenset[str]]:
        """Run tests that need it beside the student's code; a test cell gets the new outputs if they count.

        Returns the questions judged this way, and those of them that were lost outside.
        """
        tests = {cell.id: cell for cell in _code(notebook) if role_of(cell) is Role.TEST}
        lost = {name for name, cell in tests.items() if job.as_stock and points_of(cell) < most_of(cell)}
        wanted = (job.inside | lost) & tests.keys()
        disputed = set()
        passage = Passage(self._sandbox_for(job.material), job, self.limits)
        for cell in up_to_last(wanted, job.notebook):
            again = copied(cell)
            again.outputs = passage.run_cell(cell)
            if cell.id in job.inside:
                tests[cell.id].outputs = again.outputs
            elif cell.id in lost and points_of(again) > points_of(tests[cell.id]):
                tests[cell.id].outputs = again.outputs
                disputed.add(cell.id)
        passage.end()
        return frozenset(job.inside & tests.keys() | disputed), frozenset(disputed)

    def _sandbox_for(self, material: Material) -> Sandbox:
        if self._sandbox is None or self._material is not material:
            self._leave()
            self._sandbox, self._material = Sandbox(material, self.limits, self._wall()), material
            self._work = WorkFolder(self._sandbox.files)
            self._gallery = Gallery(self._draw)
        return self._sandbox

    def _wall(self) -> Path:
        """The folder of the outer wall."""
        if self._shared is not None:
            return self._shared
        self._own = self._own or Wall()
        return self._own.folder

    def _draw(self, sources: Sources, seed: int) -> Outputs | None:
        """The outputs of the last of these cells, which are the course's own; None when one of them fails."""
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


def _code(notebook: NotebookNode) -> list[NotebookNode]:
    return [cell for cell in notebook.cells if cell.cell_type == "code"]


def _needless(late: set[str], job: Job) -> set[str]:
    """The cells that took too long and that no test depends on. They are not run a second time."""
    kept = {cell.id for cell in job.notebook.cells if role_of(cell) is Role.ANSWER or cell.id in job.plan.sources}
    return late - kept


def up_to_last(tests: Set[str], notebook: NotebookNode) -> list[NotebookNode]:
    """The code cells that can affect these tests: all up to the last test; none if there are no tests."""
    cells = _code(notebook)
    last = max((place for place, cell in enumerate(cells) if cell.id in tests), default=-1)
    return cells[: last + 1]


def _to_be_observed(cell: NotebookNode, which: str) -> bool:
    errors = _errors(cell)
    return which == "all" or (
        which == "failed" and bool(errors) and errors[-1] not in (NOT_REACHED, TOO_SLOW, NOT_WRITTEN)
    )


def _errors(cell: NotebookNode) -> list[str]:
    return [output.ename for output in cell.outputs if output.output_type == "error"]
