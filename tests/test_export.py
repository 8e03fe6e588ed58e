"""Points into the files of Canvas, Moodle and Blackboard: does each arrive in its row, and nothing else change?"""

from __future__ import annotations

from pathlib import Path

import pytest

from autograder.errors import CourseError
from autograder.lms.export import export
from autograder.lms.people import Person
from autograder.lms.tables import read_table
from autograder.results.model import NotebookResult, Question, SubmissionResult
from gradebook_files import BLACKBOARD, CANVAS, CHINESE, D2L, GERMAN, MOODLE, filled, report


def test_canvas_column_can_be_named(tmp_path: Path) -> None:
    """Can points go into a column that has another name, and does a wrong name list those there are?"""
    text = CANVAS.replace(",5,8,", ",8,8,")
    _, rows = filled(tmp_path, "canvas", text, {"77": 7}, columns={"scalar": "Week 1"})
    assert rows[3][5:7] == ["7", "3"]
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
    assert (rows[1][7], outcome.missing) == ("", [])


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-8", "utf-8-sig", "cp1252"])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_files_are_written_as_they_were_read(encoding: str, newline: str, tmp_path: Path) -> None:
    """Do tabs, line ends and encoding stay, with and without a mark, and is the maximum in the title read?"""
    text = BLACKBOARD.replace("\n", newline)
    outcome, rows = filled(tmp_path, "blackboard", text.encode(encoding), {"JDOE": 5, "2": 6.25})
    assert [row[-1] for row in rows[1:]] == ["5", "6.25"]
    expected = text.replace(f"1\t{newline}", f"1\t5{newline}").replace(f"2\t{newline}", f"2\t6.25{newline}")
    assert (tmp_path / "filled.csv").read_bytes() == expected.encode(encoding)
    assert (outcome.left_alone, outcome.encoding) == (0, "")


@pytest.mark.parametrize(
    ("text", "encoding", "grades"),
    [
        (GERMAN, "utf-8", ["6,5", "8"]),
        (GERMAN, "cp1252", ["6,5", "8"]),
        (GERMAN.replace(",", ";").replace('"8;00"', '"8,00"'), "cp1252", ["6,5", "8"]),
        (CHINESE, "utf-8-sig", ["6.5", "8"]),
        (CHINESE, "gb18030", ["6.5", "8"]),
        (CHINESE.replace("编号", "Nummer?"), "utf-8", None),
    ],
)
def test_moodles_worksheets_in_other_languages(
    text: str, encoding: str, grades: list[str] | None, tmp_path: Path
) -> None:
    """Are the columns of German and Chinese worksheets found, and numbers written as the file writes them?"""
    columns = {} if grades else {"scalar": "成绩"}
    scores = {"310": 6.5, "ada@example.org": 8} if grades else {"may@example.org": 6.5, "ada@example.org": 8}
    _, rows = filled(tmp_path, "moodle", text.encode(encoding), scores, columns=columns)
    assert [row[4] for row in rows[1:]] == (grades or ["6.5", "8"])


def test_words_that_the_encoding_lacks_change_it(tmp_path: Path) -> None:
    """When a comment has a letter that cp1252 lacks, is the file written in UTF-8, and is that said?"""
    questions = (Question(grade_id="test_theta", points=0, max_points=8, verdict="wrong", message="θ is lost."),)
    record = SubmissionResult(
        student="310", assignment="scalar", notebooks=(NotebookResult(name="scalar", questions=questions),)
    )
    template, target = tmp_path / "worksheet.csv", tmp_path / "filled.csv"
    template.write_text(GERMAN, encoding="cp1252")
    outcome = export("moodle", template, target, report({"310": 0}, {"310": record}))
    assert outcome.encoding == "utf-8-sig"
    assert "Ada Ökçe" in target.read_text(encoding="utf-8-sig")
    assert "θ is lost." in target.read_text(encoding="utf-8-sig")


def test_brightspace_gets_points(tmp_path: Path) -> None:
    """Are Brightspace's rows found by id, user name, address or name, and its own marks kept?"""
    person = Person(id="5101", system="brightspace", name="May Li")
    _, rows = filled(tmp_path, "brightspace", D2L, {"5101": 6.5, "OKAFOR": 8}, (person,))
    assert rows[1:] == [
        ["#4411", "#mli", "Li", "May", "may@example.org", "6.5", "#"],
        ["#4412", "#okafor", "Okafor", "Ada", "ada@example.org", "8", "#"],
    ]
    with pytest.raises(CourseError, match="8 points here, but 20 in the file"):
        filled(tmp_path, "brightspace", D2L.replace("MaxPoints:8", "MaxPoints:20"), {"okafor": 8})


@pytest.mark.parametrize("system", ["canvas", "moodle", "blackboard"])
def test_another_systems_file_is_no_success(system: str, tmp_path: Path) -> None:
    """Is a Brightspace file that is given as another system's refused, rather than filled with nothing?"""
    with pytest.raises(CourseError, match="from brightspace"):
        filled(tmp_path, system, D2L, {"okafor": 8})


