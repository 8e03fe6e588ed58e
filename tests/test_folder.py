"""The copy of an assignment's files that test cells work in: does each notebook find it as it was?"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from autograder.engine.folder import WorkFolder


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[WorkFolder]:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "digits.csv").write_text("1,2")
    (tmp_path / "helper.py").write_text("x = 1")
    one = WorkFolder(tmp_path)
    yield one
    one.close()


CHANGES: dict[str, Callable[[Path], object]] = {
    "a new file": lambda path: (path / "data" / "new.txt").write_text("new"),
    "other content of the same length": lambda path: (path / "data" / "digits.csv").write_text("9,9"),
    "a file less": lambda path: (path / "helper.py").unlink(),
    "another name": lambda path: (path / "helper.py").rename(path / "other.py"),
    "other rights": lambda path: (path / "helper.py").chmod(0o600),
    "a link": lambda path: (path / "link").symlink_to("/"),
    "a folder less": lambda path: shutil.rmtree(path / "data"),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_changed_copy_is_made_anew(folder: WorkFolder, change: Callable[[Path], object]) -> None:
    """Is whatever a test wrote gone for the next notebook?"""
    path = folder.fresh()
    change(path)
    path = folder.fresh()
    assert sorted(str(entry.relative_to(path)) for entry in path.rglob("*")) == ["data", "data/digits.csv", "helper.py"]
    assert (path / "data" / "digits.csv").read_text() == "1,2"
    assert (path / "helper.py").stat().st_mode & 0o777 == 0o666 & ~umask()


def test_an_unchanged_copy_stays(folder: WorkFolder) -> None:
    """Is nothing copied again after tests that only read?"""
    path = folder.fresh()
    (path / "data" / "digits.csv").read_text()
    before = (path / "helper.py").stat().st_ino
    assert (folder.fresh() / "helper.py").stat().st_ino == before


def test_compiled_modules_are_not_copied(tmp_path: Path) -> None:
    """Does a copy go on while another worker compiles a module there, which comes and goes under other names?"""
    (tmp_path / "helper.py").write_text("x = 1")
    (tmp_path / "__pycache__").mkdir()
    (tmp_path / "__pycache__" / "helper.pyc.1").symlink_to("gone already")
    folder = WorkFolder(tmp_path)
    assert [entry.name for entry in folder.fresh().rglob("*")] == ["helper.py"]
    folder.close()


def test_nothing_stays_behind(folder: WorkFolder) -> None:
    """Is the copy gone when it is closed?"""
    path = folder.fresh()
    folder.close()
    assert not path.exists()


def umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
