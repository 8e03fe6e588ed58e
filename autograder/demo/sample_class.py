"""A sample class, made of catalogued attempts and of the ways in which a submission can be broken."""

from __future__ import annotations

import shutil
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import cycle, islice

from nbformat import NotebookNode

from autograder.audit.catalogue import Attempt, apply_attempt, load_catalogue
from autograder.course import Course
from autograder.demo.broken import BROKEN, Files, whole
from autograder.errors import CourseError
from autograder.notebooks.assignment import Assignment, SourceNotebook

MARKER = ".sample-class"
# The 24th submission runs into its time limit. It is anneke's: she is graded early, so the wait does not come last.
STUDENTS = (
    *("amara", "bjarne", "chiara", "dmitri", "elif", "farid", "greta", "hiro", "ines", "jonas"),
    *("katya", "lars", "mirela", "nils", "oyelaran", "petra", "quentin", "rosa", "sven", "tuuli"),
    *("ulrike", "viggo", "wanda", "anneke", "yusuf", "zofia", "agnes", "birk", "celia", "dagny"),
)
RIGHT_STYLES, MISTAKES = 5, 6
# Who hands in an assignment when there is no time for all: three students always, and a different fourth each time.
FEW, ONE_MORE = ("dmitri", "hiro", "jonas"), ("wanda", "ulrike", "quentin", "oyelaran", "viggo", "nils", "rosa")


@dataclass(frozen=True)
class Sample:
    """One submission: what it stands for, and each notebook's file content (None: not handed in)."""

    what: str
    files: Files


def leave_real_work_alone(course: Course) -> None:
    """Raise CourseError when submitted/ contains anything but a sample class."""
    if course.submitted.is_dir() and any(course.submitted.iterdir()) and not (course.submitted / MARKER).is_file():
        raise CourseError(
            "submitted/ is not empty, so the demo leaves it alone.",
            "Grade what is there with `python -m autograder grade`, or try the demo in another clone.",
        )


def who_hands_in(assignments: Sequence[str], whole: bool) -> dict[str, tuple[str, ...]]:
    """Who hands in what: everybody the first assignment, four students each other one; if `whole`, everybody all.

    The four: one with right answers, two with mistakes, one with broken or unfinished work.
    """
    few = {name: (*FEW, ONE_MORE[place % len(ONE_MORE)]) for place, name in enumerate(assignments)}
    return {name: STUDENTS if whole or name == assignments[0] else students for name, students in few.items()}


def hand_in(course: Course, assignment: Assignment, students: Collection[str] = STUDENTS) -> tuple[str, ...]:
    """Hand in the submissions of `students`, unless they are there already. Returns who handed in, sorted.

    Raises CourseError when submitted/ contains anything but a sample class.
    """
    leave_real_work_alone(course)
    samples = dict(zip(STUDENTS, sample_class(course, assignment), strict=False))
    chosen = tuple(sorted(samples.keys() & set(students)))
    course.submitted.mkdir(exist_ok=True)
    (course.submitted / MARKER).write_text("Written by `python -m autograder demo`; delete submitted/ to start over.\n")
    for student in chosen:
        if not course.place("submitted", student, assignment.name).exists():
            _write(course, assignment.name, student, samples[student])
    return chosen


def sample_class(course: Course, assignment: Assignment) -> list[Sample]:
    """The submissions of a sample class: right in several styles, partly right, unfinished, broken.

    Raises CourseError when a notebook has no right or no wrong attempts in the catalogue.
    """
    attempts = load_catalogue(course, assignment.name)
    samples = [Sample("the reference", whole(assignment, lambda source: source.notebook))]
    for kind, count in (("right", RIGHT_STYLES), ("mistake", MISTAKES)):
        choices = {
            source.name: _spread([a for a in attempts if a.notebook == source.name and a.kind == kind], count)
            for source in assignment.notebooks
        }
        samples += [
            _sample(assignment, {name: some[number] for name, some in choices.items()}) for number in range(count)
        ]
    return samples + [Sample(what, make(assignment)) for what, make in BROKEN.items()]


def _sample(assignment: Assignment, attempts: dict[str, Attempt]) -> Sample:
    """A submission with one attempt in each notebook."""

    def answer(source: SourceNotebook) -> NotebookNode:
        return apply_attempt(source.notebook, attempts[source.name].source)

    return Sample(", ".join(attempt.name for attempt in attempts.values()), whole(assignment, answer))


def _spread(attempts: list[Attempt], count: int) -> list[Attempt]:
    """`count` of the attempts, spread evenly over the list, so that they cover many functions."""
    if not attempts:
        raise CourseError(
            "The sample class is made of known mistakes and right answers, and a notebook has none.",
            "Write some into assignments/<assignment>/attempts/<notebook>/.",
        )
    step = max(1, len(attempts) // count)
    return list(islice(cycle(attempts[::step]), count))


def _write(course: Course, assignment: str, student: str, sample: Sample) -> None:
    """Write a submission completely or not at all, even if the demo is interrupted."""
    unfinished = course.submitted / ".unfinished"
    shutil.rmtree(unfinished, ignore_errors=True)
    unfinished.mkdir()
    for name, content in sample.files.items():
        if content is not None:
            (unfinished / f"{name}.ipynb").write_bytes(content)
    for helper in sorted((course.release / assignment).glob("*.py")):
        shutil.copyfile(helper, unfinished / helper.name)
    folder = course.place("submitted", student, assignment)
    folder.parent.mkdir(parents=True, exist_ok=True)
    unfinished.rename(folder)
