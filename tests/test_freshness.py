"""Whether a build is needed."""

from __future__ import annotations

from pathlib import Path

import nbformat
import pytest

from autograder.authoring import build as building
from autograder.authoring import freshness
from autograder.authoring.freshness import bring_up_to_date, is_fresh
from autograder.course import Course
from autograder.errors import CourseError


@pytest.fixture
def fresh(course: Course) -> Course:
    """The tiny course, just built."""
    bring_up_to_date(course, course.assignments)
    return course


def test_fresh_assignment_is_not_built(fresh: Course, monkeypatch: pytest.MonkeyPatch) -> None:
    """Is a build spared where nothing changed, and made where it is not known?"""
    asked: list[tuple[str, ...]] = []

    def build(_: Course, names: tuple[str, ...], *__: object) -> list[str]:
        asked.append(names)
        return []

    monkeypatch.setattr(building, "build", build)
    told: list[str] = []
    assert bring_up_to_date(fresh, ("tiny",), progress=told.append) == []
    assert (asked, told) == ([], ["tiny"])
    fresh.built.write_text("not JSON")
    bring_up_to_date(fresh, ("tiny",))
    assert asked == [("tiny",)]


@pytest.mark.slow
@pytest.mark.parametrize(
    "path",
    [
        *("assignments/tiny/tiny.py", "assignments/tiny/new.py", "assignments/tiny/data/new.csv"),
        *("assignments/figures.py", "nbgrader_config.py", "gc_utils.py", "checks/__init__.py"),
        *("source/tiny/tiny.ipynb", "source/tiny/figures/boxes.svg", "release/tiny/tiny.ipynb", "release/tiny/new.txt"),
    ],
)
def test_every_change_is_noticed(fresh: Course, path: str) -> None:
    """Is one more line in any file that a build reads or writes, and its loss, a reason to build?"""
    file = fresh.root / path
    before = file.read_bytes() if file.exists() else None
    file.parent.mkdir(exist_ok=True)
    file.write_bytes((before or b"") + b"\n")
    assert not is_fresh(fresh, "tiny")
    if before is not None:
        file.write_bytes(before)
        assert is_fresh(fresh, "tiny")
        file.unlink()
        assert not is_fresh(fresh, "tiny")


def test_other_tools_are_a_reason(fresh: Course, monkeypatch: pytest.MonkeyPatch) -> None:
    """Does another nbgrader, or another version of this package, count as a change?"""
    with monkeypatch.context() as patch:
        patch.setattr(freshness, "version", lambda package: f"{package} of another day")
        assert not is_fresh(fresh, "tiny")
    package = fresh.root / "autograder"
    package.mkdir()
    monkeypatch.setattr(freshness.autograder, "__file__", str(package / "__init__.py"))
    assert not is_fresh(fresh, "tiny")


def test_what_jupyter_and_python_leave_is_no_reason(fresh: Course) -> None:
    """May a notebook be opened and a module imported without a build?"""
    for folder in (".ipynb_checkpoints", "__pycache__"):
        (fresh.source / "tiny" / folder).mkdir()
        (fresh.source / "tiny" / folder / "rest").write_text("")
    assert is_fresh(fresh, "tiny")


def test_edit_in_source_is_not_lost(fresh: Course) -> None:
    """Does an edit made in Jupyter stop the build here too?"""
    path: Path = fresh.source / "tiny" / "tiny.ipynb"
    notebook = nbformat.read(path, as_version=4)
    notebook.cells[0].source = "# Tinier"
    nbformat.write(notebook, path)
    edited = path.read_bytes()
    with pytest.raises(CourseError, match="Edited by hand"):
        bring_up_to_date(fresh, ("tiny",))
    assert path.read_bytes() == edited
    assert not is_fresh(fresh, "tiny")
