"""What a worker does, wherever it runs: turns the bytes of a submission into a result, notebooks and pages."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field, replace

from nbformat import NotebookNode

from autograder.alarm import AlarmError, processor_alarm
from autograder.engine.allowance import leave_out_drawings
from autograder.engine.protocol import Engine, Execution, Job, job_for
from autograder.errors import CourseError
from autograder.feedback.pages import FeedbackWriter, Page
from autograder.grading.calibration import Judging
from autograder.grading.records import digest_of
from autograder.notebooks.assignment import Assignment, SourceNotebook
from autograder.notebooks.tree import written
from autograder.results.commentary import with_diagnosis, with_follow_through
from autograder.results.diagnosis import Fingerprints
from autograder.results.marking import annotate, mark, nothing_to_mark
from autograder.results.model import NotebookResult, SubmissionResult
from autograder.submission.cleaning import CleanNotebook, Submission, cleaned
from autograder.submission.handed_in import HandedIn
from autograder.submission.notes import Kind, Note

MakeEngine = Callable[[], AbstractContextManager[Engine]]
OWN_SECONDS = 600.0  # of the worker's own processor time for one submission, without that of runners: a last resort


@dataclass(frozen=True, kw_only=True)
class Bundle:
    """Everything that a worker needs for one assignment. It reads no folder of the course and no database."""

    assignment: Assignment
    title: str
    known: Mapping[str, Fingerprints]
    make_engine: MakeEngine
    judging: Judging = field(default_factory=Judging)


@dataclass(frozen=True)
class Task:
    """One submission to grade. Its hidden inputs are drawn from `seed`."""

    handed: HandedIn
    seed: int


@dataclass(frozen=True)
class Graded:
    """One graded submission: its result, and the files to write, as text."""

    result: SubmissionResult
    notebooks: dict[str, str] = field(default_factory=dict)  # name → the executed notebook as JSON
    pages: tuple[Page, ...] = ()


@contextmanager
def grader(bundle: Bundle) -> Iterator[Callable[[Task], Graded]]:
    """The function that grades one submission. All of them use one warm engine."""
    assignment = bundle.assignment
    feedback = FeedbackWriter(assignment, bundle.title)

    def work(task: Task) -> Graded:
        try:
            with processor_alarm(OWN_SECONDS):
                return graded(task)
        except CourseError:  # the sandbox cannot be set up: nobody is graded
            raise
        except Exception as error:  # one submission must not stop the others; its record says what happened
            return _failed(assignment, task, f"The grader failed ({type(error).__name__}: {error}).")
        except AlarmError:
            return _failed(assignment, task, f"The grader itself worked on it for {OWN_SECONDS:g} seconds and gave up.")

    def graded(task: Task) -> Graded:
        result, executed = grade_one(
            cleaned(task.handed, assignment), assignment, engine, task.seed, bundle.known, bundle.judging
        )
        pages = tuple(feedback.render(result, executed))
        for content in executed.values():
            leave_out_drawings(content)
        return Graded(result, {name: written(content) for name, content in executed.items()}, pages)

    with bundle.make_engine() as engine:
        yield work


def lost(bundle: Bundle, task: Task) -> Graded:
    """The result of a submission during which two processes died."""
    return _failed(bundle.assignment, task, "The grader itself ended twice over this submission.")


def _failed(assignment: Assignment, task: Task, why: str) -> Graded:
    """A result without points, and without a digest, so that the next run tries again."""
    note = Note(Kind.NOT_GRADED, f"{why} Please grade it again, or by hand.")
    notebooks = tuple(nothing_to_mark(source, note) for source in assignment.notebooks)
    return Graded(SubmissionResult(student=task.handed.student, assignment=assignment.name, notebooks=notebooks))


def grade_one(
    submission: Submission,
    assignment: Assignment,
    engine: Engine,
    seed: int = 0,
    known: Mapping[str, Fingerprints] | None = None,
    judging: Judging | None = None,
) -> tuple[SubmissionResult, dict[str, NotebookNode]]:
    """Run and mark every notebook of one submission. Anything wrong with it is noted in its result.

    known: notebook → fingerprints of the mistakes to name when questions are lost.
    """
    known, judging = known or {}, judging or Judging()
    start = time.perf_counter()
    results: list[NotebookResult] = []
    executed = {}
    readable = submission.readable
    for source, clean in zip(assignment.notebooks, submission.notebooks, strict=True):
        if clean.notebook is None:
            results.append(nothing_to_mark(source, *clean.notes))
            continue
        job = job_for(
            assignment,
            source,
            readable,
            seed=seed,
            inside=judging.questions(source.name),
            as_stock=judging.as_stock,
            in_place=judging.changing(source.name),
        )
        result, executed[clean.name] = run_and_mark(source, clean, job, engine, known.get(clean.name))
        annotate(executed[clean.name], result)
        results.append(result)
    results = [
        with_follow_through(source, result, results)
        for source, result in zip(assignment.notebooks, results, strict=True)
    ]
    total = SubmissionResult(
        student=submission.student,
        assignment=submission.assignment,
        notebooks=tuple(results),
        notes=submission.notes,
        digest=digest_of(submission, assignment, engine),
        confined=engine.confined,
        timestamp=submission.timestamp,
        seconds=round(time.perf_counter() - start, 3),
    )
    return total, executed


def run_and_mark(
    source: SourceNotebook, clean: CleanNotebook, job: Job, engine: Engine, prints: Fingerprints | None
) -> tuple[NotebookResult, NotebookNode]:
    """Run one notebook and mark it. prints: the mistakes to name. Raises CourseError without a sandbox."""
    try:
        execution = engine.run(replace(job, observe="failed") if prints else job)
    except CourseError:  # the sandbox cannot be set up: nobody is graded
        raise
    except Exception as error:  # one submission must not stop the others; its record says what happened
        said = f"The grader could not run the notebook ({type(error).__name__}: {error}). Please grade it again."
        note = Note(Kind.NOT_GRADED, said)
        return nothing_to_mark(source, note, *clean.notes), job.notebook
    marked = mark(clean, execution.notebook, source.plan, execution.notes, source.wording)
    result = _with_ways(marked, execution)
    return with_diagnosis(result, prints, execution.observed, source.wording) if prints else result, execution.notebook


def _with_ways(result: NotebookResult, execution: Execution) -> NotebookResult:
    """The result with a mark on each question that was judged inside, and on each of these that was lost outside."""
    questions = tuple(
        replace(one, inside=one.grade_id in execution.inside, disputed=one.grade_id in execution.disputed)
        for one in result.questions
    )
    return replace(result, questions=questions)
