"""Points into the files of Canvas, Moodle and Blackboard: does each arrive in its row, and nothing else change?"""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from autograder.errors import CourseError
from autograder.lms.export import Export, export
from autograder.lms.tables import defused, read_table
from autograder.report.class_report import ClassReport
from autograder.results.model import NotebookResult, Question, SubmissionResult

CANVAS = """Student,ID,SIS User ID,SIS Login ID,Section,Week 1 (881),scalar (882),Final Score
    Points Possible,,,,,5,8,
"Doe, Jane",12345,s-1,jdoe,"Section ""A"", late",4,,
"Åkerström, Åsa",77,s-2,asa@example.org,B,,3,
=cmd|'/c calc'!A1,78,s-3,evil,B,,,
"Student, Test",79,,test,B,,,
"""
MOODLE = """Identifier,Full name,Email address,Status,Grade,Maximum Grade,Last modified (grade),Feedback comments
Participant 12345,Jane Doe,jane@example.org,Submitted,-,8.00,-,
Participant 77,José Núñez,jose@example.org,No submission,-,8.00,-,
"""
BLACKBOARD = """Last Name\tFirst Name\tUsername\tStudent ID\tscalar [Total Pts: 8 Score] |2001
Doe\tJane\tjdoe\t1\t
Núñez\tJosé\tjnunez\t2\t
"""


def report(scores: dict[str, float], records: dict[str, SubmissionResult] | None = None) -> ClassReport:
    rows = {student: {"scalar": points} for student, points in scores.items()}
    found = {(student, "scalar"): record for student, record in (records or {}).items()}
    return ClassReport(assignments=("scalar",), max_scores={"scalar": 8.0}, scores=rows, records=found)


def filled(
    tmp_path: Path, system: str, text: str, scores: dict[str, float], encoding: str = "utf-8", **options: object
) -> tuple[Export, list[list[str]]]:
    template, target = tmp_path / "gradebook.csv", tmp_path / "filled.csv"
    template.write_text(text, encoding=encoding)
    outcome = export(system, template, target, report(scores), **options)  # type: ignore[arg-type]
    table = read_table(target)
    return outcome, [table.titles, *table.rows]


def test_canvas_rows_are_found_by_id_login_or_sis_id(tmp_path: Path) -> None:
    """Is each student found by whichever name the gradebook has, and is nothing else changed?"""
    before = list(csv.reader(CANVAS.splitlines()))
    outcome, rows = filled(tmp_path, "canvas", CANVAS, {"12345": 7.5, "asa@example.org": 8, "s-3": 0, "nobody": 3})
    assert [row[6] for row in rows] == ["scalar (882)", "8", "7.5", "8", "0", ""]
    assert (outcome.not_in_file, outcome.left_alone) == (["nobody"], 1)
    changed = [(r, c) for r, row in enumerate(rows) for c, cell in enumerate(row) if cell != before[r][c]]
    assert changed == [(2, 6), (3, 6), (4, 0), (4, 6)]
    assert rows[4][0] == "'=cmd|'/c calc'!A1"


def test_canvas_column_can_be_named(tmp_path: Path) -> None:
    """Can points go into a column that has another name, and does a wrong name list those there are?"""
    text = CANVAS.replace(",5,8,", ",8,8,")
    _, rows = filled(tmp_path, "canvas", text, {"12345": 7}, columns={"scalar": "Week 1"})
    assert rows[2][5:7] == ["7", ""]
    with pytest.raises(CourseError, match="No columns are called 'Week 9'") as caught:
        filled(tmp_path, "canvas", text, {"12345": 7}, columns={"scalar": "Week 9"})
    assert "scalar (882)" in caught.value.hint


def test_another_maximum_must_be_asked_for(tmp_path: Path) -> None:
    """When the file has another maximum, does it stop and write nothing, unless told to scale?"""
    text = CANVAS.replace(",5,8,", ",5,100,")
    with pytest.raises(CourseError, match="8 points here, but 100 in the file"):
        filled(tmp_path, "canvas", text, {"12345": 6})
    assert not (tmp_path / "filled.csv").exists()
    _, rows = filled(tmp_path, "canvas", text, {"12345": 6}, scale=True)
    assert rows[2][6] == "75"


def test_moodle_gets_points_and_feedback(tmp_path: Path) -> None:
    """Are grade and feedback filled in, by participant or e-mail address, as harmless HTML?"""
    questions = (
        Question(grade_id="test_forward", points=1, max_points=1, verdict="right"),
        Question(grade_id="test_flags", points=0, max_points=2, verdict="wrong", message="a < b is lost."),
    )
    record = SubmissionResult(
        student="12345", assignment="scalar", notebooks=(NotebookResult(name="scalar", questions=questions),)
    )
    template, target = tmp_path / "worksheet.csv", tmp_path / "filled.csv"
    template.write_text(MOODLE, encoding="utf-8-sig")
    outcome = export("moodle", template, target, report({"12345": 1, "jose@example.org": 8}, {"12345": record}))
    assert target.read_bytes().startswith(b"\xef\xbb\xbf")
    rows = read_table(target).rows
    assert [row[4] for row in rows] == ["1", "8"]
    assert rows[0][7] == "forward: 1 of 1<br>flags: 0 of 2. a &lt; b is lost."
    assert (rows[1][7], outcome.not_in_file) == ("", [])


def test_blackboard_keeps_encoding_and_tabs(tmp_path: Path) -> None:
    """Is Blackboard's UTF-16 with tabs read and written back, with the maximum in its title?"""
    outcome, rows = filled(tmp_path, "blackboard", BLACKBOARD, {"JDOE": 5, "2": 6.25}, encoding="utf-16")
    assert [row[-1] for row in rows[1:]] == ["5", "6.25"]
    assert (tmp_path / "filled.csv").read_text(encoding="utf-16").startswith("Last Name\tFirst Name")
    assert outcome.left_alone == 0


@pytest.mark.parametrize(
    ("system", "text", "message"),
    [
        ("canvas", "a,b\n1,2\n", "none of the columns ID"),
        ("moodle", "Identifier,Name\nParticipant 1,x\n", "has a column Grade"),
        ("blackboard", "Username\tother\njdoe\t\n", "No column is called scalar"),
        ("canvas", "nothing", "has no table in it"),
    ],
)
def test_files_of_another_kind_are_refused(system: str, text: str, message: str, tmp_path: Path) -> None:
    """Does a file that cannot be filled in say what it lacks?"""
    with pytest.raises(CourseError, match=message):
        filled(tmp_path, system, text, {"jdoe": 1})


def test_names_that_two_rows_share_find_neither(tmp_path: Path) -> None:
    """Does nobody get the points of a namesake?"""
    text = CANVAS.replace("evil", "jdoe")
    outcome, rows = filled(tmp_path, "canvas", text, {"jdoe": 8})
    assert (outcome.not_in_file, rows[2][6]) == (["jdoe"], "")


@pytest.mark.parametrize(
    ("text", "harmless"),
    [("=1+1", "'=1+1"), ("@SUM(A1)", "'@SUM(A1)"), ("+x", "'+x"), ("-", "-"), ("-3.5", "-3.5"), ("Doe", "Doe")],
)
def test_formulas_are_defused(text: str, harmless: str) -> None:
    """Is text that a spreadsheet would run made harmless, and a number left a number?"""
    assert defused(text) == harmless