def test_nothing_filled_is_no_success(tmp_path: Path) -> None:
    """When no student has a row, is nothing written, and said why?"""
    with pytest.raises(CourseError, match="none of the 1 students with points"):
        filled(tmp_path, "brightspace", D2L, {"nobody": 8})
    assert not (tmp_path / "filled.csv").exists()


@pytest.mark.parametrize(
    ("there", "overwrite", "expected", "kept"),
    [
        ("", False, "7.5", []),
        ("-", False, "7.5", []),
        ("Needs Grading(7.00)", False, "7.5", []),
        ("7.50", False, "7.50", []),
        ("EX", False, "EX", ["scalar: is excused; we have 7.5"]),
        ("EX", True, "EX", ["scalar: is excused; we have 7.5"]),
        ("3", False, "3", ["scalar: the file has 3, we have 7.5"]),
        ("3", True, "7.5", []),
        ("late", False, "late", ["scalar: the file has late, we have 7.5"]),
    ],
)
def test_what_a_person_entered_stays(
    there: str, overwrite: bool, expected: str, kept: list[str], tmp_path: Path
) -> None:
    """Is a score that was entered by hand, or an excuse, left and listed, unless it is to be overwritten?"""
    text = CANVAS.replace('late",4,,', f'late",4,{there},')
    outcome, rows = filled(tmp_path, "canvas", text, {"12345": 7.5, "78": 1}, overwrite=overwrite)
    assert rows[2][6] == expected
    assert [(student, reason) for student, reason in outcome.kept] == [("12345", reason) for reason in kept]


def test_a_file_that_has_all_other_scores_says_how_to_replace_them(tmp_path: Path) -> None:
    """When nothing can be filled in because of scores that are there, is that an error that names --overwrite?"""
    with pytest.raises(CourseError, match="has other scores already") as caught:
        filled(tmp_path, "canvas", CANVAS, {"77": 8})
    assert "--overwrite" in caught.value.hint


def test_comments_of_people_stay(tmp_path: Path) -> None:
    """Is a comment that somebody wrote kept, and our own of last time, however laid out, replaced?"""
    questions = (Question(grade_id="test_forward", points=1, max_points=8, verdict="partly right"),)
    records = {
        student: SubmissionResult(
            student=student, assignment="scalar", notebooks=(NotebookResult(name="scalar", questions=questions),)
        )
        for student in ("12345", "77")
    }
    text = MOODLE.replace("Submitted,-,8.00,-,", "Submitted,-,8.00,-,Come and see me.")
    text = text.replace("No submission,-,8.00,-,", "No submission,-,8.00,-,<p>forward: 1&nbsp;of 8<br /></p>")
    template, target = tmp_path / "worksheet.csv", tmp_path / "filled.csv"
    template.write_text(text, encoding="utf-8")
    outcome = export("moodle", template, target, report({"12345": 1, "77": 1}, records))
    assert [row[7] for row in read_table(target).rows] == ["Come and see me.", "forward: 1 of 8"]
    assert outcome.kept == [("12345", "scalar: the file has another comment")]


@pytest.mark.parametrize(
    ("system", "text", "message"),
    [
        ("canvas", "a,b\n1,2\n", "none of the columns identifier"),
        ("moodle", "Identifier,Name\nParticipant 1,x\n", "has a column for grades"),
        ("blackboard", "Username\tother\njdoe\t\n", "No column is called scalar"),
        ("canvas", "nothing", "has no table in it"),
        ("canvas", "ID,scalar\n    Points Possible,(read only)\n1,\n", "cannot be written in Canvas"),
        ("blackboard", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100), "is a workbook"),
        ("blackboard", b"PK\3\4" + bytes(100), "is a workbook"),
        ("moodle", b"\xef\xbb\xbf<html><table><tr><td>", "is a web page"),
        ("canvas", "ID,scalar\n1," + 200_000 * "x", "cannot be read as a table"),
    ],
)
def test_files_of_another_kind_are_refused(system: str, text: str | bytes, message: str, tmp_path: Path) -> None:
    """Does a file that cannot be filled in say what it lacks?"""
    with pytest.raises(CourseError, match=message):
        filled(tmp_path, system, text, {"jdoe": 1})


def test_a_column_that_is_not_there_is_asked_for(tmp_path: Path) -> None:
    """Where no column has the assignment's name, are all columns listed, rather than one put forward?"""
    with pytest.raises(CourseError, match="No column is called scalar") as refused:
        filled(tmp_path, "blackboard", "Username\tHomework 1\tTotal\njdoe\t\t\n", {"jdoe": 1})
    assert refused.value.hint == 'Say which one it is with --column scalar="…": Username; Homework 1; Total.'
