"""Downloads into submitted/: can a student pass for another by the names of what is handed in?"""

from __future__ import annotations

from pathlib import Path

import pytest

from autograder.course import Course
from autograder.errors import CourseError
from downloads import bare_course, handed_in, take, unpacked, zip_bytes, zipped


@pytest.fixture
def course(tmp_path: Path) -> Course:
    return bare_course(tmp_path / "course")


INNER = "doe_4411_9999_tiny-99.ipynb"
BURIED = "Ada Okafor_311_assignsubmission_file_/tiny.ipynb"


@pytest.mark.parametrize(
    ("owner", "victim", "impostor", "content"),
    [
        ("4411", "limay_4411_9001_tiny.ipynb", f"evil_66_9002_work.zip/{INNER}", ""),
        ("4411", "limay_4411_9001_tiny.ipynb", f"evil_66_9002_{INNER}", ""),
        ("4411", "limay_4411_9001_tiny.ipynb", "evil_4411_66_9002_tiny-99.ipynb", ""),
        ("4411", "limay_4411_9001_tiny.ipynb", f"evil_4411_66_9002_work.zip/{INNER}", ""),
        ("4411", "limay_4411_9001_tiny.ipynb", "evil_66_9002_all.zip", INNER),
        ("4411", "limay_4411_9001_tiny.ipynb", "evil_66_9002_all.zip", f"deeper/{INNER}"),
        ("Ada Okafor", BURIED, f"Eve Il_399_assignsubmission_file_/{BURIED}", ""),
        ("Ada Okafor", BURIED, f"Eve Il_399_assignsubmission_file_{BURIED.replace('/', '')}", ""),
        ("Ada Okafor", BURIED, "Eve Il_399_assignsubmission_file_/all.zip", BURIED),
        ("m_li", "W_m_li_attempt_2026-01-10-10-00-00_tiny.ipynb", "W_eve_attempt_2026-01-10-10-00-00_all.zip", INNER),
        (
            "m_li",
            "W_m_li_attempt_2026-01-10-10-00-00_tiny.ipynb",
            "W_eve_attempt_2026-01-10-10-00-00_W_m_li_attempt_2026-01-11-10-00-00_tiny.ipynb",
            "",
        ),
        (
            "5101",
            "5101-77 - May Li - Jan 9, 2026 1159 PM/tiny.ipynb",
            "5166-77 - Eve Il - Jan 9, 2026 1159 PM/5101-77 - May Li - Jan 10, 2026 1159 PM/tiny.ipynb",
            "",
        ),
        (
            "5101",
            "5101-77 - May Li - Jan 9, 2026 1159 PM - tiny.ipynb",
            "5166-77 - Eve Il - Jan 9, 2026 1159 PM - 5101-77 - May Li - Jan 10, 2026 1159 PM - tiny.ipynb",
            "",
        ),
        ("may", "may/tiny.ipynb", "eve/may/tiny.ipynb", ""),
        ("may", "may/tiny.ipynb", "eve/submitted/may/tiny/tiny.ipynb", ""),
        ("may", "may/tiny.ipynb", f"eve/{INNER}", ""),
        ("may", "tiny-may/tiny.ipynb", "tiny-eve/tiny-may/tiny.ipynb", ""),
        ("mli", "mli+tiny+2026-01-10 10:00:00 UTC/tiny.ipynb", "eve+tiny+2026-01-10 10:00:00 UTC/all.zip", BURIED),
    ],
)
def test_nobody_hands_in_for_somebody_else(
    owner: str, victim: str, impostor: str, content: str, course: Course, tmp_path: Path
) -> None:
    """Is a name of the system's own form worth nothing within what a student sent, even alone in the next download?"""
    forged = zip_bytes({content: "forged"}, (2026, 2, 1, 0, 0, 0)) if content else b"forged"
    bystander = victim.replace("4411", "4477").replace("May Li", "Bo Ek").replace("5101", "5177")
    bystander = bystander.replace("Ada Okafor_311", "Bo Ek_377").replace("may", "boe").replace("mli", "boe")
    files: dict[str, bytes | str] = {victim: "honest", impostor: forged, bystander.replace("m_li", "boe"): "bystander"}
    take(course, zipped(tmp_path / "all.zip", files))
    assert handed_in(course)[owner] == "honest"
    assert sorted(handed_in(course).values())[:1] == ["bystander"]
    take(course, unpacked(tmp_path / "all", {path: files[path] for path in (victim, impostor)}))
    assert handed_in(course)[owner] == "honest"
    assert not (course.submitted / ".earlier").exists()


def test_a_lone_students_folder_is_no_wrapper(course: Course, tmp_path: Path) -> None:
    """Is a folder around everything taken for the student whom it is called after, if there is one?"""
    files = {"may/tiny.ipynb": "May's", "eve/tiny.ipynb": "Eve's", "boe/tiny.ipynb": "Boe's"}
    take(course, zipped(tmp_path / "first.zip", files))
    again = {"eve/may/tiny.ipynb": "forged", "eve/boe/tiny.ipynb": "forged"}
    with pytest.raises(CourseError, match="could be placed"):
        take(course, zipped(tmp_path / "second.zip", again))
    assert handed_in(course) == {"boe": "Boe's", "eve": "Eve's", "may": "May's"}
