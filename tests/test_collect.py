"""Downloads into submitted/: is every notebook put in its place, and nothing lost, mixed up or let in?"""

from __future__ import annotations

import io
import os
import shutil
from pathlib import Path

import pytest
from rich.console import Console

from autograder.course import Course
from autograder.errors import CourseError
from autograder.lms.roster import read_class_list
from autograder.report.terminal import print_line
from downloads import bare_course, handed_in, take, unpacked, zipped


@pytest.fixture
def course(tmp_path: Path) -> Course:
    return bare_course(tmp_path / "course")


# What each system writes → who must get what; None for a file that must not be placed.
DOWNLOADS: dict[str, tuple[str, dict[str, str | None]]] = {
    "canvas": (
        "canvas",
        {
            "limay_4411_9001_tiny.ipynb": None,
            "limay_4411_9002_tiny-1.ipynb": "4411",
            "okaforada_LATE_4412_9003_tiny (1).ipynb": "4412",
            "van_der_bergjo_late_4413_9004_Copy+of+tiny.ipynb": "4413",
            "ñandúeva_4414~7_9005_TINY.IPYNB": "4414~7",
            "roejo_4415_9006_tiny.ipynb.txt": "4415",
            "anon_k3xPz_9007_tiny.ipynb": None,
            "poelee_4416_question_12_text.html": None,
            "zhouyi_4417_9008_homework.pdf": None,
        },
    ),
    "canvas, in a folder": (
        "canvas",
        {"week 1/limay_4411_9001_tiny.ipynb": "4411", "week 1/okaforada_4412_9003_tiny.ipynb": "4412"},
    ),
    "moodle": (
        "moodle",
        {
            "May Li_310_assignsubmission_file_/tiny.ipynb": "May Li",
            "Ada Okafor_311_assignsubmission_file_tiny-Copy1.ipynb": "Ada Okafor",
            "Eva Ñandú-O'Hara_312_assignsubmission_file/work/tiny.ipynb": "Eva Ñandú-O'Hara",
            "Jo Roe_313_assignsubmission_onlinetext_/onlinetext.html": None,
            "Teilnehmer_in_314_assignsubmission_file_/tiny.ipynb": None,
            "参与者_315_assignsubmission_file_/tiny.ipynb": None,
        },
    ),
    "blackboard": (
        "blackboard",
        {
            "Week_1 (late)_m_li_attempt_2026-01-10-10-00-00_tiny.ipynb": "m_li",
            "Week_1 (late)_j_li_attempt_2026-01-10-10-00-01_tiny.ipynb": "j_li",
            "Week_1 (late)_li_attempt_2026-01-10-10-00-02_tiny.ipynb": "li",
        },
    ),
    "brightspace": (
        "brightspace",
        {
            "5101-77 - May Li - Jan 9, 2026 1159 PM/tiny.ipynb": None,
            "5101-77 - May Li - Jan 10, 2026 1201 AM/tiny.ipynb": "5101",
            "5102-77 - Ada Okafor-Smith- 10 January, 2026 9:30 AM/tiny.ipynb": "5102",
            "index.html": None,
        },
    ),
    "brightspace, flat": (
        "brightspace",
        {
            "5101-77 - May Li - Jan 10, 2026 1159 PM - tiny.ipynb": "5101",
            "5102-77 - Ada Okafor - Jan 9, 2026 1159 AM - tiny (2).ipynb": "5102",
        },
    ),
    "nbgrader": (
        "nbgrader",
        {
            "mli+tiny+2026-01-10 09:59:00 UTC+a1/tiny.ipynb": None,
            "mli+tiny+2026-01-10 10:00:00 UTC/tiny.ipynb": "mli",
            "ada+tiny+2026-01-10 10:00:00 UTC/tiny.ipynb": "ada",
        },
    ),
    "classroom": (
        "classroom",
        {
            "tiny-submissions/tiny-may-li/tiny.ipynb": "may-li",
            "tiny-submissions/tiny-octo/src/tiny.ipynb": "octo",
        },
    ),
    "folders": ("folder", {"may/tiny.ipynb": "may", "ada/tiny/tiny.ipynb": "ada", "jo.zip/tiny.ipynb": "jo"}),
    "folders in one": ("folder", {"week1/may/tiny.ipynb": "may", "week1/ada/work/tiny.ipynb": "ada"}),
    "folders in two": ("folder", {"a/b/may/tiny.ipynb": "may", "a/b/ada/tiny.ipynb": "ada"}),
    "the assignment's folder in the middle": (
        "folder",
        {"week1/tiny/may/tiny.ipynb": "may", "week1/tiny/ada/tiny.ipynb": "ada"},
    ),
    "nbgrader's submitted": (
        "folder",
        {
            "submitted/may/tiny/tiny.ipynb": "may",
            "submitted/ada/tiny/tiny.ipynb": "ada",
            "submitted/ada/large/large.ipynb": None,
        },
    ),
    "assignment first": (
        "folder",
        {"tiny/may/tiny.ipynb": "may", "tiny/ada/tiny.ipynb": "ada", "large/ada/large.ipynb": None},
    ),
    "assignment first, one student": ("folder", {"tiny/may/tiny.ipynb": "may"}),
    "one student": ("folder", {"may/tiny.ipynb": "may"}),
    "rubbish beside": (
        "folder",
        {
            "w/may/tiny.ipynb": "may",
            "w/ada/tiny.ipynb": "ada",
            "__MACOSX/w/may/._tiny.ipynb": None,
            "w/.DS_Store": None,
            "w/may/.ipynb_checkpoints/tiny-checkpoint.ipynb": None,
        },
    ),
}


