"""Whose is a row of a gradebook file: is each student found, and does nobody get another's points?"""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from autograder.errors import CourseError
from autograder.lms.people import Person
from gradebook_files import BLACKBOARD, CANVAS, CHINESE, D2L, GERMAN, MOODLE, filled


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


def test_names_that_two_rows_share_find_neither(tmp_path: Path) -> None:
    """Does nobody get the points of a namesake?"""
    text = CANVAS.replace("evil", "jdoe")
    outcome, rows = filled(tmp_path, "canvas", text, {"jdoe": 8, "s-1": 1})
    assert outcome.missing == [("jdoe", "jdoe stands in the rows of several students")]
    assert [row[6] for row in rows[2:]] == ["1", "3", "", ""]
