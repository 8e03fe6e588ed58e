"""Building, checking, and bringing edits back."""

from __future__ import annotations

from collections.abc import Callable

import nbformat
import pytest
from nbformat import NotebookNode
from nbformat.v4 import new_markdown_cell, new_raw_cell

from autograder.authoring.adopt import adopt
from autograder.authoring.build import build, check
from autograder.authoring.percent import says_the_same
from autograder.course import Course
from autograder.errors import CourseError
from conftest import ROOT


def snapshot(course: Course) -> dict[str, bytes]:
    return {str(p): p.read_bytes() for p in course.root.rglob("*") if p.is_file() and "__pycache__" not in p.parts}


def change(course: Course, edit: Callable[[NotebookNode], object]) -> None:
    """Edit the notebook in source/, as in Jupyter."""
    path = course.source / "tiny" / "tiny.ipynb"
    notebook = nbformat.read(path, as_version=4)
    edit(notebook)
    nbformat.write(notebook, path)


def edit_source(course: Course) -> None:
    change(course, lambda notebook: notebook.cells[3].update(source="assert double(1) == 2, 'not doubled'"))


@pytest.mark.slow
def test_committed_notebooks_are_in_step() -> None:
    """Are the committed source/ and release/ what a build would write?"""
    course = Course(ROOT)
    assert check(course, course.assignments) == []


def test_building_twice_changes_nothing(course: Course) -> None:
    """Is a second build a no-op, byte for byte?"""
    before = snapshot(course)
    assert build(course, course.assignments) == []
    assert snapshot(course) == before


def test_release_has_no_solution_and_no_hidden_test(course: Course) -> None:
    """Is everything that a student must not see gone from release/?"""
    text = (course.release / "tiny" / "tiny.ipynb").read_text()
    for secret in ("2 * x\\n", "hidden_inputs", "HIDDEN", "SOLUTION", "RELEASED AS", "return 3 * x\\n"):
        assert secret not in text.replace("Return 2 * x", "").replace("return 3 * x.", "")


def test_release_hands_out_code_to_be_fixed(course: Course) -> None:
    """Does a RELEASED AS region arrive, uncommented and indented, in place of the solution?"""
    notebook = nbformat.read(course.release / "tiny" / "tiny.ipynb", as_version=4)
    source = next(cell.source for cell in notebook.cells if cell.id == "faulty")
    assert source.endswith("    factor = 4\n    return factor * x")


@pytest.mark.parametrize("kind", ["source", "release"])
def test_check_names_stale_missing_and_left_over_files(course: Course, kind: str) -> None:
    """Does `check` say which file differs, and how?"""
    folder = course.root / kind / "tiny"
    (folder / "gc_utils.py").write_text("# changed\n")
    (folder / "testCases.py").unlink()
    (folder / "notes.txt").write_text("left over")
    found = {change.path.rsplit("/", 1)[1]: change.what for change in check(course, course.assignments)}
    assert found == {"gc_utils.py": "stale", "testCases.py": "missing", "notes.txt": "left over"}
    build(course, course.assignments)
    assert check(course, course.assignments) == []


def test_changed_text_makes_both_notebooks_stale(course: Course) -> None:
    """Is an edit of one word in the text noticed in source/ and release/?"""
    text = course.texts / "tiny" / "tiny.py"
    text.write_text(text.read_text().replace("# # Tiny", "# # Small"))
    stale = {change.path for change in check(course, course.assignments)}
    assert stale == {"source/tiny/tiny.ipynb", "release/tiny/tiny.ipynb"}


def test_build_refuses_to_lose_an_edit_in_source(course: Course) -> None:
    """Is an edit made in Jupyter safe from the next build, unless discarded on purpose?"""
    edit_source(course)
    before = snapshot(course)
    with pytest.raises(CourseError, match="Edited by hand"):
        build(course, course.assignments)
    assert snapshot(course) == before
    build(course, course.assignments, discard_edits=True)
    assert check(course, course.assignments) == []


def test_adopt_brings_an_edit_back(course: Course) -> None:
    """Does an edit in source/ reach the text, so that the next build keeps it?"""
    edit_source(course)
    assert adopt(course, "tiny") == [course.texts / "tiny" / "tiny.py"]
    assert "not doubled" in (course.texts / "tiny" / "tiny.py").read_text()
    assert adopt(course, "tiny") == []
    build(course, course.assignments)
    assert "not doubled" in (course.release / "tiny" / "tiny.ipynb").read_text()
    assert (adopt(course, "tiny"), check(course, course.assignments)) == ([], [])


