"""Was an assignment changed after it was handed out, or did single students touch locked cells?"""

from __future__ import annotations

import pytest

from autograder.notebooks.assignment import Assignment
from autograder.report.attention import concerns
from autograder.report.common_edits import common_edits, remarks, without_common
from autograder.results.model import NotebookResult, SubmissionResult
from autograder.submission.cleaning import clean
from autograder.submission.matching import StudentCell
from autograder.submission.notes import Kind

Records = dict[tuple[str, str], SubmissionResult]


def handed_in(assignment: Assignment, student: str, given: str | None) -> SubmissionResult:
    """The record of a student with this text in the locked cell `imports`; None: the cell was deleted."""
    (source,) = assignment.notebooks
    cells = [
        StudentCell(
            cell_type=cell.cell_type,
            source=given if cell.id == "imports" and given else cell.source,
            names=(cell.id,),
        )
        for cell in source.notebook.cells
        if given or cell.id != "imports"
    ]
    notes = clean(source, cells).notes
    notebook = NotebookResult(name=source.name, questions=(), notes=notes)
    return SubmissionResult(student=student, assignment=assignment.name, notebooks=(notebook,))


@pytest.fixture
def records(assignment: Assignment) -> Records:
    """Six students: four with an older version of a locked cell, of whom one pasted it with other line endings."""
    old, new = "import numpy as np  # as it was\nx = 1", "import numpy as np\nx = 2"
    texts = {
        "anna": old,
        "ben": old.replace("\n", "  \r\n"),
        "carl": old,
        "dora": old,
        "eve": new,
        "fritz": "import os",
    }
    return {(student, assignment.name): handed_in(assignment, student, text) for student, text in texts.items()}


def test_what_much_of_the_class_has_is_said_once(records: Records, assignment: Assignment) -> None:
    """Is an edit that many share told once, and left out where it would be told of each of them?"""
    common = common_edits(records)
    (said,) = remarks(common[assignment.name], len(records))
    assert "4 of 6 submissions" in said
    assert "imports" in said
    told = {student: concerns(record) for (student, _), record in without_common(records, common).items()}
    assert [student for student, found in told.items() if found] == ["eve", "fritz"]
    assert {note.kind for found in told.values() for note in found} == {Kind.LOCKED_CHANGED}


def test_what_few_have_is_told_of_each(records: Records, assignment: Assignment) -> None:
    """Are two who share an edit, and those who have none, no class?"""
    few = {key: record for key, record in records.items() if key[0] in ("anna", "ben", "eve", "fritz")}
    common = common_edits(few)
    assert remarks(common[assignment.name], len(few)) == ()
    assert without_common(few, common) == few


def test_a_cell_that_was_added_later_is_missing_everywhere(assignment: Assignment) -> None:
    """Does a cell that nobody has count as changed by the instructor?"""
    key = assignment.name
    records = {(student, key): handed_in(assignment, student, None) for student in ("anna", "ben", "carl")}
    common = common_edits(records)
    assert "imports" in remarks(common[key], 3)[0]
    assert not any(map(concerns, without_common(records, common).values()))
