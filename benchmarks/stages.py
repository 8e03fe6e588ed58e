"""Where the time of one submission goes, stage by stage, for each assignment; beside it the cells alone, run warm.

Graded in this process, one after the other, as a worker and the writer do it, and on one processor, as it is when
every processor has its worker. A stage's time is its own, without that of the stages within it.
"""

from __future__ import annotations

import argparse
import functools
import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from statistics import median
from typing import Any
from unittest.mock import patch

import nbformat
from classes import copy_of_course, hand_in, whole_samples
from measure import save

from autograder.course import Course
from autograder.engine.confined import ConfinedEngine
from autograder.engine.examiner import Examiner
from autograder.engine.protocol import Job
from autograder.engine.runner import Runner
from autograder.feedback.pages import FeedbackWriter
from autograder.gradebook.writer import GradeWriter
from autograder.grading import run as grading
from autograder.grading import worker
from autograder.notebooks.assignment import Assignment
from autograder.submission.cleaning import Submission, cleaned
from autograder.submission.handed_in import read_folder

STAGES: dict[str, list[tuple[object, str]]] = {
    "cleaning": [(grading, "read_folder"), (worker, "cleaned")],
    "fork": [(Runner, "__init__")],
    "cells": [(Runner, "run_cell")],
    "questions": [(Examiner, "judge"), (Examiner, "run_given")],
    "observing": [(Examiner, "observe")],
    "marking": [(worker, "mark"), (worker, "with_diagnosis"), (worker, "with_follow_through")],
    "pages": [(FeedbackWriter, "render")],
    "files": [(nbformat, "writes"), (grading, "_write_files"), (grading, "write_record")],
    "gradebook": [(GradeWriter, "save")],
}


class Clock:
    """Adds up the time of each stage."""

    def __init__(self) -> None:
        self.spent = dict.fromkeys((*STAGES, "rest"), 0.0)
        self._running = ["rest"]
        self._since = time.perf_counter()

    def switch(self) -> None:
        """Book the time since the last switch on the stage that runs."""
        now = time.perf_counter()
        self.spent[self._running[-1]] += now - self._since
        self._since = now

    def timed(self, stage: str, function: Callable[..., Any]) -> Callable[..., Any]:
        @functools.wraps(function)
        def run(*arguments: Any, **named: Any) -> Any:
            self.switch()
            self._running.append(stage)
            try:
                return function(*arguments, **named)
            finally:
                self.switch()
                self._running.pop()

        return run


@contextmanager
def clocked() -> Iterator[Clock]:
    """Every stage timed."""
    clock = Clock()
    patches = [
        patch.object(owner, name, clock.timed(stage, getattr(owner, name)))
        for stage, places in STAGES.items()
        for owner, name in places
    ]
    for one in patches:
        one.start()
    try:
        yield clock
    finally:
        for one in patches:
            one.stop()


def stages_of(course: Course, name: str, rounds: int) -> dict[str, object]:
    """One assignment's row: milliseconds of each stage for one submission, the mean over the whole samples.

    The submissions are graded, and their cells run alone, in turn, `rounds` times; each figure is the median.
    """
    assignment = Assignment.load(course, name)
    students = hand_in(course, name, whole_samples(course, name), len(whole_samples(course, name)))
    spent: list[dict[str, float]] = []
    alone: list[float] = []
    with ConfinedEngine() as engine:

        @contextmanager
        def warm() -> Iterator[ConfinedEngine]:
            yield engine

        grading.grade(course, assignment, warm, 0, students[:3])  # now what is drawn once is drawn
        handed = [read_folder(course.submitted / student / name, student, assignment) for student in students]
        for _ in range(rounds):
            alone.append(sum(cells_alone(engine, assignment, cleaned(one, assignment)) for one in handed))
            with clocked() as clock:
                grading.grade(course, assignment, warm, 0, students, force=True)
                clock.switch()
            spent.append(clock.spent)
    each = 1000 / len(students)
    totals = [sum(stages.values()) for stages in spent]
    return {
        "assignment": name,
        **{stage: round(each * median(stages[stage] for stages in spent), 1) for stage in spent[0]},
        "total": round(each * median(totals), 1),
        "cells_alone": round(each * median(alone), 1),
        "ratio": round(median(totals) / median(alone), 2),
    }


def cells_alone(engine: ConfinedEngine, assignment: Assignment, submission: Submission) -> float:
    """Seconds for the cells of a submission's notebooks, tests beside the answers, each notebook in a warm runner."""
    total = 0.0
    notebooks = {clean.name: clean.notebook for clean in submission.notebooks if clean.notebook is not None}
    for source in assignment.notebooks:
        others = {name: notebook for name, notebook in notebooks.items() if name != source.name}
        job = Job(notebook=notebooks[source.name], siblings=others, material=assignment.material, plan=source.plan)
        runner = Runner(engine._sandbox_for(assignment.material), job.sibling_files, "/assignment")
        start = time.perf_counter()
        for cell in notebooks[source.name].cells:
            if cell.cell_type == "code":
                runner.run_cell(cell.source, 60)
        total += time.perf_counter() - start
        runner.end()
    return total


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("assignments", nargs="*")
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    rows = []
    with copy_of_course() as course:
        for name in options.assignments or course.assignments:
            rows.append(stages_of(course, name, options.rounds))
    save("stages", rows, unit="milliseconds for one submission", rounds=options.rounds)


if __name__ == "__main__":
    main()
