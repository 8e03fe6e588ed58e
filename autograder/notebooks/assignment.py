"""An assignment as the grader sees it: instructor notebooks, what was released, and the files beside them."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

import nbformat
from nbformat import NotebookNode

from autograder.course import Course
from autograder.errors import CourseError
from autograder.files import files_below
from autograder.notebooks.alike import drawn_alike
from autograder.notebooks.material import Material, imported_modules
from autograder.notebooks.plan import Plan, plan_of
from autograder.notebooks.schema import upgrade
from autograder.notebooks.wording import Wording

MAKE_RELEASE = "nbgrader generate_assignment"
Frame = tuple[Path | None, Path | None]


@dataclass(frozen=True, kw_only=True)
class SourceNotebook:
    """One instructor notebook. `released`: cell id → the cell's text as students got it."""

    name: str
    notebook: NotebookNode
    released: dict[str, str]
    wording: Wording = field(default_factory=Wording)

    @cached_property
    def plan(self) -> Plan:
        return replace(plan_of(self.notebook), alike=drawn_alike(self.notebook))


@dataclass(frozen=True)
class Assignment:
    """Everything that grading one assignment needs. Nothing in it comes from a student."""

    name: str
    notebooks: tuple[SourceNotebook, ...]
    files: dict[str, bytes]  # path beside the notebook → content: helpers, data, figures

    @classmethod
    def load(cls, course: Course, name: str) -> Assignment:
        """Read source/ and release/ of `name`. Raises CourseError when they are not built."""
        course.require_assignment(name)
        source, release = (course.place(step, ".", name) for step in ("source", "release"))
        return cls.read(name, source, release, Wording.of(course), course.frame)

    @classmethod
    def read(
        cls, name: str, source: Path, release: Path, wording: Wording | None = None, frame: Frame = (None, None)
    ) -> Assignment:
        """Read an assignment from its folder in source/ and, for what students got, from its folder in release/.

        frame: notebooks whose cells come before and after those of each notebook. Raises CourseError when there are
        no notebooks or a released one is missing.
        """
        paths = sorted(source.glob("*.ipynb"))
        if not paths:
            raise CourseError(
                f"{source} has no notebooks.", "Write one, or build it from its text with `autograder build`."
            )
        notebooks = tuple(_load_notebook(path, release / path.name, wording or Wording(), frame) for path in paths)
        files = {
            str(path.relative_to(source)): path.read_bytes() for path in files_below(source) if path.suffix != ".ipynb"
        }
        return cls(name, notebooks, files)

    @cached_property
    def references(self) -> dict[str, NotebookNode]:
        """The instructor's notebooks by name."""
        return {source.name: source.notebook for source in self.notebooks}

    @cached_property
    def material(self) -> Material:
        """The files beside the notebooks, and the modules that their given cells import."""
        return Material(self.files, imported_modules(self.references))

    @cached_property
    def digest(self) -> str:
        """Changes when a test, a given cell, a helper or a data file changes."""
        state = hashlib.sha256()
        for source in self.notebooks:
            state.update(nbformat.writes(source.notebook).encode())
        for path, content in self.files.items():
            state.update(path.encode() + b"\0" + content)
        return state.hexdigest()


def _load_notebook(source: Path, release: Path, wording: Wording, frame: Frame) -> SourceNotebook:
    if not release.is_file():
        raise CourseError(f"{release} is missing.", f"Make it: `{MAKE_RELEASE}`.")
    released = {cell.id: cell.source for cell in read_notebook(release).cells}
    return SourceNotebook(name=source.stem, notebook=read_notebook(source, frame), released=released, wording=wording)


def read_notebook(path: Path, frame: Frame = (None, None)) -> NotebookNode:
    """Read one of our notebooks within its frame, with nbgrader's metadata up to date.

    A cell's id is its grade id. A cell without one keeps its id or gets one from its position.
    """
    notebook: NotebookNode = nbformat.read(path, as_version=4)
    before, after = (nbformat.read(part, as_version=4).cells if part else [] for part in frame)
    notebook.cells = [*before, *notebook.cells, *after]
    notebook.nbformat_minor = max(notebook.nbformat_minor, 5)  # since this version cells have ids
    for place, cell in enumerate(notebook.cells):
        upgrade(cell)
        if not cell.metadata.get("nbgrader", {}).get("grade_id"):  # it has no role, and nbgrader fails on it
            cell.metadata.pop("nbgrader", None)
        cell.id = cell.metadata.get("nbgrader", {}).get("grade_id") or cell.get("id", f"cell-{place}")
    return notebook
