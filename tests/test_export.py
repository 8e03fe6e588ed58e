"""Points into the files of Canvas, Moodle and Blackboard: does each arrive in its row, and nothing else change?"""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from autograder.errors import CourseError
from autograder.lms.export import Export, Filling, export
from autograder.lms.people import Person
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


D2L = """OrgDefinedId,Username,Last Name,First Name,Email,\
scalar Points Grade <Numeric MaxPoints:8 Weight:10>,End-of-Line Indicator
#4411,#mli,Li,May,may@example.org,,#
#4412,#okafor,Okafor,Ada,ada@example.org,,#
"""
GERMAN = """ID,"Vollständiger Name","E-Mail-Adresse",Status,Bewertung,Bestwertung,\
"Zuletzt geändert (Bewertung)","Feedback als Kommentar"
"Teilnehmer/in 310","May Li",may@example.org,"Zur Bewertung abgegeben - - ",,"8,00",-,
"Teilnehmer/in 311","Ada Ökçe",ada@example.org,"Zur Bewertung abgegeben - - ",-,"8,00",-,
"""
CHINESE = """编号,全名,电子邮件地址,状态,成绩,最高成绩,最后修改(成绩),反馈评论
参与者310,李 美,may@example.org,已提交以供评分 - - ,,8.00,-,
参与者311,Ada Okafor,ada@example.org,已提交以供评分 - - ,,8.00,-,
"""


def report(scores: dict[str, float], records: dict[str, SubmissionResult] | None = None) -> ClassReport:
    rows = {student: {"scalar": points} for student, points in scores.items()}
    found = {(student, "scalar"): record for student, record in (records or {}).items()}
    return ClassReport(assignments=("scalar",), max_scores={"scalar": 8.0}, scores=rows, records=found)


def filled(
    tmp_path: Path,
    system: str,
    text: str | bytes,
    scores: dict[str, float],
    people: tuple[Person, ...] = (),
    **options: object,
) -> tuple[Export, list[list[str]]]:
    """What `export` did, and the file that it wrote, titles first."""
    template, target = tmp_path / "gradebook.csv", tmp_path / "filled.csv"
    template.write_bytes(text if isinstance(text, bytes) else text.encode())
    known = {person.id: person for person in people}
    outcome = export(system, template, target, report(scores), known, Filling(**options))  # type: ignore[arg-type]
    table = read_table(target)
    return outcome, [table.titles, *table.rows]


def test_canvas_rows_are_found_by_id_login_or_sis_id(tmp_path: Path) -> None:
    """Is each student found by whichever name the gradebook has, and is nothing else changed?"""
    before = list(csv.reader(CANVAS.splitlines()))
    outcome, rows = filled(tmp_path, "canvas", CANVAS, {"12345": 7.5, "asa@example.org": 3, "s-3": 0, "nobody": 3})
    assert [row[6] for row in rows] == ["scalar (882)", "8", "7.5", "3", "0", ""]
    assert (outcome.missing, outcome.left_alone) == ([("nobody", "has no row in the file")], 1)
    changed = [(r, c) for r, row in enumerate(rows) for c, cell in enumerate(row) if cell != before[r][c]]
    assert changed == [(2, 6), (4, 0), (4, 6)]
    assert outcome.same == [("asa@example.org", "scalar")]
    assert rows[4][0] == "'=cmd|'/c calc'!A1"


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


def test_a_student_who_stands_twice_gets_both_rows(tmp_path: Path) -> None:
    """Is a student of two sections, who has two rows with one id, filled in twice?"""
    text = CANVAS + '"Doe, Jane",12345,s-1,jdoe,Section C,4,,\n'
    outcome, rows = filled(tmp_path, "canvas", text, {"12345": 7})
    assert [row[6] for row in rows[2:]] == ["7", "3", "", "", "7"]
    assert (outcome.filled, outcome.missing) == ([("12345", "scalar")], [])


@pytest.mark.parametrize("overwrite", [False, True])
def test_two_students_in_one_row_are_asked_about(overwrite: bool, tmp_path: Path) -> None:
    """Does a row that two of ours lead to, by number and by user name, get nobody's points, and is that said?"""
    scores = {"12345": 4.0, "77": 2.0, "jdoe": 8.0}
    outcome, rows = filled(tmp_path, "canvas", CANVAS.replace(",,3,", ",,,"), scores, overwrite=overwrite)
    assert [row[6] for row in rows[2:]] == ["", "2", "", ""]
    assert outcome.missing == [("12345", "has the same row as jdoe"), ("jdoe", "has the same row as 12345")]
    assert (outcome.filled, outcome.kept) == ([("77", "scalar")], [])
    with pytest.raises(CourseError, match="Nothing was filled in: 12345 has the same row as jdoe; jdoe has"):
        filled(tmp_path, "canvas", CANVAS, {"12345": 4.0, "jdoe": 8.0}, overwrite=overwrite)


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