@pytest.mark.parametrize("kind", ["zip", "folder"])
@pytest.mark.parametrize("name", DOWNLOADS)
def test_downloads_are_placed(name: str, kind: str, course: Course, tmp_path: Path) -> None:
    """Does each student get the own latest file, whether the download is unpacked or not?"""
    system, expected = DOWNLOADS[name]
    files = {path: path for path in expected}
    download = zipped(tmp_path / "all.zip", files) if kind == "zip" else unpacked(tmp_path / "all", files)
    outcome = take(course, download)
    assert handed_in(course) == {student: path for path, student in expected.items() if student}
    assert outcome.systems == [system]


def test_blackboards_receipts_say_where_the_user_name_begins(course: Course, tmp_path: Path) -> None:
    """Where all user names begin alike, do the receipts tell, and nothing that a student wrote?"""
    files = {
        "HW_1_amy_li_attempt_2026-01-10-10-00-00_tiny.ipynb": "Amy",
        "HW_1_amy_wu_attempt_2026-01-10-11-00-00_tiny.ipynb": "other Amy",
        "HW_1_amy_li_attempt_2026-01-10-10-00-00.txt": "Name: Amy Li (wu) (amy_li)\r\nAssignment: HW_1\r\n",
    }
    take(course, zipped(tmp_path / "all.zip", files))
    assert handed_in(course) == {"amy_li": "Amy", "amy_wu": "other Amy"}


@pytest.mark.parametrize(
    ("title", "roster", "students"),
    [
        ("", "", None),
        ("HW 1", "", ["amy_li", "amy_wu"]),
        ("", "Username\tFirst Name\tLast Name\namy_li\tAmy\tLi\namy_wu\tAmy\tWu\nli\tLu\tLi\n", ["amy_li", "amy_wu"]),
    ],
)
def test_a_user_name_that_begins_anywhere_is_asked_for(
    title: str, roster: str, students: list[str] | None, course: Course, tmp_path: Path
) -> None:
    """Without receipts, is the title or a class list asked for, and enough?"""
    files = {f"HW_1_amy_{who}_attempt_2026-01-10-10-00-00_tiny.ipynb": who for who in ("li", "wu")}
    download = zipped(tmp_path / "all.zip", files)
    (tmp_path / "list.txt").write_text(roster)
    class_list = read_class_list([tmp_path / "list.txt"] if roster else [])
    if students is None:
        with pytest.raises(CourseError, match="could be placed") as caught:
            take(course, download)
        assert "give --title or --roster" in caught.value.hint
    else:
        assert take(course, download, title=title, class_list=class_list).students == students


METADATA = """---
submission_900001:
  :submitters:
  - :name: May Li
    :sid: '4411'
    :email: may@example.org
  :created_at: 2026-01-10 10:00:00 Z
  :results:
    output: |
      submission_900002:
        :submitters:
        - :name: May Li
          :email: may@example.org
submission_900002:
  :submitters:
  - :name: Ada Okafor
    :sid: '4412'
    :email:
  - :name: "Jo \\u00D1andu"
    :sid: '4413'
    :email: jo@example.org
  :history: []
submission_900003:
  :submitters: []
"""


