"""Files that are complete or as they were: also when writing fails half-way?"""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from autograder.files import files_below, whole, write_whole


def test_a_file_is_written_with_its_folders(tmp_path: Path) -> None:
    """Are text and bytes there as they were given, and nothing beside them?"""
    write_whole(tmp_path / "a" / "b.json", "größer\r\n")
    write_whole(tmp_path / "a" / "c", b"\xff")
    assert (tmp_path / "a" / "b.json").read_bytes() == "größer\r\n".encode()
    assert (tmp_path / "a" / "c").read_bytes() == b"\xff"
    assert {path.name for path in (tmp_path / "a").iterdir()} == {"b.json", "c"}


def test_what_fails_half_way_changes_nothing(tmp_path: Path) -> None:
    """Is the old file still there, and the new part gone, when the block raises?"""
    path = tmp_path / "a.json"
    write_whole(path, "old")

    def half() -> None:
        with whole(path) as file:
            file.write(b"ne")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        half()
    assert [(found.name, found.read_text()) for found in tmp_path.iterdir()] == [("a.json", "old")]


def test_a_secret_is_never_readable_by_others(tmp_path: Path) -> None:
    """Has the file the mode that it will have from the moment that it exists?"""
    with whole(tmp_path / "secret", 0o600):
        (part,) = tmp_path.iterdir()
        assert stat.S_IMODE(part.stat().st_mode) == 0o600
    assert stat.S_IMODE((tmp_path / "secret").stat().st_mode) == 0o600


def test_names_that_differ_in_their_ending_alone_do_not_meet(tmp_path: Path) -> None:
    """Can a.json and a.csv be written at the same time?"""
    with whole(tmp_path / "a.json") as one, whole(tmp_path / "a.csv") as other:
        one.write(b"1")
        other.write(b"2")
    assert ((tmp_path / "a.json").read_text(), (tmp_path / "a.csv").read_text()) == ("1", "2")


def test_what_jupyter_and_python_leave_is_nobodys_work(tmp_path: Path) -> None:
    """Are all files found, in folders too and in order, but those that tools leave behind?"""
    for name in ("b.txt", "a/c.txt", "__pycache__/x.pyc", "a/.ipynb_checkpoints/a.ipynb"):
        write_whole(tmp_path / name, "")
    assert [path.relative_to(tmp_path).as_posix() for path in files_below(tmp_path)] == ["a/c.txt", "b.txt"]
