"""Does an odd but honest notebook keep every point, and is nobody accused, whatever made it odd?

`make test` judges most of the cases in one batch on a tiny course; at full length all of them are graded on `scalar`,
and compared with stock nbgrader.
"""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest
from nbgrader.api import Gradebook

from autograder.course import Course
from autograder.engine.confined import ConfinedEngine
from autograder.engine.protocol import Execution, Job, Limits
from autograder.grading.records import read_record
from autograder.grading.run import grade
from autograder.grading.worker import grade_one
from autograder.notebooks.assignment import Assignment
from autograder.report.attention import concerns
from autograder.submission.cleaning import cleaned
from autograder.submission.handed_in import HandedIn
from autograder.submission.notes import Kind, Note
from conftest import ROOT
from honest import CASES, LONG, honest_notebooks, right_work
from test_nbgrader_plugin import copy_of_course, nbgrader

pytestmark = pytest.mark.slow

# What is said about a notebook all the same, for its student and for the instructor. All others: nothing.
RECOGNISED = r"Answers without their marks were recognised by the names that they define: [\w, ]+\."
TWICE = r"The cell \w+ occurs more than once; each ran, in the order of the notebook\."
REMARKS = {
    **dict.fromkeys(
        (
            *("colab_without_marks", "kaggle", "deepnote_without_marks", "vscode_without_marks", "databricks"),
            *("jupytext_percent_without_marks", "lost_marks_under_magics", "merged_answers_without_marks"),
            *("typed_anew_in_its_place", "typed_anew_at_the_top", "typed_anew_at_the_end", "all_answers_typed_anew"),
        ),
        RECOGNISED,
    ),
    **dict.fromkeys(("split_with_the_answer_below", "split_with_the_answer_above", "answer_copied"), TWICE),
    "answer_turned_into_text": r"The answer cell \w+ was turned into text; it was run as code\.",
}
# What stock nbgrader gives on `scalar`, of 8 points.
STOCK = {
    **dict.fromkeys(("nbformat_3", "crlf", "merged_answers", "huge_recorded_outputs", "formatter_over_all_cells"), 8.0),
    "answers_in_another_order": 7.0,
}


class Examining(ConfinedEngine):
    """The engine without the run that shows students their outputs, which has no say in points."""

    def run(self, job: Job) -> Execution:
        return self.examine(job)


def test_there_are_enough_cases(assignment: Assignment) -> None:
    """Are there sixty cases and more, also without those of the full length, and is each remark about one of them?"""
    assert CASES.keys() <= honest_notebooks(assignment.notebooks[0]).keys()
    assert len(CASES.keys() - LONG) >= 60
    assert REMARKS.keys() | LONG | STOCK.keys() <= CASES.keys()


def test_honest_notebooks_keep_their_points(assignment: Assignment) -> None:
    """Does each case earn all points, and is nothing said but what a person may want to know?"""
    source = assignment.notebooks[0]
    found, expected = {}, {}
    with Examining() as engine:
        for name, content in honest_notebooks(source).items():
            if name not in LONG:
                handed = HandedIn(student=name, files={source.name: content})
                result, _ = grade_one(cleaned(handed, assignment), assignment, engine)
                found[name] = (result.points, _unexpected(name, result.notebooks[0].notes))
                expected[name] = (result.max_points, ())
    assert found == expected


@pytest.mark.full
@pytest.mark.parametrize(
    ("answer", "points"), [("backward", 10.0), ("gradient_check_n", 8.0), ("gradient_check_by_parameter", 10.0)]
)
def test_an_endless_loop_costs_its_own_points(answer: str, points: float) -> None:
    """Of 14 points, are only those lost that ask for the function that never ends, whichever it is?"""
    assignment = Assignment.load(Course(ROOT), "three_layer_network")
    source = assignment.notebooks[0]
    right = right_work(source)
    cell = right.cells[right.place(answer)]
    cell["source"] = re.sub(r"(?m)^def .*:$", r"\g<0>\n    while True:\n        pass", cell["source"])
    handed = HandedIn(student="ada", files={source.name: json.dumps(right.document).encode()})
    with ConfinedEngine(Limits(cell_seconds=5, notebook_seconds=40)) as engine:
        result, _ = grade_one(cleaned(handed, assignment), assignment, engine)
    assert result.points == points


@pytest.mark.full
def test_stock_gives_honest_notebooks_no_more(tmp_path: Path) -> None:
    """Does each case earn at least what stock `nbgrader autograde` gives, full points, and no word of tampering?"""
    course = copy_of_course(tmp_path / "course")
    assignment = Assignment.load(course, "scalar")
    for name, content in honest_notebooks(assignment.notebooks[0]).items():
        folder = course.place("submitted", name, "scalar")
        folder.mkdir(parents=True)
        (folder / "scalar.ipynb").write_bytes(content)
    stock = _graded_by_stock(course)
    grade(course, assignment, ConfinedEngine, workers=2)
    ours = {}
    for name in CASES:
        record = read_record(course, "scalar", name)
        assert record is not None
        assert {concern.kind for concern in concerns(record)} <= {Kind.ODD}, name
        assert _unexpected(name, record.notebooks[0].notes) == ()
        ours[name] = record.points
    assert ours == dict.fromkeys(CASES, 8.0)
    assert all(ours[name] >= points for name, points in stock.items())
    assert {name: stock.get(name) for name in STOCK} == STOCK


def _unexpected(name: str, found: tuple[Note, ...]) -> tuple[str, ...]:
    """The notes that should not be there, or the one that is missing."""
    wanted, notes = REMARKS.get(name), tuple(note.text for note in found)
    if wanted and not any(re.fullmatch(wanted, note) for note in notes):
        return (*notes, f"no note like {wanted}")
    return tuple(note for note in notes if not (wanted and re.fullmatch(wanted, note)))


def _graded_by_stock(course: Course) -> dict[str, float]:
    """Case → points, for the cases that stock nbgrader can grade. Leaves the course without a gradebook."""
    config = course.root / "nbgrader_config.py"
    ours = config.read_text()
    config.write_text(ours + 'del c.Autograde["sanitize_preprocessors"], c.Autograde["autograde_preprocessors"]\n')
    waiting = sorted(CASES)
    nbgrader(course, "generate_assignment", "scalar", "--force")
    while waiting:  # at some notebooks the whole batch stops, at others only the notebook
        nbgrader(course, "autograde", "scalar")
        graded = {path.parent.name for path in course.autograded.glob("*/scalar")}
        waiting = [name for name in waiting if name not in graded]
        alone = [name for name in waiting if name < max(graded)]
        for name in alone or waiting[:1]:
            shutil.move(course.submitted / name, course.root / "not graded" / name)
        waiting = [name for name in waiting if (course.submitted / name).is_dir()]
    with Gradebook(f"sqlite:///{course.gradebook}") as gradebook:
        scores = {one.student.id: one.score for one in gradebook.assignment_submissions("scalar")}
    shutil.copytree(course.root / "not graded", course.submitted, dirs_exist_ok=True)
    course.gradebook.unlink()
    shutil.rmtree(course.autograded)
    config.write_text(ours)
    return {name: score for name, score in scores.items() if name in graded}
