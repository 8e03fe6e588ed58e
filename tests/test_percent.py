"""Text to notebook and back."""

from __future__ import annotations

from pathlib import Path

import nbformat
import pytest

from autograder.authoring.percent import STAMP, cells_digest, notebook_bytes, notebook_from_text, text_from_notebook
from autograder.errors import CourseError
from conftest import ROOT, TINY

TEXTS = sorted((ROOT / "assignments").glob("*/*.py"))


def test_same_text_gives_same_bytes() -> None:
    """Is a build reproducible, cell ids included?"""
    first, second = (notebook_bytes(notebook_from_text(TINY, "tiny")) for _ in range(2))
    assert first == second


def test_cell_ids_are_grade_ids() -> None:
    """Can a person tell from its id what a cell is?"""
    ids = [cell.id for cell in notebook_from_text(TINY, "tiny").cells]
    assert ids[1:] == ["imports", "double", "check_double", "test_double", "faulty", "test_triple"]


def test_equal_cells_get_different_ids() -> None:
    """Do two identical paragraphs still make a valid notebook?"""
    twice = "# %% [markdown]\n# the same\n\n# %% [markdown]\n# the same\n"
    notebook = notebook_from_text(twice, "twice")
    nbformat.validate(notebook)
    assert len({cell.id for cell in notebook.cells}) == 2


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_real_texts_survive_the_round_trip(path: Path) -> None:
    """Does text → notebook → text give the same cells for every notebook of the course?"""
    text = path.read_text(encoding="utf-8")
    there = notebook_from_text(text, path.name)
    back = notebook_from_text(text_from_notebook(there), path.name)
    assert cells_digest(there) == cells_digest(back)


def test_comments_like_commands_stay_comments() -> None:
    """Does a comment that begins with a shell word remain a comment?"""
    metadata = 'nbgrader={"grade": false, "grade_id": "a", "locked": true, "schema_version": 3, "solution": false}'
    notebook = notebook_from_text(f"# %% {metadata}\n# copy theta first\n# ls of it\nx = 1\n", "a")
    assert notebook.cells[0].source.startswith("# copy theta first\n# ls of it")


def test_code_cell_without_role_is_refused() -> None:
    """Is an author told about a code cell that nobody would lock or grade?"""
    with pytest.raises(CourseError, match=r"begins 'x = 1' has no nbgrader metadata"):
        notebook_from_text("# %%\nx = 1\n", "a")


def test_grade_id_used_twice_is_refused() -> None:
    """Is an author told about a duplicate grade id?"""
    with pytest.raises(CourseError, match=r"'double' is used twice"):
        notebook_from_text(TINY.replace('"grade_id": "faulty"', '"grade_id": "double"'), "tiny")


def test_running_a_notebook_is_no_edit() -> None:
    """Do outputs and editor metadata leave the digest alone, and a changed line not?"""
    notebook = notebook_from_text(TINY, "tiny")
    notebook.cells[1].outputs = [nbformat.v4.new_output("stream", text="hello")]
    notebook.cells[1].execution_count = 3
    notebook.cells[1].metadata["collapsed"] = True
    assert cells_digest(notebook) == notebook.metadata[STAMP]["cells"]
    notebook.cells[1].source += "\n"
    assert cells_digest(notebook) != notebook.metadata[STAMP]["cells"]
