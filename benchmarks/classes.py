"""Classes to be graded: copies of the course whose submissions are made from the catalogue."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import cycle, islice
from pathlib import Path
from tempfile import TemporaryDirectory

from nbgrader.api import Gradebook

from autograder.course import Course
from autograder.demo.broken import BROKEN
from autograder.demo.sample_class import Sample, sample_class
from autograder.notebooks.assignment import Assignment

ROOT = Path(__file__).resolve().parents[1]
Scores = dict[tuple[str, str, str], float]  # (student, notebook, graded cell) → points


@contextmanager
def copy_of_course() -> Iterator[Course]:
    """The course in a folder of its own, with nothing handed in."""
    with TemporaryDirectory(prefix="benchmark-") as folder:
        root = Path(folder)
        for name in ("assignments", "source", "release", *Course(ROOT).helpers):
            (shutil.copytree if (ROOT / name).is_dir() else shutil.copyfile)(ROOT / name, root / name)
        shutil.copyfile(ROOT / "nbgrader_config.py", root / "nbgrader_config.py")
        yield Course(root)


def leave_to_stock(course: Course) -> None:
    """Take our engine out of a course's nbgrader_config.py: back to nbgrader's own steps."""
    with (course.root / "nbgrader_config.py").open("a") as config:
        config.write('del c.Autograde["sanitize_preprocessors"], c.Autograde["autograde_preprocessors"]\n')


def whole_samples(course: Course, assignment: str) -> list[Sample]:
    """The demo class without its broken submissions: what any grader can grade."""
    samples = sample_class(course, Assignment.load(course, assignment))
    return samples[: len(samples) - len(BROKEN)]


def hand_in(course: Course, assignment: str, samples: list[Sample], count: int) -> list[str]:
    """Hand in `count` submissions, the samples in turn; returns the students' names."""
    students = [f"student{number:05d}" for number in range(count)]
    for student, sample in zip(students, islice(cycle(samples), count), strict=True):
        folder = course.submitted / student / assignment
        folder.mkdir(parents=True)
        for name, content in sample.files.items():
            (folder / f"{name}.ipynb").write_bytes(content or b"")
    return students


def scores_of(course: Course, assignment: str) -> Scores:
    """Every score in the gradebook, cell by cell."""
    with Gradebook(f"sqlite:///{course.gradebook}", "benchmark") as gradebook:
        return {
            (submission.student.id, notebook.name, grade.name): grade.auto_score
            for submission in gradebook.assignment_submissions(assignment)
            for notebook in submission.notebooks
            for grade in notebook.grades
        }
