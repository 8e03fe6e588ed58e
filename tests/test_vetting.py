"""What nbgrader gets to see of a submission."""

from __future__ import annotations

import json
import os
from pathlib import Path

import nbformat
import pytest

from autograder.course import Course
from autograder.nbgrader_plugin.vetting import vet
from autograder.notebooks.assignment import Assignment
from autograder.submission.cleaning import take_in
from conftest import RIGHT, hand_in


@pytest.fixture
def folder(course: Course) -> Path:
    hand_in(course, "ada", RIGHT)
    return course.place("submitted", "ada", "tiny")


def vetted(folder: Path, assignment: Assignment) -> tuple[Path, list[str]]:
    target = folder.parents[2] / "vetted"
    said: list[str] = []
    vet(folder, target, "ada", assignment, said.append)
    return target, said


def files_in(target: Path) -> list[str]:
    return sorted(str(path.relative_to(target)) for path in target.rglob("*") if path.is_file())


def test_cells_are_the_same_and_outputs_are_gone(folder: Path, assignment: Assignment) -> None:
    """Is the copy graded as the original is, and does nothing but text and pasted pictures travel in it?"""
    path = folder / "tiny.ipynb"
    notebook = json.loads(path.read_text())
    for cell in notebook["cells"]:
        cell["metadata"]["name"] = cell.get("outputs") and "<script>"
        if cell["cell_type"] == "code":
            cell["outputs"] = [{"output_type": "display_data", "data": {"text/html": "<script>"}, "metadata": {}}]
        else:
            cell["attachments"] = {"sketch.png": {"image/png": "iVBORw0KGgo=", "text/html": "<script>"}}
    path.write_text(json.dumps(notebook))
    target, said = vetted(folder, assignment)
    assert said == []
    assert take_in(target, "ada", assignment).notebooks == take_in(folder, "ada", assignment).notebooks
    assert "<script>" not in (target / "tiny.ipynb").read_text()
    assert "sketch.png" in (target / "tiny.ipynb").read_text()
    nbformat.validate(nbformat.read(target / "tiny.ipynb", as_version=4))


def test_files_are_copied_and_nothing_else(folder: Path, assignment: Assignment) -> None:
    """Are regular files there, and links, pipes, records and what takes the place of our files not?"""
    (folder / "data").mkdir()
    (folder / "data" / "own.csv").write_text("1")
    (folder / "secret.txt").symlink_to("/etc/hostname")
    os.mkfifo(folder / "pipe")
    (folder / "record.json").write_text("{}")
    (folder / "gc_utils.py").mkdir()
    (folder / "gc_utils.py" / "inner.txt").write_text("")
    (folder / "other.ipynb").write_text("{}")
    target, said = vetted(folder, assignment)
    assert files_in(target) == ["data/own.csv", "tiny.ipynb"]
    assert said == ["Some files beside the notebooks are left out: links, no files, or too many."]


def test_a_copy_is_no_longer_than_what_was_handed_in(folder: Path, assignment: Assignment) -> None:
    """Is what was short enough to be read still so, with lines beyond number in it?"""
    path = folder / "tiny.ipynb"
    notebook = nbformat.read(path, as_version=4)
    notebook.cells.append(nbformat.v4.new_code_cell("\n" * 100_000))
    nbformat.write(notebook, path, split_lines=False)
    target, _ = vetted(folder, assignment)
    assert (target / "tiny.ipynb").stat().st_size <= path.stat().st_size


@pytest.mark.parametrize(
    ("text", "kept"),
    [("2026-03-01 12:00:00 UTC", True), ("", True), ("2026-99-99 25:00:00 UTC", False), ("soon", False)],
)
def test_time_is_copied_only_if_it_is_one(folder: Path, assignment: Assignment, text: str, kept: bool) -> None:
    """Is a `timestamp.txt` left out that would have nbgrader refuse the submission?"""
    (folder / "timestamp.txt").write_text(text)
    target, said = vetted(folder, assignment)
    assert ("timestamp.txt" in files_in(target)) is kept
    assert bool(said) is not kept


@pytest.mark.parametrize("content", ["no JSON", None])
def test_what_is_no_notebook_earns_nothing(folder: Path, assignment: Assignment, content: str | None) -> None:
    """Is there a notebook all the same, which says why, so that nbgrader goes on and gives it a zero?"""
    path = folder / "tiny.ipynb"
    path.unlink()
    path.mkdir() if content is None else path.write_text(content)
    target, said = vetted(folder, assignment)
    (cell,) = nbformat.read(target / "tiny.ipynb", as_version=4).cells
    assert said == [f"tiny.ipynb earns nothing: {cell.source}"]
