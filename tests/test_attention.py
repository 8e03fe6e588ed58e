"""Which submissions need a look: is everything odd found, named by its kind, and ordinary work left alone?"""

from __future__ import annotations

import pytest

from autograder.course import Course
from autograder.demo.broken import BROKEN
from autograder.engine.confined import ConfinedEngine
from autograder.engine.protocol import Limits
from autograder.grading.worker import grade_one
from autograder.notebooks.assignment import Assignment
from autograder.report.attention import concerns
from autograder.results.commentary import JUDGED_WITH_RIGHT
from autograder.results.model import NotebookResult, Question, SubmissionResult
from autograder.submission.intake import take_in

EXPECTED = {
    "untouched": {"nothing answered"},
    "only the first exercise": set(),
    "a copied test cell": {"locked cells changed"},
    "deleted test cells": {"locked cells changed"},
    "edited test cells": {"locked cells changed"},
    "a warning on stderr": set(),
    "broken JSON": {"missing or unreadable"},
    "a missing notebook": {"missing or unreadable"},
    "an empty notebook": {"missing or unreadable", "nothing answered"},
    "Python made to exit": {"stopped"},
    "a loop that never ends": {"stopped"},
}


def result(*notes: str) -> SubmissionResult:
    questions = (Question(grade_id="test_double", points=2, max_points=2, verdict="right"),)
    return SubmissionResult(
        student="anna", assignment="tiny", notebooks=(NotebookResult(name="tiny", questions=questions, notes=notes),)
    )


@pytest.mark.slow
def test_broken_submissions_are_found_by_their_kind(course: Course, assignment: Assignment) -> None:
    """Does each submission of the sample class that is odd need a look for what is odd about it, and no other?"""
    found = {}
    with ConfinedEngine(Limits(cell_seconds=1)) as engine:
        for what in EXPECTED:
            folder = course.submitted / what / "tiny"
            folder.mkdir(parents=True)
            for name, content in BROKEN[what](assignment).items():
                if content is not None:
                    (folder / f"{name}.ipynb").write_bytes(content)
            graded, _ = grade_one(take_in(folder, what, assignment), assignment, engine)
            found[what] = {concern.kind for concern in concerns(graded)}
    assert found == EXPECTED


def test_the_grader_at_fault_comes_first() -> None:
    """Is what must be graded again the first thing that is said, and a note of no known kind still told?"""
    odd = "Files that do not belong to the assignment were left out: x.py."
    failed = "The grader failed (ValueError: no). Please grade it again, or by hand."
    assert [(one.kind, one.text) for one in concerns(result(odd, failed))] == [
        ("not graded", f"tiny: {failed}"),
        ("something odd", f"tiny: {odd}"),
    ]


def test_being_judged_with_right_versions_is_nothing_odd() -> None:
    """Is a note that only explains how an import was judged no reason for a look?"""
    assert concerns(result(f"q1_softmax {JUDGED_WITH_RIGHT}")) == ()
