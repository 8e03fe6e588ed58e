"""For `nbgrader autograde`: submissions are taken in and run by the trusted engine instead of a kernel."""

from __future__ import annotations

import atexit
from contextlib import ExitStack
from functools import lru_cache, wraps
from pathlib import Path
from typing import Any

from nbformat import NotebookNode
from nbgrader.api import Gradebook, MissingEntry
from nbgrader.converters.base import NbGraderException
from nbgrader.preprocessors import NbGraderPreprocessor
from traitlets import Bool, Float, Int

from autograder.course import Course
from autograder.engine.allowance import leave_out_drawings
from autograder.engine.confined import ConfinedEngine
from autograder.engine.protocol import Limits, job_for
from autograder.errors import CourseError
from autograder.grading.calibration import Judging, calibrated
from autograder.grading.seeds import course_secret, seed_of
from autograder.grading.worker import run_and_mark
from autograder.nbgrader_plugin.vetting import vetted
from autograder.notebooks.assignment import Assignment, Frame
from autograder.notebooks.roles import Role, role_of
from autograder.notebooks.wording import Wording
from autograder.results.diagnosis import read_fingerprints
from autograder.results.marking import annotate
from autograder.scratch import scratch
from autograder.submission.cleaning import CleanNotebook, Submission, take_in


class _Step(NbGraderPreprocessor):  # type: ignore[misc]
    """A preprocessor that knows the course folder, the student and the assignment."""

    enabled = Bool(True, help="Whether to use this preprocessor when running nbgrader").tag(config=True)

    def submitted(self, resources: Any) -> tuple[Course, Assignment, Submission, CleanNotebook]:
        """Course, assignment, submission and this notebook of it. Raises CourseError when it cannot be graded."""
        folders = self.parent.parent.coursedir
        names = resources["nbgrader"]
        course, assignment = Course(Path(folders.root)), _assignment_in(folders, names["assignment"])
        folder = Path(folders.format_path(folders.submitted_directory, names["student"], names["assignment"]))
        submission = take_in(folder, names["student"], assignment)
        this = next((clean for clean in submission.notebooks if clean.name == names["notebook"]), None)
        if this is None or this.notebook is None:
            reason = this.notes[0].text if this else "the assignment has no notebook of this name."
            raise CourseError(f"{names['notebook']} of {names['student']} cannot be graded: {reason}")
        for note in (*submission.notes, *this.notes):
            self.log.warning("%s: %s", names["student"], note.text)
        return course, assignment, submission, this


class TakeIn(_Step):
    """Replaces the submitted notebook by the clean one: locked cells from source, answers from the student."""

    def preprocess(self, nb: NotebookNode, resources: Any) -> tuple[NotebookNode, Any]:
        _, _, submission, this = self.submitted(resources)
        return submission.readable[this.name], resources


