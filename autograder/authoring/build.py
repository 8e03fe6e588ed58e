"""Render all of source/ and release/ again, then write or compare."""

from __future__ import annotations

import importlib.util
import shutil
import sys
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

import nbformat

from autograder.authoring.helpers import needed_helpers
from autograder.authoring.percent import STAMP, cells_digest, notebook_bytes, notebook_from_text, says_the_same
from autograder.authoring.release import generate_assignment
from autograder.course import Course
from autograder.errors import CourseError
from autograder.files import LEFT_BEHIND, files_below

Files = dict[str, bytes]


@dataclass(frozen=True)
class Change:
    """One file, relative to the course folder, that differs from what a build writes."""

    path: str
    what: str  # "missing", "stale" or "left over"


def render(course: Course, assignments: tuple[str, ...], progress: Callable[[str], None] = lambda _: None) -> Files:
    """Return what source/ and release/ must contain for `assignments`: path in the course → bytes."""
    figures = _load_figures(course)
    files: Files = {}
    with tempfile.TemporaryDirectory(prefix="build-") as scratch:
        root = Path(scratch)
        for assignment in assignments:
            progress(assignment)
            _render_source(course, assignment, figures, root / "source" / assignment)
            generate_assignment(course, assignment, root)
            for kind in ("source", "release"):
                folder = root / kind / assignment
                files |= {str(path.relative_to(root)): path.read_bytes() for path in files_below(folder)}
    return files


def check(
    course: Course, assignments: tuple[str, ...], progress: Callable[[str], None] = lambda _: None
) -> list[Change]:
    """List the committed files that a build would change; empty when all are up to date."""
    return _changes(course, assignments, render(course, assignments, progress))


def build(
    course: Course,
    assignments: tuple[str, ...],
    discard_edits: bool = False,
    progress: Callable[[str], None] = lambda _: None,
) -> list[Change]:
    """Write source/ and release/ for `assignments`, and return what changed.

    Raises CourseError, before anything is written, when a notebook in source/ was edited by hand
    and the edit would be lost.
    """
    if not discard_edits:
        _refuse_to_lose_edits(course, assignments)
    files = render(course, assignments, progress)
    changes = _changes(course, assignments, files)
    for change in changes:
        path = course.root / change.path
        if change.what == "left over":
            path.unlink()
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(files[change.path])
    for folder in (course.source, course.release):
        _remove_empty_folders(folder)
    return changes


def texts_of(course: Course, assignment: str) -> list[Path]:
    """The percent-format notebooks of `assignment`, sorted. Raises CourseError when there is none."""
    texts = sorted((course.texts / assignment).glob("*.py"))
    if not texts:
        raise CourseError(
            f"assignments/{assignment}/ has no notebook.", "Write one as assignments/<assignment>/<notebook>.py."
        )
    return texts


def edited_notebooks(course: Course, assignment: str) -> list[Path]:
    """The notebooks in source/ whose cells are neither what the build wrote nor what the text says now."""
    paths = sorted((course.source / assignment).glob("*.ipynb"))
    return [path for path in paths if _is_edited(path, course.texts / assignment / f"{path.stem}.py")]


def _is_edited(path: Path, text: Path) -> bool:
    notebook = nbformat.read(path, as_version=4)
    if notebook.metadata.get(STAMP, {}).get("cells") == cells_digest(notebook):
        return False
    return not (text.is_file() and says_the_same(notebook, notebook_from_text(text.read_text("utf-8"), text.name)))


def _refuse_to_lose_edits(course: Course, assignments: tuple[str, ...]) -> None:
    edited = [str(path.relative_to(course.root)) for name in assignments for path in edited_notebooks(course, name)]
    if edited:
        raise CourseError(
            f"Edited by hand since the last build: {', '.join(edited)}.",
            "Bring the edit back into the text with `python -m autograder adopt`, "
            "or drop it with `python -m autograder build --discard-edits`.",
        )


def _render_source(course: Course, assignment: str, figures: ModuleType, folder: Path) -> None:
    (folder / "figures").mkdir(parents=True)
    notebooks = []
    for text in texts_of(course, assignment):
        notebook = notebook_from_text(text.read_text(encoding="utf-8"), f"assignments/{assignment}/{text.name}")
        (folder / text.name).with_suffix(".ipynb").write_bytes(notebook_bytes(notebook))
        notebooks.append(notebook)
    drawings: Mapping[str, Callable[[Path], None]] = figures.FIGURES.get(assignment, {})
    for name, draw in drawings.items():
        draw(folder / "figures" / f"{name}.svg")
    for helper in needed_helpers(course, notebooks):
        (folder / helper).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(course.root / helper, folder / helper)
    data = course.texts / assignment / "data"
    if data.is_dir():
        shutil.copytree(data, folder / "data", ignore=shutil.ignore_patterns(*LEFT_BEHIND))


def _load_figures(course: Course) -> ModuleType:
    path = course.texts / "figures.py"
    spec = importlib.util.spec_from_file_location("course_figures", path)
    if spec is None or spec.loader is None or not path.is_file():
        raise CourseError(f"{path} is missing.", "It draws the notebooks' pictures; restore it from git.")
    module = importlib.util.module_from_spec(spec)
    sys.path.insert(0, str(course.root))
    try:
        spec.loader.exec_module(module)
    finally:
        sys.path.remove(str(course.root))
    return module


def _changes(course: Course, assignments: tuple[str, ...], files: Files) -> list[Change]:
    changes = []
    for path, content in sorted(files.items()):
        committed = course.root / path
        if not committed.is_file():
            changes.append(Change(path, "missing"))
        elif committed.read_bytes() != content:
            changes.append(Change(path, "stale"))
    for kind in (course.source, course.release):
        for assignment in assignments:
            for path_found in files_below(kind / assignment):
                relative = str(path_found.relative_to(course.root))
                if relative not in files:
                    changes.append(Change(relative, "left over"))
    return changes


def _remove_empty_folders(folder: Path) -> None:
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_dir() and not any(path.iterdir()):
            path.rmdir()
