"""Downloads from Canvas, Moodle and Blackboard: is every notebook put in its place, and nothing lost or let in?"""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from autograder.course import Course
from autograder.errors import CourseError
from autograder.lms.collect import Collected, collect
from autograder.lms.placing import SYSTEMS, Place, guess_system, place

QUESTIONS = ("q1_softmax", "q2_sigmoid")
CANVAS = {
    "doejane_12345_678901_scalar.ipynb": Place(student="12345", notebook="scalar"),
    "doejane_LATE_12345_678901_scalar-2.ipynb": Place(student="12345", notebook="scalar", late=True, attempt=(2,)),
    "ÅkerströmÅsa_77_1_scalar (1).ipynb": Place(student="77", notebook="scalar"),
    "doejane_12345_678901_scalar (1)-3.ipynb": Place(student="12345", notebook="scalar", attempt=(3,)),
    "submissions/doejane_12345_678901_Scalar.ipynb": Place(student="12345", notebook="scalar"),
    "doejane_12345_678901_scalar_scalar.ipynb": Place(student="12345", notebook="scalar"),
    "doejane_12345_678901_work.zip/homework/scalar.ipynb": Place(student="12345", notebook="scalar"),
}
MOODLE = {
    "Jane Doe_12345_assignsubmission_file_/scalar.ipynb": Place(student="12345", notebook="scalar"),
    "Jane Doe_12345_assignsubmission_file_scalar-Copy1.ipynb": Place(student="12345", notebook="scalar"),
    "José Núñez-O'Hara_9_assignsubmission_file_/sub folder/scalar.ipynb": Place(student="9", notebook="scalar"),
}
BLACKBOARD = {
    "Week 1_jdoe_attempt_2026-01-31-23-59-59_scalar.ipynb": Place(
        student="jdoe", notebook="scalar", attempt=(2026, 1, 31, 23, 59, 59), timestamp="2026-01-31 23:59:59"
    ),
}
OTHERS = {
    "anna/scalar.ipynb": ("folder", Place(student="anna", notebook="scalar")),
    "anna/scalar/scalar - Copy.ipynb": ("folder", Place(student="anna", notebook="scalar")),
    "anna/scalar%2Fscalar.ipynb": ("folder", Place(student="anna", notebook="scalar")),
    "scalar-submissions/scalar-octo-cat/src/scalar.ipynb": ("classroom", Place(student="octo-cat", notebook="scalar")),
}
PATHS = [
    (path, system, where)
    for system, paths in (("canvas", CANVAS), ("moodle", MOODLE), ("blackboard", BLACKBOARD))
    for path, where in paths.items()
]
PATHS += [(path, system, where) for path, (system, where) in OTHERS.items()]


@pytest.mark.parametrize(("path", "system", "expected"), PATHS)
def test_paths_are_understood(path: str, system: str, expected: Place) -> None:
    """Is it known whose file it is, which notebook, which version, and whether it was late?"""
    found = place(path, system, "scalar", ("scalar",))
    assert isinstance(found, Place), found
    assert (found.student, found.notebook, found.late) == (expected.student, expected.notebook, expected.late)
    assert found.timestamp == expected.timestamp
    assert found.attempt == (expected.attempt if system == "canvas" and expected.attempt else (*expected.attempt, 0))


@pytest.mark.parametrize("paths", [CANVAS, MOODLE, BLACKBOARD], ids=["canvas", "moodle", "blackboard"])
def test_system_is_guessed(paths: dict[str, Place], request: pytest.FixtureRequest) -> None:
    """Is the system told from the paths alone?"""
    assert guess_system(list(paths), "scalar", ("scalar",)) == request.node.callspec.id
    assert request.node.callspec.id in SYSTEMS


def test_notebooks_of_one_assignment_are_told_apart() -> None:
    """Is a name that is only similar placed nowhere, rather than wrongly?"""
    paths = {f"anna/{name}.ipynb": name for name in ("q1_softmax", "two_layer_network_q2_sigmoid")}
    for path, name in paths.items():
        found = place(path, "folder", "two_layer_network", QUESTIONS)
        assert isinstance(found, Place)
        assert found.notebook == name.removeprefix("two_layer_network_")
    assert (
        place("anna/q2.ipynb", "folder", "two_layer_network", QUESTIONS)
        == "is none of the notebooks q1_softmax, q2_sigmoid"
    )