class ConfinedExecute(_Step):
    """Runs the notebook in the sandbox and its tests outside of it. `Execute.timeout` is the limit for one cell.

    What a student is told about a question goes into its cell's metadata, for `nbgrader generate_feedback`.
    """

    notebook_seconds = Float(120, help="Seconds that one notebook may take.").tag(config=True)
    memory = Int(Limits.memory, help="Bytes that all processes of one notebook may use.").tag(config=True)

    def preprocess(self, nb: NotebookNode, resources: Any) -> tuple[NotebookNode, Any]:
        if not self.config.Execute.get("enabled", True):  # nbgrader autograde --no-execute
            return nb, resources
        course, assignment, submission, this = self.submitted(resources)
        names = resources["nbgrader"]
        source = next(source for source in assignment.notebooks if source.name == this.name)
        known = read_fingerprints(course.fingerprints(assignment.name), assignment.digest)
        seed = seed_of(course_secret(course), names["student"], assignment.name)
        cell_seconds = float(self.config.Execute.get("timeout") or Limits.cell_seconds)  # a string on a command line
        limits = Limits(cell_seconds=cell_seconds, notebook_seconds=self.notebook_seconds, memory=self.memory)
        engine = _engine(limits)
        judging = self._judging(course, assignment, engine)
        job = job_for(
            assignment,
            source,
            submission.readable,
            seed=seed,
            inside=judging.questions(source.name),
            as_stock=judging.as_stock,
            in_place=judging.changing(source.name),
        )
        result, executed = run_and_mark(source, this, job, engine, known.get(this.name))
        for note in result.notes[len(this.notes) :]:
            self.log.warning("%s: %s", names["student"], note.text)
        ran = {cell.id: cell for cell in executed.cells if cell.cell_type == "code"}
        for cell in nb.cells:
            if cell.cell_type == "code" and cell.id in ran:
                cell.outputs = ran[cell.id].outputs
        leave_out_drawings(nb)
        annotate(nb, result)
        return nb, resources

    def _judging(self, course: Course, assignment: Assignment, engine: ConfinedEngine) -> Judging:
        """How the questions are judged. If the instructor's own solution loses points, warn once, but go on."""
        if assignment.digest not in _JUDGING:
            judging = _JUDGING[assignment.digest] = calibrated(course, assignment, engine, anyway=True)
            for notebook, questions in judging.lost.items():
                for question, why in questions.items():
                    self.log.warning("The solution of %s itself loses points in %s: %s", notebook, question, why)
        return _JUDGING[assignment.digest]


_JUDGING: dict[str, Judging] = {}  # digest of an assignment → how its questions are judged


def take_vetted_copies(autograde: Any) -> None:
    """Have nbgrader's Autograde read vetted copies of submissions, when a command or the Formgrader starts it."""
    if hasattr(autograde.start, "vets"):
        return
    start = autograde.start

    @wraps(start)
    def start_vetted(self: Any) -> None:
        if TakeIn not in self.sanitize_preprocessors:  # the course went back to nbgrader's own steps
            start(self)
            return
        try:
            assignment = _assignment_in(self.coursedir, self.coursedir.assignment_id)
        except (CourseError, MissingEntry) as error:
            self.log.error("%s", error)
            raise NbGraderException(str(error)) from error
        with vetted(self.coursedir, assignment, self.log.warning):
            start(self)

    start_vetted.vets = True  # type: ignore[attr-defined]
    autograde.start = start_vetted


def _assignment_in(folders: Any, name: str) -> Assignment:
    """The assignment in nbgrader's CourseDirectory. Raises CourseError when it cannot be read."""
    source = Path(folders.format_path(folders.source_directory, ".", name))
    release = Path(folders.format_path(folders.release_directory, ".", name))
    course = Course(Path(folders.root))
    frame, wording = course.frame, Wording.of(course)
    state = _state(source, release, *filter(None, frame))
    return _assignment(name, (source, release), frame, folders.db_url, state, wording)


@lru_cache(maxsize=4)
def _assignment(
    name: str, folders: tuple[Path, Path], frame: Frame, db_url: str, state: tuple[float, ...], wording: Wording
) -> Assignment:
    """The assignment, read once for all its submissions. `state` changes when its files do.

    Tests are taken from the gradebook, as nbgrader does, because it can have made them from `### AUTOTEST` lines.
    """
    assignment = Assignment.read(name, *folders, wording, frame)
    with Gradebook(db_url) as gradebook:
        for entry in assignment.notebooks:
            recorded = gradebook.find_notebook(entry.name, name).source_cells
            tests = {cell.name: cell.source for cell in recorded}
            for cell in entry.notebook.cells:
                if role_of(cell) is Role.TEST:
                    cell.source = tests.get(cell.id, cell.source)
    return assignment


def _state(*places: Path) -> tuple[float, ...]:
    paths = [path for place in places if place.exists() for path in (place, *sorted(place.rglob("*")))]
    return tuple(path.stat().st_mtime for path in paths)


@lru_cache(maxsize=1)
def _engine(limits: Limits) -> ConfinedEngine:
    stack = ExitStack()
    atexit.register(stack.close)
    stack.enter_context(scratch())
    return stack.enter_context(ConfinedEngine(limits))