EDITS: dict[str, Callable[[NotebookNode], object]] = {
    "a text cell": lambda notebook: notebook.cells[0].update(source="# Tiny\n\nNew words: $x$, `y`, ä.\n"),
    "an answer": lambda notebook: notebook.cells[2].update(source=notebook.cells[2].source.replace("2 * x", "x + x")),
    "a cell more": lambda notebook: notebook.cells.insert(1, new_markdown_cell("More.", id="more")),
    "a cell less": lambda notebook: notebook.cells.pop(0),
    "cells in another order": lambda notebook: notebook.cells.insert(0, notebook.cells.pop(3)),
    "a magic": lambda notebook: notebook.cells[1].update(source="%matplotlib inline\nimport numpy as np"),
    "a raw cell": lambda notebook: notebook.cells.append(new_raw_cell("raw", id="raw")),
    "tags": lambda notebook: notebook.cells[2].metadata.update(tags=["hide-input"], slideshow={"slide_type": "slide"}),
    "points": lambda notebook: notebook.cells[4].metadata.nbgrader.update(points=5),
}


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS)
def test_adopt_then_build_goes_through(course: Course, edit: Callable[[NotebookNode], object]) -> None:
    """Does every kind of edit come back by `adopt`, and does the next build take it, cell by cell?"""
    change(course, edit)
    before = nbformat.read(course.source / "tiny" / "tiny.ipynb", as_version=4)
    assert len(adopt(course, "tiny")) == 1
    build(course, course.assignments)
    after = nbformat.read(course.source / "tiny" / "tiny.ipynb", as_version=4)
    assert says_the_same(before, after)
    assert (adopt(course, "tiny"), check(course, course.assignments)) == ([], [])


def test_blank_lines_at_the_end_of_a_cell_are_no_edit(course: Course) -> None:
    """Does what text cannot keep, and nobody sees, stop neither command?"""
    change(course, lambda notebook: notebook.cells[2].update(source=notebook.cells[2].source + "\n\n"))
    assert adopt(course, "tiny") == []
    build(course, course.assignments)
    assert check(course, course.assignments) == []


def test_tags_reach_the_students(course: Course) -> None:
    """Does a tag that was given in Jupyter arrive in release/?"""
    change(course, EDITS["tags"])
    adopt(course, "tiny")
    build(course, course.assignments)
    released = nbformat.read(course.release / "tiny" / "tiny.ipynb", as_version=4)
    assert released.cells[2].metadata.tags == ["hide-input"]


@pytest.mark.parametrize(
    ("edit", "reason"),
    [
        (
            lambda notebook: notebook.cells[0].update(attachments={"sketch.png": {"image/png": "iVBORw0KGgo="}}),
            r"begins '# Tiny.*' holds a pasted picture \(sketch.png\)",
        ),
        (lambda notebook: notebook.cells[2].update(source="x = 1\n# %%\ny = 2"), "no nbgrader metadata|not give back"),
    ],
    ids=["attachment", "marker in a cell"],
)
def test_what_text_cannot_hold_is_refused(course: Course, edit: Callable[[NotebookNode], object], reason: str) -> None:
    """Is an edit that would be lost refused with a reason, and does everything stay as it is?"""
    change(course, edit)
    before = snapshot(course)
    with pytest.raises(CourseError, match=reason):
        adopt(course, "tiny")
    with pytest.raises(CourseError, match="Edited by hand"):
        build(course, course.assignments)
    assert snapshot(course) == before


def test_adopt_refuses_to_overwrite_newer_text(course: Course) -> None:
    """Is a text that was changed after the build left alone?"""
    edit_source(course)
    text = course.texts / "tiny" / "tiny.py"
    text.write_text(text.read_text().replace("# # Tiny", "# # Newer"))
    with pytest.raises(CourseError, match="was changed after"):
        adopt(course, "tiny")
    assert "# # Newer" in text.read_text()


def test_assignment_without_text_is_named(course: Course) -> None:
    """Does a planned assignment without notebooks give an error that says where to write one?"""
    (course.texts / "tiny" / "tiny.py").unlink()
    with pytest.raises(CourseError, match="assignments/tiny/ has no notebook"):
        build(course, course.assignments)
