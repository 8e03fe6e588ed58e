"""The way of a submission, from submitted/ to gradebook and records."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from autograder.course import Course
from autograder.engine.protocol import Execution, Job
from autograder.errors import CourseError
from autograder.grading.records import read_record
from autograder.grading.run import grade, students_of
from autograder.grading.worker import MakeEngine
from autograder.notebooks.assignment import Assignment
from autograder.results.model import SubmissionResult
from autograder.submission.cleaning import Submission, cleaned
from autograder.submission.handed_in import HandedIn
from autograder.submission.notes import Kind, Note
from conftest import RIGHT, hand_in, scores
from inline_engine import InlineEngine


def graded(course: Course, assignment: Assignment, engine: MakeEngine, force: bool = False) -> list[SubmissionResult]:
    """Grade in this process; the results of what was not left alone."""
    results: list[SubmissionResult | None] = []
    grade(course, assignment, engine, workers=0, force=force, progress=results.append)
    return [result for result in results if result is not None]


def by_student(results: list[SubmissionResult]) -> dict[str, float]:
    return {result.student: result.points for result in results}


def test_everyone_gets_what_they_earned(course: Course, assignment: Assignment, engine: MakeEngine) -> None:
    """Do records and gradebook agree for right, partly right, untouched and instructor's notebooks?"""
    hand_in(course, "right", RIGHT)
    hand_in(course, "half", {"double": RIGHT["double"]})
    hand_in(course, "untouched")
    hand_in(course, "instructor", kind="source")
    expected = {"right": 3, "half": 2, "untouched": 0, "instructor": 3}
    assert by_student(graded(course, assignment, engine)) == expected
    assert scores(course) == expected


def test_bad_submissions_stop_nobody(course: Course, assignment: Assignment, engine: MakeEngine) -> None:
    """Does everyone else get a score when one file is broken, one is missing and one folder is a file?"""
    hand_in(course, "anna", RIGHT)
    (hand_in(course, "broken") / "tiny.ipynb").write_text("{")
    (hand_in(course, "missing") / "tiny.ipynb").unlink()
    (course.submitted / "odd").mkdir()
    (course.submitted / "odd" / "tiny").write_text("not a folder")
    hand_in(course, "zoe", RIGHT)
    results = {result.student: result for result in graded(course, assignment, engine)}
    assert {name: result.points for name, result in results.items()} == {
        "anna": 3,
        "broken": 0,
        "missing": 0,
        "odd": 0,
        "zoe": 3,
    }
    assert "broken JSON" in results["broken"].all_notes[0].text
    assert "was not handed in" in results["missing"].all_notes[0].text
    assert results["odd"].all_notes[0] == Note(Kind.UNREADABLE, "The submission is not a folder.")


def test_engine_that_fails_costs_one_submission(course: Course, assignment: Assignment) -> None:
    """Is a failure of the grader itself kept to one submission, and said in its record?"""

    class Failing(InlineEngine):
        def run(self, job: Job) -> Execution:
            if any("fails here" in cell.source for cell in job.notebook.cells):
                raise OSError("no space left on device")
            return super().run(job)

    hand_in(course, "anna", {**RIGHT, "double": RIGHT["double"] + "  # fails here"})
    hand_in(course, "ben", RIGHT)
    results = {result.student: result for result in graded(course, assignment, Failing)}
    assert (results["anna"].points, results["ben"].points) == (0, 3)
    (note,) = results["anna"].all_notes
    assert (note.kind, "no space left on device" in note.text) == (Kind.NOT_GRADED, True)


