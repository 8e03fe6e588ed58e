"""Classes to be graded: copies of the course whose submissions are made from the catalogue."""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import cycle, islice
from pathlib import Path
from tempfile import TemporaryDirectory

from nbformat import NotebookNode
from nbgrader.api import Gradebook

from autograder.audit.catalogue import apply_attempt, load_catalogue
from autograder.course import Course
from autograder.demo.broken import BROKEN, whole
from autograder.demo.sample_class import Sample, sample_class
from autograder.notebooks.assignment import Assignment, SourceNotebook

ROOT = Path(__file__).resolve().parents[1]
RIGHT, BROKEN_SHARE = 2 / 3, 1 / 25  # of a class; the rest has one mistake
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


def real_class(course: Course, assignment: str, count: int, seed: int) -> tuple[list[Sample], list[int]]:
    """The submissions of a class as real classes are, and the places of those that any grader can grade.

    Two thirds are right, each notebook in a style of the catalogue; of the others most have one mistake of the
    catalogue in one notebook, and some are broken or unfinished, each in another way. The same for the same seed.
    """
    chance = random.Random(f"{seed} {assignment}")
    loaded = Assignment.load(course, assignment)
    attempts = load_catalogue(course, assignment)
    styles = {
        source.name: ["", *(one.source for one in attempts if one.kind == "right" and one.notebook == source.name)]
        for source in loaded.notebooks
    }
    mistakes = [one for one in attempts if one.kind == "mistake"]
    ways = chance.sample(list(BROKEN), len(BROKEN))
    broken = max(1, round(BROKEN_SHARE * count))
    kinds = ["broken"] * broken + ["right"] * round(RIGHT * count)
    kinds += ["mistake"] * (count - len(kinds))
    chance.shuffle(kinds)

    def answered(what: str, **changed: str) -> Sample:
        def answer(source: SourceNotebook) -> NotebookNode:
            text = changed.get(source.name) or chance.choice(styles[source.name])
            return apply_attempt(source.notebook, text) if text else source.notebook

        return Sample(what, whole(loaded, answer))

    samples = []
    for kind in kinds:
        if kind == "broken":
            ways.append(ways.pop(0))
            samples.append(Sample(ways[-1], BROKEN[ways[-1]](loaded)))
        elif kind == "mistake":
            mistake = chance.choice(mistakes)
            samples.append(answered(mistake.name, **{mistake.notebook: mistake.source}))
        else:
            samples.append(answered("right"))
    return samples, [place for place, kind in enumerate(kinds) if kind != "broken"]


def hand_in(
    course: Course, assignment: str, samples: Sequence[Sample], count: int, prefix: str = "student"
) -> list[str]:
    """Hand in `count` submissions, the samples in turn; returns the students' names, which start with `prefix`."""
    students = [f"{prefix}{number:05d}" for number in range(count)]
    for student, sample in zip(students, islice(cycle(samples), count), strict=True):
        folder = course.submitted / student / assignment
        folder.mkdir(parents=True)
        for name, content in sample.files.items():
            if content is not None:
                (folder / f"{name}.ipynb").write_bytes(content)
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