def zipped(path: Path, files: dict[str, bytes | str]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return path


def take(course: Course, download: Path, system: str | None = None) -> Collected:
    return collect(course, "tiny", ("tiny",), [download], system)


def test_latest_version_counts_and_nothing_is_lost(course: Course, tmp_path: Path) -> None:
    """Of three versions, is the last one placed and the others listed, and the one of last week kept?"""
    files: dict[str, bytes | str] = {
        f"doejane_12345_67890{n}_tiny{'-' * (n > 0)}{n or ''}.ipynb": f"version {n}" for n in (0, 2, 10)
    }
    files |= {"doejane_12345_678_notes.pdf": "notes", "roe_LATE_4_5_tiny.ipynb": "late"}
    first = take(course, zipped(tmp_path / "first.zip", files))
    assert (course.submitted / "12345" / "tiny" / "tiny.ipynb").read_text() == "version 10"
    assert (len(first.superseded), first.unplaced, first.late) == (
        2,
        [("doejane_12345_678_notes.pdf", "is not a notebook")],
        ["4"],
    )
    again = take(course, tmp_path / "first.zip")
    assert again.unchanged == 2
    take(course, zipped(tmp_path / "second.zip", {"doejane_12345_9_tiny-11.ipynb": "version 11"}))
    assert (course.submitted / "12345" / "tiny" / "tiny.ipynb").read_text() == "version 11"
    (earlier,) = (course.submitted / ".earlier" / "12345" / "tiny").rglob("tiny.ipynb")
    assert earlier.read_text() == "version 10"


def test_blackboard_attempts_carry_their_time(course: Course, tmp_path: Path) -> None:
    """Is the later attempt taken, and its time written where nbgrader looks for it?"""
    files: dict[str, bytes | str] = {
        f"T_jdoe_attempt_2026-0{month}-01-08-00-00_tiny.ipynb": str(month) for month in (3, 2)
    }
    take(course, zipped(tmp_path / "download.zip", files))
    folder = course.submitted / "jdoe" / "tiny"
    assert (folder / "tiny.ipynb").read_text() == "3"
    assert (folder / "timestamp.txt").read_text() == "2026-03-01 08:00:00"


def test_a_students_own_zip_file_is_opened(course: Course, tmp_path: Path) -> None:
    """Is a notebook found in a zip file within the download, but not in one within that?"""
    inner, innermost = io.BytesIO(), io.BytesIO()
    with zipfile.ZipFile(innermost, "w") as archive:
        archive.writestr("tiny.ipynb", "too deep")
    with zipfile.ZipFile(inner, "w") as archive:
        archive.writestr("homework/tiny.ipynb", "found")
        archive.writestr("more.zip", innermost.getvalue())
    outcome = take(course, zipped(tmp_path / "all.zip", {"doe_1_2_homework.zip": inner.getvalue()}))
    assert (course.submitted / "1" / "tiny" / "tiny.ipynb").read_text() == "found"
    assert outcome.unplaced == [("doe_1_2_homework.zip/more.zip", "is not a notebook")]


@pytest.mark.parametrize(
    "name", ["../doe_1_2_tiny.ipynb", "/etc/doe_1_2_tiny.ipynb", "C:\\doe_1_2_tiny.ipynb", "a/../../doe_1_2_tiny.ipynb"]
)
def test_paths_that_lead_out_are_refused(name: str, course: Course, tmp_path: Path) -> None:
    """Is a path with `..` or a root refused, and everybody else placed?"""
    outcome = take(course, zipped(tmp_path / "download.zip", {name: "x", "roe_3_4_tiny.ipynb": "y"}), "canvas")
    assert outcome.students == ["3"]
    assert outcome.unplaced[0][1] == "has a path that leads out of the download"


def test_bombs_and_damage_are_refused(course: Course, tmp_path: Path) -> None:
    """Is a file that unpacks to far more than a notebook refused, unread, and a damaged one listed?"""
    path = zipped(
        tmp_path / "download.zip",
        {"doe_1_2_tiny.ipynb": b"\0" * 30_000_000, "poe_5_6_tiny.ipynb": "whole " * 99, "roe_3_4_tiny.ipynb": "y"},
    )
    content = bytearray(path.read_bytes())
    with zipfile.ZipFile(path) as archive:
        start = archive.getinfo("poe_5_6_tiny.ipynb").header_offset + 30 + len("poe_5_6_tiny.ipynb")
    content[start : start + 4] = b"\xff\xff\xff\xff"
    path.write_bytes(bytes(content))
    outcome = take(course, path)
    assert outcome.students == ["3"]
    assert [reason.partition(":")[0] for _, reason in outcome.unplaced] == ["is larger than 10 MB", "cannot be read"]


def test_links_are_not_followed(course: Course, tmp_path: Path) -> None:
    """Is a link in a folder listed and not read?"""
    (tmp_path / "download" / "anna").mkdir(parents=True)
    (tmp_path / "download" / "berta").mkdir()
    (tmp_path / "download" / "berta" / "tiny.ipynb").write_text("mine")
    (tmp_path / "download" / "anna" / "tiny.ipynb").symlink_to("/etc/hostname")
    outcome = take(course, tmp_path / "download")
    assert (outcome.students, outcome.system) == (["berta"], "folder")
    assert outcome.unplaced == [("anna/tiny.ipynb", "is a link or a device, not a file")]


def test_nothing_found_is_an_error_that_helps(course: Course, tmp_path: Path) -> None:
    """Does a download without a single notebook of the assignment say so, as does a file that is no zip file?"""
    with pytest.raises(CourseError, match="No notebook of tiny was found"):
        take(course, zipped(tmp_path / "download.zip", {"readme.txt": "hello"}))
    (tmp_path / "notes.txt").write_text("hello")
    with pytest.raises(CourseError, match="neither a folder nor a zip file"):
        take(course, tmp_path / "notes.txt")
