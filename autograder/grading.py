"""From submitted/ to gradebook, autograded/, feedback/ and records: the way of a submission, one function a step."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field, replace
from functools import partial

import nbformat

from autograder.assignment import Assignment, SourceNotebook
from autograder.commentary import with_diagnosis, with_follow_through
from autograder.course import Course
from autograder.diagnosis import Fingerprints, read_fingerprints
from autograder.dispatch import spread
from autograder.engine.protocol import Engine, Execution, Job
from autograder.errors import CourseError
from autograder.feedback.pages import FeedbackWriter, Page
from autograder.gradebook import GradeWriter
from autograder.intake import CleanNotebook, Submission, take_in
from autograder.marking import NotebookResult, SubmissionResult, annotate, mark, nothing_to_mark
from autograder.records import Change, changes, digest_of, read_record, write_record
from autograder.secret import course_secret, seed_of

MakeEngine = Callable[[], AbstractContextManager[Engine]]


@dataclass(frozen=True)
class Graded:
    """One graded submission: its result, and the files that come of it, as text."""

    result: SubmissionResult
    notebooks: dict[str, str] = field(default_factory=dict)  # name → the executed notebook as JSON
    pages: tuple[Page, ...] = ()


@dataclass
class Tally:
    """What one run of `grade` did."""

    graded: list[SubmissionResult] = field(default_factory=list)
    unchanged: int = 0
    changes: list[Change] = field(default_factory=list)
    withheld: list[Page] = field(default_factory=list)


def students_of(course: Course, assignment: str) -> list[str]:
    """The students who handed in something for `assignment`, sorted."""
    folders = course.submitted.glob(f"*/{assignment}")
    return sorted(folder.parent.name for folder in folders if not folder.parent.name.startswith("."))


def grade(
    course: Course,
    assignment: Assignment,
    make_engine: MakeEngine,
    workers: int,
    students: Sequence[str] | None = None,
    force: bool = False,
    timestamps: bool = False,
    progress: Callable[[SubmissionResult | None], None] = lambda _: None,
) -> Tally:
    """Grade the submissions for one assignment and write everything that comes of it.

    A submission whose record fits its files, the assignment and this version is left alone unless
    `force`. timestamps: believe the `timestamp.txt` beside a notebook. `progress` is called after
    each submission, with None for one left alone. `make_engine` is called in each of the `workers`
    processes (0: in this one). Raises CourseError when nothing was handed in or a named student
    handed in nothing, SandboxError when code cannot be confined.
    """
    names = _chosen(course, assignment.name, students)
    tally = Tally()
    with GradeWriter(course) as writer:
        writer.register(assignment)
        known = set() if force else writer.students(assignment.name)
        with make_engine() as engine:
            is_current = partial(_is_current, course, assignment, engine, timestamps)

        def changed() -> Iterator[str]:
            for name in names:
                if name in known and is_current(name):
                    tally.unchanged += 1
                    progress(None)
                else:
                    yield name

        start = partial(_grader, course, assignment.name, course_secret(course), make_engine, timestamps)
        for outcome in spread(start, changed(), workers, partial(_lost, assignment)):
            before = read_record(course, assignment.name, outcome.result.student)
            _write_files(course, assignment, outcome)
            writer.save(outcome.result)
            write_record(course, outcome.result)
            tally.graded.append(outcome.result)
            tally.changes += changes(before, outcome.result) if before else []
            tally.withheld += [page for page in outcome.pages if page.withheld]
            progress(outcome.result)
    return tally


@contextmanager
def _grader(
    course: Course, name: str, secret: bytes, make_engine: MakeEngine, timestamps: bool
) -> Iterator[Callable[[str], Graded]]:
    """In a worker: the function that grades one student's submission."""
    assignment = Assignment.load(course, name)
    feedback = FeedbackWriter(course, assignment)
    known = read_fingerprints(course.fingerprints(name), assignment.digest)

    def work(student: str) -> Graded:
        try:
            return graded(student)
        except CourseError:  # the sandbox cannot be set up: nobody is graded
            raise
        except Exception as error:  # one submission must not stop the others; its record says what happened
            return _failed(assignment, student, f"The grader failed ({type(error).__name__}: {error}).")

    def graded(student: str) -> Graded:
        submission = take_in(course.submitted / student / name, student, assignment, timestamps)
        result, executed = grade_one(submission, assignment, engine, seed_of(secret, student, name), known)
        texts = {notebook: nbformat.writes(content) for notebook, content in executed.items()}
        return Graded(result, texts, tuple(feedback.render(result, executed)))

    with make_engine() as engine:
        yield work


