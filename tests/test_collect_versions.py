"""Downloads into submitted/: of several versions, which one counts, and is none lost?"""

from __future__ import annotations

from pathlib import Path

import pytest

from autograder.course import Course
from downloads import bare_course, handed_in, take, zipped


@pytest.fixture
def course(tmp_path: Path) -> Course:
    return bare_course(tmp_path / "course")


def test_latest_version_counts_and_nothing_is_lost(course: Course, tmp_path: Path) -> None:
    """Of three versions, is the last one placed and the others listed, and the one of last week kept?"""
    files: dict[str, bytes | str] = {
        f"limay_4411_900{n}_tiny{'-' * (n > 0)}{n or ''}.ipynb": f"version {n}" for n in (0, 2, 1)
    }
    first = take(
        course, zipped(tmp_path / "first.zip", {**files, "li_4411_9_notes.pdf": "", "wu_LATE_4_5_tiny.ipynb": ""})
    )
    assert handed_in(course)["4411"] == "version 2"
    assert (len(first.earlier), first.unplaced) == (2, [("li_4411_9_notes.pdf", "is not a notebook")])
    assert first.late == ["4"]
    again = take(course, tmp_path / "first.zip")
    assert (len(again.unchanged), again.placed) == (2, [])
    later = take(
        course, zipped(tmp_path / "second.zip", {"limay_4411_9010_tiny final.ipynb".replace(" final", ""): "new"})
    )
    assert handed_in(course)["4411"] == "new"
    assert [place.student for _, place in later.replaced] == ["4411"]
    (earlier,) = (course.submitted / ".earlier" / "4411" / "tiny").rglob("tiny.ipynb")
    assert earlier.read_text() == "version 2"


OLD_AND_NEW = {
    "by upload": ("limay_4411_9001_tiny.ipynb", "limay_4411_9002_tiny.ipynb", 1, 1),
    "by attempt": (
        "W_mli_attempt_2026-01-09-10-00-00_tiny.ipynb",
        "W_mli_attempt_2026-01-10-10-00-00_tiny.ipynb",
        1,
        1,
    ),
    "by day of handing in": (
        "5101-77 - May Li - Jan 9, 2026 1159 PM/tiny.ipynb",
        "5101-77 - May Li - Jan 10, 2026 1201 AM/tiny.ipynb",
        1,
        1,
    ),
    "by date of the file": ("may/tiny.ipynb", "may/tiny.ipynb", 9, 10),
    "by date, whatever the name says": ("may/tiny-2.ipynb", "may/tiny.ipynb", 9, 10),
}


@pytest.mark.parametrize("name", OLD_AND_NEW)
def test_an_older_download_replaces_nothing(name: str, course: Course, tmp_path: Path) -> None:
    """Collected after the newer one, is an older download left out and listed, unless it is asked for?"""
    old_path, new_path, old_day, new_day = OLD_AND_NEW[name]
    old = zipped(tmp_path / "old.zip", {old_path: "old"}, (2026, 1, old_day, 8, 0, 0))
    new = zipped(tmp_path / "new.zip", {new_path: "new"}, (2026, 1, new_day, 8, 0, 0))
    take(course, new)
    outcome = take(course, old)
    assert list(handed_in(course).values()) == ["new"]
    assert [path for path, _ in outcome.older] == [old_path]
    take(course, old, replace=True)
    assert list(handed_in(course).values()) == ["old"]
    assert take(course, new).replaced
    assert list(handed_in(course).values()) == ["new"]
    both = take(course, old, new)
    assert [path for path, _ in both.earlier] == [old_path]


def test_what_was_edited_here_stays(course: Course, tmp_path: Path) -> None:
    """Is an instructor's edit in submitted/ left alone when the same download is collected again?"""
    download = zipped(tmp_path / "all.zip", {"limay_4411_9001_tiny.ipynb": "as it came", "wu_4_9002_tiny.ipynb": "x"})
    take(course, download)
    (course.submitted / "4411" / "tiny" / "tiny.ipynb").write_text("edited")
    assert len(take(course, download).unchanged) == 2
    assert handed_in(course)["4411"] == "edited"


def test_earlier_versions_never_overwrite_each_other(course: Course, tmp_path: Path) -> None:
    """Replaced several times within a second, is every version kept?"""
    for n in range(4):
        take(course, zipped(tmp_path / f"{n}.zip", {f"limay_4411_900{n}_tiny.ipynb": f"version {n}"}))
    kept = (course.submitted / ".earlier" / "4411" / "tiny").rglob("tiny.ipynb")
    assert sorted(path.read_text() for path in kept) == ["version 0", "version 1", "version 2"]


def test_attempts_carry_their_time(course: Course, tmp_path: Path) -> None:
    """Is the later attempt taken, and its time written where nbgrader looks for it?"""
    files: dict[str, bytes | str] = {
        f"T_jdoe_attempt_2026-0{month}-01-08-00-00_tiny.ipynb": str(month) for month in (3, 2)
    }
    take(course, zipped(tmp_path / "download.zip", files))
    folder = course.submitted / "jdoe" / "tiny"
    assert (folder / "tiny.ipynb").read_text() == "3"
    assert (folder / "timestamp.txt").read_text() == "2026-03-01 08:00:00"
