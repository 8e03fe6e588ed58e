"""From submitted/ to gradebook, autograded/, feedback/ and records: the path of a submission."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from autograder.course import Course
from autograder.dispatch.child import Start
from autograder.dispatch.local import spread
from autograder.engine.protocol import Engine
from autograder.errors import CourseError
from autograder.grading.bring_in import bring_in_for
from autograder.grading.calibration import Judging, calibrated
from autograder.grading.records import Change, changes, digest_of, read_record, remove_record, write_record
from autograder.grading.seeds import course_secret, seed_of
from autograder.grading.worker import Bundle, Graded, MakeEngine, Task, grader, lost
from autograder.notebooks.assignment import Assignment
from autograder.results.diagnosis import read_fingerprints
from autograder.results.model import SubmissionResult
from autograder.submission.handed_in import HandedIn, read_folder

if TYPE_CHECKING:
    from autograder.gradebook.writer import GradeWriter

SAVE_SECONDS = 2.0


class Crew(Protocol):
    """Workers elsewhere."""

    def spread(
        self,
        start: Start[Task, Graded],
        tasks: Iterable[Task],
        lost: Callable[[Task], Graded],
        meanwhile: Callable[[], object],
    ) -> Iterator[Graded]:
        """Yield the results of the tasks as they are ready, as `dispatch.local.spread` does."""
        ...


@dataclass(kw_only=True)
class Tally:
    """What one run of `grade` did."""

    graded: int = 0
    unchanged: int = 0
    changes: list[Change] = field(default_factory=list)
    withheld: list[Path] = field(default_factory=list)  # pages that were not written


def students_of(course: Course, assignment: str) -> list[str]:
    """The students who handed in something for `assignment`, sorted."""
    return course.students("submitted", assignment)


def grade(
    course: Course,
    assignment: Assignment,
    make_engine: MakeEngine,
    workers: int | Crew,
    students: Sequence[str] | None = None,
    force: bool = False,
    timestamps: bool = False,
    anyway: bool = False,
    progress: Callable[[SubmissionResult | None], None] = lambda _: None,
) -> Tally:
    """Grade the submissions for one assignment and write all results.

    A submission whose record matches its files, the assignment and this version is left alone
    unless `force`. timestamps: trust the `timestamp.txt` beside a notebook. `progress` is called
    after each submission, with None for one that was left alone. anyway: grade even if the
    instructor's own solution loses points. `make_engine` is called in each of the `workers`,
    which are processes of this machine (0: only this process) or of others. Results do not stay
    in memory. Raises CourseError when nothing was handed in or a named student handed in nothing,
    SandboxError when code cannot be confined.
    """
    names = _chosen(course, assignment.name, students)
    tally, done = Tally(), list[str]()
    secret = course_secret(course)
    with ExitStack() as stack, make_engine() as engine:
        bundle = _bundle(course, assignment, make_engine, calibrated(course, assignment, engine, anyway))

        @cache
        def gradebook() -> GradeWriter:
            from autograder.gradebook.writer import GradeWriter  # takes seconds, while the workers get ready

            writer = stack.enter_context(GradeWriter(course))
            if writer.knows(assignment.name):
                writer.register(assignment)  # before anything is written, because it can refuse
            return writer

        @cache
        def ready() -> GradeWriter:
            gradebook().register(assignment)  # a new one takes nbgrader a second, so the first results come before it
            return gradebook()

        @cache
        def known() -> set[str]:
            return gradebook().students(assignment.name)

        def changed() -> Iterator[Task]:
            for name in names:
                handed = read_folder(course.place("submitted", name, assignment.name), name, assignment, timestamps)
                if not force and _is_current(course, assignment, engine, handed) and name in known():
                    tally.unchanged += 1
                    progress(None)
                else:
                    yield Task(handed, seed_of(secret, name, assignment.name))

        hand_out = partial(spread, workers=workers) if isinstance(workers, int) else workers.spread
        with _Batch(course, ready) as batch:
            for graded in hand_out(partial(grader, bundle), changed(), lost=partial(lost, bundle), meanwhile=gradebook):
                before = read_record(course, assignment.name, graded.result.student)
                _write_files(course, assignment, graded)
                batch.add(graded.result)
                tally.graded += 1
                tally.changes += changes(before, graded.result) if before else []
                tally.withheld += [
                    course.place("feedback", graded.result.student, assignment.name) / page.name
                    for page in graded.pages
                    if page.withheld
                ]
                progress(graded.result)
                done.append(graded.result.student)
        if done:
            bring_in_for(course, assignment.name, done, gradebook().entered(assignment.name))
    return tally


class _Batch:
    """Results on their way to gradebook and records, saved together two seconds after the first, and at the end.

    A record is written last, so if an interruption keeps a result out of the gradebook, it is graded again.
    """

    def __init__(self, course: Course, gradebook: Callable[[], GradeWriter]) -> None:
        self._course, self._gradebook = course, gradebook
        self._results: list[SubmissionResult] = []
        self._first = 0.0

    def __enter__(self) -> _Batch:
        return self

    def __exit__(self, *_: object) -> None:
        self._save()

    def add(self, result: SubmissionResult) -> None:
        self._first = self._first if self._results else time.monotonic()
        self._results.append(result)
        if time.monotonic() - self._first > SAVE_SECONDS:
            self._save()

    def _save(self) -> None:
        results, self._results = self._results, []
        if results:
            self._gradebook().save(results)
        for result in results:
            write_record(self._course, result)


def _bundle(course: Course, assignment: Assignment, make_engine: MakeEngine, judging: Judging) -> Bundle:
    return Bundle(
        assignment=assignment,
        title=course.title(assignment.name),
        known=read_fingerprints(course.fingerprints(assignment.name), assignment.digest),
        make_engine=make_engine,
        judging=judging,
    )


def _is_current(course: Course, assignment: Assignment, engine: Engine, handed: HandedIn) -> bool:
    """Does the record of the last grading still match the submission?"""
    record = read_record(course, assignment.name, handed.student)
    return record is not None and record.digest == digest_of(handed, assignment, engine)


def _write_files(course: Course, assignment: Assignment, graded: Graded) -> None:
    """Write autograded/<student>/<assignment>/ and feedback/<student>/<assignment>/ again, except for the record."""
    remove_record(course, assignment.name, graded.result.student)  # first, because it says that the rest is complete
    folder = course.place("autograded", graded.result.student, assignment.name)
    shutil.rmtree(folder, ignore_errors=True)
    for path, content in assignment.files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in graded.notebooks.items():
        (folder / f"{name}.ipynb").write_text(text + "\n", encoding="utf-8")
    pages = course.place("feedback", graded.result.student, assignment.name)
    shutil.rmtree(pages, ignore_errors=True)
    pages.mkdir(parents=True)
    for page in graded.pages:
        if not page.withheld:
            (pages / page.name).write_text(page.html, encoding="utf-8")


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
