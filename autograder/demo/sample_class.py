"""A sample class, made of catalogued attempts and of the ways a submission can be broken."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from itertools import cycle, islice

from nbformat import NotebookNode

from autograder.audit.catalogue import Attempt, apply_attempt, load_catalogue
from autograder.course import Course
from autograder.demo.broken import BROKEN, Files, whole
from autograder.errors import CourseError
from autograder.notebooks.assignment import Assignment, SourceNotebook

MARKER = ".sample-class"
STUDENTS = (
    *("amara", "bjarne", "chiara", "dmitri", "elif", "farid", "greta", "hiro", "ines", "jonas"),
    *("katya", "lars", "mirela", "nils", "oyelaran", "petra", "quentin", "rosa", "sven", "tuuli"),
    *("ulrike", "viggo", "wanda", "xenia", "yusuf", "zofia", "agnes", "birk", "celia", "dagny"),
)
RIGHT_STYLES, MISTAKES = 5, 6


@dataclass(frozen=True)
class Sample:
    """One submission: what it stands for, and each notebook's file content (None: not handed in)."""

    what: str
    files: Files


def fill_sample_class(course: Course, assignments: tuple[str, ...]) -> int:
    """Write a sample class into an empty submitted/; return how many submissions it has.

    A sample class that is already there is left as it is. Raises CourseError when submitted/ has
    anything else in it: real submissions are never touched.
    """
    if course.submitted.is_dir() and any(course.submitted.iterdir()):
        if (course.submitted / MARKER).is_file():
            return sum(len(course.students("submitted", assignment)) for assignment in assignments)
        raise CourseError(
            "submitted/ is not empty, so the demo leaves it alone.",
            "Grade what is there with `python -m autograder grade`, or try the demo in another clone.",
        )
    course.submitted.mkdir(exist_ok=True)
    (course.submitted / MARKER).write_text("Written by `python -m autograder demo`; delete submitted/ to start anew.\n")
    count = 0
    for name in assignments:
        samples = sample_class(course, Assignment.load(course, name))
        for student, sample in zip(STUDENTS, samples, strict=False):
            _write(course, name, student, sample)
            count += 1
    return count


def sample_class(course: Course, assignment: Assignment) -> list[Sample]:
    """The submissions of a sample class: right in several styles, partly right, unfinished, broken."""
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
    """`count` of the attempts, evenly spread over the list so that every function occurs."""
    step = max(1, len(attempts) // count)
    return list(islice(cycle(attempts[::step]), count))


def _write(course: Course, assignment: str, student: str, sample: Sample) -> None:
    folder = course.place("submitted", student, assignment)
    folder.mkdir(parents=True)
    for name, content in sample.files.items():
        if content is not None:
            (folder / f"{name}.ipynb").write_bytes(content)
    for helper in sorted((course.release / assignment).glob("*.py")):
        shutil.copyfile(helper, folder / helper.name)