def test_failure_outside_the_engine_costs_one_submission_too(
    course: Course, assignment: Assignment, engine: MakeEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Is a fault of ours while reading one submission kept to it, said in its record, and tried again next time?"""
    hand_in(course, "anna", RIGHT)
    hand_in(course, "ben", RIGHT)

    def failing(handed: HandedIn, assignment: Assignment) -> Submission:
        if handed.student == "anna":
            raise ZeroDivisionError("a fault of ours")
        return cleaned(handed, assignment)

    with monkeypatch.context() as patch:
        patch.setattr("autograder.grading.worker.cleaned", failing)
        results = graded(course, assignment, engine)
    assert by_student(results) == {"anna": 0, "ben": 3}
    (note,) = results[0].all_notes
    assert (note.kind, "a fault of ours" in note.text) == (Kind.NOT_GRADED, True)
    assert by_student(graded(course, assignment, engine)) == {"anna": 3}


def test_second_run_does_nothing(course: Course, assignment: Assignment, engine: MakeEngine) -> None:
    """Is only what changed graded again: a new file, a changed test, or everything with force?"""
    hand_in(course, "anna", RIGHT)
    hand_in(course, "ben")
    assert len(graded(course, assignment, engine)) == 2
    again = grade(course, assignment, engine, workers=0)
    assert (again.graded, again.unchanged) == (0, 2)
    hand_in(course, "ben", RIGHT)
    assert by_student(graded(course, assignment, engine)) == {"ben": 3}
    assert len(graded(course, assignment, engine, force=True)) == 2
    helper = course.source / "tiny" / "gc_utils.py"
    helper.write_text(helper.read_text() + "# changed\n")
    assert len(graded(course, Assignment.load(course, "tiny"), engine)) == 2


def test_interrupted_run_goes_on(course: Course, assignment: Assignment, engine: MakeEngine) -> None:
    """Are finished submissions kept when a run is interrupted, and the rest done by the next one?"""
    for student in ("anna", "ben", "cleo", "dora"):
        hand_in(course, student, RIGHT)

    def interrupt(_: SubmissionResult | None) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        grade(course, assignment, engine, workers=0, progress=interrupt)
    done = set(scores(course))
    assert 1 <= len(done) < 4
    rest = graded(course, assignment, engine)
    assert {result.student for result in rest} == {"anna", "ben", "cleo", "dora"} - done
    assert scores(course) == dict.fromkeys(("anna", "ben", "cleo", "dora"), 3)


def test_autograded_folder_has_notebooks_helpers_and_record(
    course: Course, assignment: Assignment, engine: MakeEngine
) -> None:
    """Can an instructor open and run what was graded, and read why?"""
    folder = hand_in(course, "anna", RIGHT)
    (folder / "virus.py").write_text("")
    grade(course, assignment, engine, workers=0)
    graded = course.autograded / "anna" / "tiny"
    beside = {Path(path).parts[0] for path in assignment.files}
    assert {path.name for path in graded.iterdir()} == {"tiny.ipynb", "record.json"} | beside
    assert json.loads((graded / "record.json").read_text())["notes"] == [
        {
            "edits": [],
            "kind": "something odd",
            "text": "Files that do not belong to the assignment were left out: virus.py.",
        }
    ]


def test_damaged_record_is_graded_again(course: Course, assignment: Assignment, engine: MakeEngine) -> None:
    """Is a record that was cut short no reason to stop, and no reason to skip?"""
    hand_in(course, "anna", RIGHT)
    grade(course, assignment, engine, workers=0)
    record = course.autograded / "anna" / "tiny" / "record.json"
    record.write_text(record.read_text()[:40])
    assert read_record(course, "tiny", "anna") is None
    assert len(graded(course, assignment, engine)) == 1


def test_nothing_handed_in_and_unknown_student_are_errors(
    course: Course, assignment: Assignment, engine: MakeEngine
) -> None:
    """Does an empty folder or a misspelt name get an error that says what to do?"""
    with pytest.raises(CourseError, match="Nothing was handed in for tiny"):
        grade(course, assignment, engine, workers=0)
    hand_in(course, "anna", RIGHT)
    with pytest.raises(CourseError, match="No submission for tiny from ana"):
        grade(course, assignment, engine, workers=0, students=["ana"])


def test_hidden_folders_are_no_students(course: Course) -> None:
    """Are folders of tools and systems left out of the class?"""
    hand_in(course, "anna", RIGHT)
    (course.submitted / ".ipynb_checkpoints" / "tiny").mkdir(parents=True)
    assert students_of(course, "tiny") == ["anna"]


def test_unicode_names_are_students_too(course: Course, assignment: Assignment, engine: MakeEngine) -> None:
    """Do names with accents, spaces and other scripts go all the way?"""
    for name in ("Åsa Öberg", "渡辺", "o'neill"):
        hand_in(course, name, RIGHT)
    grade(course, assignment, engine, workers=0)
    assert scores(course) == {"Åsa Öberg": 3, "渡辺": 3, "o'neill": 3}


def test_notebooks_of_the_whole_class_lie_in_autograded(
    course: Course, assignment: Assignment, engine: MakeEngine
) -> None:
    """Is no temporary file left behind?"""
    hand_in(course, "anna", RIGHT)
    grade(course, assignment, engine, workers=0)
    left = [path for path in Path(course.autograded).rglob("*") if path.suffix == ".part"]
    assert left == []