def _is_current(course: Course, assignment: Assignment, engine: Engine, timestamps: bool, student: str) -> bool:
    """Does the record of the last grading still fit the submission?"""
    record = read_record(course, assignment.name, student)
    if record is None:
        return False
    submission = take_in(course.submitted / student / assignment.name, student, assignment, timestamps)
    return record.digest == digest_of(submission, assignment, engine)


def _lost(assignment: Assignment, student: str) -> Graded:
    """The result of a submission over which two worker processes died."""
    return _failed(assignment, student, "The grader itself ended twice over this submission.")


def _failed(assignment: Assignment, student: str, note: str) -> Graded:
    """A result without points, and without a digest, so that the next run tries again."""
    note += " Please grade it again, or by hand."
    notebooks = tuple(
        nothing_to_mark(source.notebook, CleanNotebook(source.name, None, (note,))) for source in assignment.notebooks
    )
    return Graded(SubmissionResult(student, assignment.name, notebooks))


def grade_one(
    submission: Submission,
    assignment: Assignment,
    engine: Engine,
    seed: int = 0,
    known: Mapping[str, Fingerprints] | None = None,
) -> tuple[SubmissionResult, dict[str, nbformat.NotebookNode]]:
    """Run and mark every notebook of one submission. Whatever is wrong with it ends up in its result.

    known: notebook → fingerprints of the mistakes that are to be named where questions are lost.
    """
    known = known or {}
    start = time.perf_counter()
    results: list[NotebookResult] = []
    executed = {}
    siblings = {clean.name: clean.notebook for clean in submission.notebooks if clean.notebook is not None}
    for source, clean in zip(assignment.notebooks, submission.notebooks, strict=True):
        if clean.notebook is None:
            results.append(nothing_to_mark(source.notebook, clean))
            continue
        others = {name: notebook for name, notebook in siblings.items() if name != clean.name}
        job = Job(clean.notebook, others, assignment.material, source.plan, seed)
        result, executed[clean.name] = run_and_mark(source, clean, job, engine, known.get(clean.name))
        annotate(executed[clean.name], result)
        results.append(result)
    results = [
        with_follow_through(source, result, results)
        for source, result in zip(assignment.notebooks, results, strict=True)
    ]
    total = SubmissionResult(
        submission.student,
        submission.assignment,
        tuple(results),
        submission.notes,
        digest_of(submission, assignment, engine),
        engine.confined,
        submission.timestamp,
        round(time.perf_counter() - start, 3),
    )
    return total, executed


def run_and_mark(
    source: SourceNotebook, clean: CleanNotebook, job: Job, engine: Engine, prints: Fingerprints | None
) -> tuple[NotebookResult, nbformat.NotebookNode]:
    """Run one notebook and mark it; `prints` are the mistakes to be named. Raises CourseError without a sandbox."""
    try:
        execution = engine.run(replace(job, observe="failed") if prints else job)
    except CourseError:  # the sandbox cannot be set up: nobody is graded
        raise
    except Exception as error:  # one submission must not stop the others; its record says what happened
        note = f"The grader could not run the notebook ({type(error).__name__}: {error}). Please grade it again."
        failed = nothing_to_mark(source.notebook, CleanNotebook(clean.name, None, (note, *clean.notes)))
        return failed, Execution(job.notebook).notebook
    result = mark(clean, execution.notebook, execution.notes)
    return with_diagnosis(result, prints, execution.observed) if prints else result, execution.notebook


def _write_files(course: Course, assignment: Assignment, graded: Graded) -> None:
    """Write autograded/<student>/<assignment>/ and feedback/<student>/<assignment>/ afresh."""
    folder = course.autograded / graded.result.student / assignment.name
    shutil.rmtree(folder, ignore_errors=True)
    for path, content in assignment.files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in graded.notebooks.items():
        (folder / f"{name}.ipynb").write_text(text + "\n", encoding="utf-8")
    pages = course.feedback / graded.result.student / assignment.name
    shutil.rmtree(pages, ignore_errors=True)
    pages.mkdir(parents=True)
    for page in graded.pages:
        if not page.withheld:
            (course.root / page.path).write_text(page.html, encoding="utf-8")


def _chosen(course: Course, assignment: str, students: Sequence[str] | None) -> list[str]:
    found = students_of(course, assignment)
    if students is None:
        if not found:
            raise CourseError(
                f"Nothing was handed in for {assignment}.",
                f"Put each student's notebooks into submitted/<student>/{assignment}/, "
                "or see how it looks with `python -m autograder demo`.",
            )
        return found
    missing = sorted(set(students) - set(found))
    if missing:
        raise CourseError(
            f"No submission for {assignment} from {', '.join(missing)}.", f"There are: {', '.join(found)}."
        )
    return list(students)
