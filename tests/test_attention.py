"""Which submissions need a look: is everything odd found, named by its kind, and ordinary work left alone?"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from nbformat.v4 import new_code_cell, new_notebook

from autograder.course import Course
from autograder.demo.broken import BROKEN
from autograder.engine.confined import ConfinedEngine
from autograder.engine.protocol import Job, Limits
from autograder.grading.worker import grade_one
from autograder.notebooks.assignment import Assignment
from autograder.report.attention import concerns
from autograder.results.model import NOT_REACHED, RIGHT, NotebookResult, Question, SubmissionResult, Verdict
from autograder.submission.cleaning import take_in
from autograder.submission.notes import Kind, Note
from conftest import hand_in

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


def result(*notes: Note, verdict: Verdict = RIGHT, message: str = "") -> SubmissionResult:
    questions = (Question(grade_id="test_double", points=2, max_points=2, verdict=verdict, message=message),)
    return SubmissionResult(
        student="anna", assignment="tiny", notebooks=(NotebookResult(name="tiny", questions=questions, notes=notes),)
    )


@pytest.mark.slow
def test_broken_submissions_are_found_by_their_kind(wall: Path, course: Course, assignment: Assignment) -> None:
    """Does each submission of the sample class that is odd need a look for what is odd about it, and no other?"""
    found = {}
    with ConfinedEngine(Limits(cell_seconds=1), wall) as engine:
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
    """Is what must be graded again the first thing that is said, and everything else still told?"""
    odd, failed = Note(Kind.ODD, "Files were left out."), Note(Kind.NOT_GRADED, "The grader failed.")
    assert concerns(result(odd, failed)) == (
        Note(Kind.NOT_GRADED, "tiny: The grader failed."),
        Note(Kind.ODD, "tiny: Files were left out."),
    )


def test_disputed_question_needs_a_look() -> None:
    """Is the instructor told of a question that was lost outside and earned beside the code?"""
    question = Question(grade_id="half", points=2, max_points=2, verdict="right", inside=True, disputed=True)
    record = replace(result(), notebooks=(NotebookResult(name="tiny", questions=(question,)),))
    assert [(one.kind, one.text.partition(":")[0]) for one in concerns(record)] == [(Kind.DISPUTED, "tiny, half")]


def test_being_judged_with_right_versions_is_nothing_odd() -> None:
    """Is a note that only explains how an import was judged no reason for a look?"""
    assert concerns(result(Note(Kind.EXPLAINED, "q1_softmax lost points."))) == ()


@pytest.mark.slow
def test_a_files_name_raises_no_alarm(course: Course, assignment: Assignment) -> None:
    """Can a student name a file so that its note is taken for the grader's own fault, or for another kind?"""
    folder = hand_in(course, "anna")
    for name in ("The grader is broken.txt", "Locked cells were edited.txt", "not handed in.txt"):
        (folder / name).touch()
    (note,) = take_in(folder, "anna", assignment).notes
    assert note.kind is Kind.ODD
    assert "The grader is broken.txt" in note.text


@pytest.mark.slow
def test_a_cells_name_does_not_decide_its_kind(wall: Path) -> None:
    """Is a cell that was stopped still called stopped when its name is `readable_data` or sounds like another kind?"""
    names = ("readable_data", "not-handed-in", "The-grader-")
    cells = [new_code_cell("import os; os._exit(1)", id=name) for name in names]
    with ConfinedEngine(wall=wall) as engine:
        notes = engine.run(Job(notebook=new_notebook(cells=cells))).notes
    assert [(note.kind, name in note.text) for note, name in zip(notes, names, strict=True)] == [
        (Kind.STOPPED, True)
    ] * len(names)


def test_a_question_that_was_not_reached_was_stopped() -> None:
    """Does a lost question need a look of its own, unless a note of its notebook has said why?"""
    why = "This question took too long and was stopped, locked cells were edited."
    assert concerns(result(verdict=NOT_REACHED, message=why)) == (Note(Kind.STOPPED, f"tiny, test_double: {why}"),)
    note = Note(Kind.UNREADABLE, why)
    assert concerns(result(note, verdict=NOT_REACHED, message=why)) == (Note(Kind.UNREADABLE, f"tiny: {why}"),)