MAY = Person(id="May Li", system="moodle", name="May Li", address="may@example.org", numbers={"scalar": "310"})


@pytest.mark.parametrize(
    ("system", "text", "person", "place"),
    [
        ("moodle", GERMAN, MAY, (1, 4)),
        ("moodle", GERMAN.replace(" 310", " 999"), MAY, (1, 4)),
        ("moodle", GERMAN.replace(" 310", " 999").replace("may@", "li@"), MAY, (1, 4)),
        ("moodle", CHINESE, MAY, (1, 4)),
        ("brightspace", D2L, MAY, (1, 5)),
        ("canvas", CANVAS.replace("Doe, Jane", "Li, May"), MAY, (2, 6)),
        ("canvas", CANVAS, Person(id="12345", system="canvas", name="doejane"), (2, 6)),
        ("canvas", CANVAS.replace("12345", "10110000000000005"), Person(id="1011~5", system="canvas"), (2, 6)),
        ("canvas", CANVAS, Person(id="78", system="brightspace", name="No Body"), None),
        ("canvas", CANVAS.replace("s-2", "34"), Person(id="34", system="canvas", name="gone"), None),
        ("moodle", MOODLE, Person(id="77", system="canvas", name="somebody"), None),
        ("moodle", MOODLE, Person(id="Jo", system="moodle", name="Jo", numbers={"layers": "77"}), None),
        ("blackboard", BLACKBOARD, Person(id="2", system="blackboard", name="José Núñez"), (2, 4)),
    ],
)
def test_students_are_found_by_what_is_theirs(
    system: str, text: str, person: Person, place: tuple[int, int] | None, tmp_path: Path
) -> None:
    """Is a collected student found by number, address or name, and never by an id that is another's in that file?"""
    if place is None:
        with pytest.raises(CourseError, match="Nothing was filled in"):
            filled(tmp_path, system, text, {person.id: 7}, (person,))
    else:
        _, rows = filled(tmp_path, system, text, {person.id: 7}, (person,))
        assert rows[place[0]][place[1]] == "7"
        assert sum(cell == "7" for row in rows for cell in row) == 1


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


def test_names_that_two_rows_share_find_neither(tmp_path: Path) -> None:
    """Does nobody get the points of a namesake?"""
    text = CANVAS.replace("evil", "jdoe")
    outcome, rows = filled(tmp_path, "canvas", text, {"jdoe": 8, "s-1": 1})
    assert outcome.missing == [("jdoe", "jdoe stands in the rows of several students")]
    assert [row[6] for row in rows[2:]] == ["1", "3", "", ""]


@pytest.mark.parametrize(
    ("text", "harmless"),
    [
        ("=1+1", "'=1+1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("+x", "'+x"),
        (" =1+1", " '=1+1"),
        ("\t=1+1", "\t'=1+1"),
        ("\u00a0=1", "\u00a0'=1"),
        ("x;=1+1", "x;'=1+1"),
        ("x,=1+1,@y", "x,'=1+1,'@y"),
        ('x";"=1+1', 'x";"\'=1+1'),
        ("x\n=1", "x\n'=1"),
        ("x|-1+cmd", "x|'-1+cmd"),
        ("＝1+1", "'＝1+1"),
        ("- 2+cmd|' /C calc'!A0", "'- 2+cmd|' /C calc'!A0"),
        ("'=1+1", "'=1+1"),
        ("-", "-"),
        ("-3.5", "-3.5"),
        ("-3,5", "-3,5"),
        ("- well done; - next time more", "- well done; - next time more"),
        ("Submitted - - ", "Submitted - - "),
        ("a=b; c+d", "a=b; c+d"),
        ("Doe", "Doe"),
    ],
)
def test_formulas_are_defused(text: str, harmless: str) -> None:
    """Is what a spreadsheet would run made harmless, wherever it may begin, and a number left a number?"""
    assert defused(text) == harmless
    assert defused(harmless) == harmless