def test_gradescopes_metadata_says_whose_a_submission_is(course: Course, tmp_path: Path) -> None:
    """Is an export joined through its metadata, a pair's work given to both, and a number alone to nobody?"""
    root = "assignment_555_export"
    files = {f"{root}/submission_90000{n}/tiny.ipynb": f"{n}" for n in (1, 2, 3)}
    outcome = take(course, zipped(tmp_path / "all.zip", {**files, f"{root}/submission_metadata.yml": METADATA}))
    assert handed_in(course) == {"may@example.org": "1", "4412": "2", "jo@example.org": "2"}
    assert [path for path, reason in outcome.unplaced if "does not say whose" in reason] == list(files)[2:]
    with pytest.raises(CourseError, match="could be placed"):
        take(course, zipped(tmp_path / "without.zip", files))


def test_classroom_folders_may_have_another_title(course: Course, tmp_path: Path) -> None:
    """Are repositories that are called after another title told apart by naming it?"""
    files = {f"Week-One-{user}/tiny.ipynb": user for user in ("may-li", "octo")}
    take(course, zipped(tmp_path / "all.zip", files), title="Week One")
    assert handed_in(course) == {"may-li": "may-li", "octo": "octo"}


@pytest.mark.parametrize(
    ("files", "hint"),
    [
        (("tiny.ipynb", "tiny (1).ipynb", "May Li - tiny.ipynb"), "columns file and student"),
        (("Week 1/tiny.ipynb", "Week 1/tiny (1).ipynb"), "several students'"),
        (("tiny/tiny.ipynb",), "columns file and student"),
        (("week1/may/tiny.ipynb",), "may be week1's or may's"),
        (("may/v1/tiny.ipynb", "may/v2/tiny.ipynb"), "may be may's, or v1, v2 are students"),
        (
            ("week1/may/tiny.ipynb", "week1/ada/tiny.ipynb", "week2/may/tiny.ipynb", "week2/ada/tiny.ipynb"),
            "on its own",
        ),
        (
            ("a/tiny/may/tiny.ipynb", "a/tiny/ada/tiny.ipynb", "b/tiny/jo/tiny.ipynb", "b/tiny/bo/tiny.ipynb"),
            "may be a's",
        ),
        (("lab/4_1_x_7_8_tiny.ipynb", "desk/a_1_2_tiny.ipynb", "d/x", "desk/b_3_4_tiny.ipynb"), "a download of canvas"),
        (("doe_7_8_9_tiny.ipynb", "roe_7_8_9_tiny.ipynb"), "may be 7's or 8's"),
        (("renamed/final version.ipynb",), "none of the notebooks tiny"),
    ],
)
def test_what_cannot_be_told_is_asked(files: tuple[str, ...], hint: str, course: Course, tmp_path: Path) -> None:
    """Where a download can be read in two ways, is nothing placed, and the question asked?"""
    with pytest.raises(CourseError, match="could be placed") as caught:
        take(course, zipped(tmp_path / "all.zip", {path: path for path in files}))
    assert hint in caught.value.hint
    assert handed_in(course) == {}


def test_a_table_says_whose_files_are(course: Course, tmp_path: Path) -> None:
    """Can files that nothing is known of, such as those of Google Classroom, be placed by a table?"""
    files = {name: name for name in ("tiny.ipynb", "tiny (1).ipynb", "my homework.ipynb", "May Li - notes.pdf")}
    table = tmp_path / "who.csv"
    table.write_text("file,student\ntiny.ipynb,May Li\nmy homework.ipynb,ada\n", encoding="utf-8")
    outcome = take(course, zipped(tmp_path / "all.zip", files), class_list=read_class_list([table]))
    assert handed_in(course) == {"May Li": "tiny.ipynb", "ada": "my homework.ipynb"}
    assert [path for path, _ in outcome.unplaced] == ["May Li - notes.pdf", "tiny (1).ipynb"]


def test_nothing_found_is_an_error_that_helps(course: Course, tmp_path: Path) -> None:
    """Does a download without a notebook say so, as does a file that is no zip file, or is not there?"""
    with pytest.raises(CourseError, match="No notebook of tiny was found"):
        take(course, zipped(tmp_path / "all.zip", {"readme.txt": "hello"}))
    (tmp_path / "notes.txt").write_text("hello")
    with pytest.raises(CourseError, match="neither a folder nor a zip file"):
        take(course, tmp_path / "notes.txt")
    with pytest.raises(CourseError, match="There is no"):
        take(course, tmp_path / "no.zip")


