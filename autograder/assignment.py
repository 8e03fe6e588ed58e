"""An assignment as the grader sees it: instructor notebooks, what was released, and the files beside them."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import nbformat
from nbformat import NotebookNode

from autograder.course import Course
from autograder.errors import CourseError


@dataclass(frozen=True)
class SourceNotebook:
    """One instructor notebook; `released` has each cell's text as the student got it, by cell id."""

    name: str
    notebook: NotebookNode
    released: dict[str, str]


@dataclass(frozen=True)
class Assignment:
    """Everything that grading one assignment needs; nothing in it comes from a student."""

    name: str
    notebooks: tuple[SourceNotebook, ...]
    files: dict[str, bytes]  # path beside the notebook → content: helpers, data, figures

    @classmethod
    def load(cls, course: Course, name: str) -> Assignment:
        """Read source/ and release/ of `name`. Raises CourseError when they are not built."""
        course.require_assignment(name)
        folder = course.source / name
        paths = sorted(folder.glob("*.ipynb"))
        if not paths:
            raise CourseError(f"source/{name}/ has no notebooks.", "Run `python -m autograder build` first.")
        notebooks = tuple(_load_notebook(path, course.release / name / path.name) for path in paths)
        files = {
            str(path.relative_to(folder)): path.read_bytes()
            for path in sorted(folder.rglob("*"))
            if path.is_file() and path.suffix != ".ipynb" and "__pycache__" not in path.parts
        }
        return cls(name, notebooks, files)

    @cached_property
    def digest(self) -> str:
        """Changes when a test, a given cell, a helper or a data file changes."""
        state = hashlib.sha256()
        for source in self.notebooks:
            state.update(nbformat.writes(source.notebook).encode())
        for path, content in self.files.items():
            state.update(path.encode() + b"\0" + content)
        return state.hexdigest()


def _load_notebook(source: Path, release: Path) -> SourceNotebook:
    if not release.is_file():
        raise CourseError(f"{release} is missing.", "Run `python -m autograder build` first.")
    released = nbformat.read(release, as_version=4)
    return SourceNotebook(
        source.stem, nbformat.read(source, as_version=4), {cell.id: cell.source for cell in released.cells}
    )