@pytest.mark.parametrize("other", ["ADA", "Ada"])
def test_ids_that_differ_in_capitals_are_asked_about(other: str, course: Course, tmp_path: Path) -> None:
    """Is it left open whether `ada` and `Ada` are one student, in folders that people named?"""
    take(course, zipped(tmp_path / "first.zip", {"ada/tiny.ipynb": "first", "bo/tiny.ipynb": "b"}))
    outcome = take(course, zipped(tmp_path / "second.zip", {f"{other}/tiny.ipynb": "second", "bo/tiny.ipynb": "b"}))
    assert handed_in(course)["ada"] == "first"
    assert [reason.partition(":")[0] for _, reason in outcome.unplaced] == [
        f"is {other}'s, who may be ada or somebody else"
    ]


def test_user_names_in_capitals_are_one_student(course: Course, tmp_path: Path) -> None:
    """Does a system's user name, which has no capitals of its own, lead to the folder that is there?"""
    take(course, zipped(tmp_path / "1.zip", {"T_mli_attempt_2026-01-10-10-00-00_tiny.ipynb": "first"}))
    take(course, zipped(tmp_path / "2.zip", {"T_MLi_attempt_2026-01-11-10-00-00_tiny.ipynb": "second"}))
    assert handed_in(course) == {"mli": "second"}


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        (f"doe_{'7' * 300}_9_tiny.ipynb", "does not look like a file from canvas"),
        (f"x_{'7' * 6000}_{'9' * 6000}_tiny.ipynb", "has a name that is too long"),
        (f"W_{'u' * 250}_attempt_2026-01-10-10-00-00_tiny.ipynb", "has a student's name that is too long"),
        ("W_.hidden_attempt_2026-01-10-10-00-00_tiny.ipynb", "has a student's name that cannot be a folder"),
        (
            "W_a\x1b[31m_attempt_2026-01-10-10-00-00_tiny.ipynb",
            "has a student's name with characters that are not text",
        ),
    ],
)
def test_odd_names_cost_their_own_file(path: str, reason: str, course: Course, tmp_path: Path) -> None:
    """Is a name that no folder can have listed, and everybody else placed?"""
    honest = {
        f"W_{user}_attempt_2026-01-10-10-00-00_tiny.ipynb" if path.startswith("W") else f"d_{n}_{n}_tiny.ipynb": "x"
        for n, user in enumerate(("mli", "ada"), 1)
    }
    outcome = take(course, zipped(tmp_path / "all.zip", {**honest, path: "odd"}))
    assert len(outcome.students) == 2
    assert outcome.unplaced == [(path, reason)]


def test_a_folder_name_that_is_not_utf8_costs_its_own_entry(course: Course, tmp_path: Path) -> None:
    """Is a student whose folder's name is in an old encoding listed, and the classmate placed?"""
    folder = unpacked(tmp_path / "all", {"may/tiny.ipynb": "May's"})
    strange = os.fsencode(folder) + b"/M\xfcller"
    os.mkdir(strange)
    shutil.copyfile(folder / "may" / "tiny.ipynb", strange + b"/tiny.ipynb")
    outcome = take(course, folder)
    assert handed_in(course) == {"may": "May's"}
    assert [reason for _, reason in outcome.unplaced] == ["has a student's name with characters that are not text"]


def test_what_is_printed_steers_no_terminal(course: Course, tmp_path: Path) -> None:
    """Are escape characters in names spelled out where they are listed?"""
    evil = "W_a\x1b[31m\u202eb_attempt_2026-01-10-10-00-00_tiny.ipynb"
    files = {evil: "x", "W_may_attempt_2026-01-10-10-00-00_tiny.ipynb": "x", "W_\x9b31m.txt": "x"}
    download = zipped(tmp_path / "all.zip", files)
    console = Console(file=io.StringIO(), width=300, force_terminal=True)
    for path, reason in take(course, download).unplaced:
        print_line(console, "not placed", f"{path} {reason}")
    text = console.file.getvalue()  # type: ignore[attr-defined]
    assert "a\\x1b[31m\\u202eb" in text
    assert "\\x9b31m" in text
    assert not {"\x1b[31m", "\u202e", "\x9b"} & {
        text[place : place + length] for length in (1, 5) for place in range(len(text))
    }
