"""For `nbgrader autograde`: it reads and copies only vetted copies of submissions, which are made first.

nbgrader follows links, waits for pipes, and copies everything in a student's folder to where pages are made from it.
"""

from __future__ import annotations

import os
import re
import shutil
import stat
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from glob import glob
from pathlib import Path, PurePosixPath
from typing import Any

import nbformat
from nbformat import NotebookNode
from nbgrader.utils import parse_utc

from autograder.alarm import AlarmError, processor_alarm
from autograder.notebooks.assignment import Assignment, SourceNotebook
from autograder.submission.cleaning import SECONDS, parse_notebook
from autograder.submission.handed_in import HARMLESS, UnreadableError, read_bounded, read_folder
from autograder.submission.matching import StudentCell

MOST_FILES, MOST_BYTES, DEEPEST = 1_000, 50_000_000, 10  # beside the notebooks: files, their bytes, depth of folders
HERE = PurePosixPath()
RECORD = "record.json"  # only the grader writes it

Warn = Callable[..., object]


@contextmanager
def vetted(folders: Any, assignment: Assignment, warn: Warn) -> Iterator[None]:
    """Have nbgrader's CourseDirectory `folders` point to vetted copies of the submissions that it is about to read."""
    real = folders.submitted_directory
    with tempfile.TemporaryDirectory(prefix="submitted-") as place:
        for folder, student in _submissions(folders):
            if not _fit(student) or set(student) & set("*?["):  # nbgrader would read the name as a pattern
                warn("The folder %r is left out: its name cannot be a student's.", student)
                continue
            target = Path(folders.format_path(place, student, assignment.name))
            try:
                vet(folder, target, student, assignment, partial(warn, "%s: %s", student))
            except OSError as error:  # affects only this student
                warn("%s: the submission cannot be read and is left out (%s).", student, error)
                shutil.rmtree(target, ignore_errors=True)
        folders.submitted_directory = place
        try:
            yield
        finally:
            folders.submitted_directory = real


def vet(folder: Path, target: Path, student: str, assignment: Assignment, warn: Callable[[str], object]) -> None:
    """Copy one submission: text of cells, regular files, a valid time. Raises OSError when it cannot be read."""
    target.mkdir(parents=True)
    handed = read_folder(folder, student, assignment)
    for source in assignment.notebooks:
        name = f"{source.name}.ipynb"
        if source.name in handed.refused and not os.path.lexists(folder / name):
            continue  # nbgrader itself reports it as missing
        try:
            if source.name in handed.refused:
                raise UnreadableError(handed.refused[source.name])
            with processor_alarm(SECONDS):
                notebook = _plain(source, parse_notebook(handed.files[source.name]))
        except (UnreadableError, AlarmError) as error:
            why = str(error) or "Reading the notebook took too long."
            warn(f"{name} earns nothing: {why}")
            notebook = _notebook([nbformat.v4.new_markdown_cell(why)])
        # With one string per line, blank lines would take six times the space, more than is read.
        (target / name).write_text(nbformat.writes(notebook, split_lines=False), encoding="utf-8")
    _copy_time(folder, target, warn)
    _copy_others(folder, target, assignment, warn)


def _submissions(folders: Any) -> Iterator[tuple[Path, str]]:
    """The folders that nbgrader would read, with their students."""
    pattern = folders.format_path(folders.submitted_directory, "(?P<student>.*)", folders.assignment_id, escape=True)
    for path in sorted(
        glob(folders.format_path(folders.submitted_directory, folders.student_id, folders.assignment_id))
    ):
        if found := re.fullmatch(pattern, path):
            yield Path(path), found["student"]


def _fit(name: str) -> bool:
    """Can it be written to a database and to a terminal?"""
    return name.isprintable() and name.encode("utf-8", "ignore").decode() == name


def _plain(source: SourceNotebook, cells: list[StudentCell]) -> NotebookNode:
    """Only the cells' text and pasted pictures, with the grade id if the source has such a cell."""
    known = {cell.id for cell in source.notebook.cells}
    made = []
    for cell in cells:
        code = cell.cell_type == "code"
        new: Any = nbformat.v4.new_code_cell if code else nbformat.v4.new_markdown_cell
        mark = next((name for name in cell.names if name in known), None)
        pasted = {"attachments": dict(cell.attachments)} if cell.attachments and not code else {}
        made.append(new(cell.source, metadata={"nbgrader": {"grade_id": mark}} if mark else {}, **pasted))
    return _notebook(made)


def _notebook(cells: list[NotebookNode]) -> NotebookNode:
    for cell in cells:
        del cell["id"]  # nbformat 4.4 has no ids
    return NotebookNode(cells=cells, metadata={}, nbformat=4, nbformat_minor=4)


def _copy_time(folder: Path, target: Path, warn: Callable[[str], object]) -> None:
    """Copy `timestamp.txt` if nbgrader can read it. Otherwise nbgrader would refuse the whole submission."""
    if not os.path.lexists(folder / "timestamp.txt"):
        return
    try:
        text = read_bounded(folder, "timestamp.txt")[:100].decode("ascii").strip()
        if text:  # nbgrader ignores an empty one
            parse_utc(text)
        (target / "timestamp.txt").write_text(text)
    except Exception:  # dateutil raises many kinds of error
        warn("timestamp.txt does not contain a time, and is left out.")


def _copy_others(folder: Path, target: Path, assignment: Assignment, warn: Callable[[str], object]) -> None:
    files = room = 0
    left_out = False
    for path, relative in _regular_files(folder):
        try:
            content = read_bounded(path.parent, path.name)
        except (UnreadableError, OSError):
            left_out = True
            continue
        files, room = files + 1, room + len(content)
        if files > MOST_FILES or room > MOST_BYTES:
            left_out = True
            break
        if _harmless(relative, assignment):
            (target / relative).parent.mkdir(parents=True, exist_ok=True)
            (target / relative).write_bytes(content)
    if left_out:
        warn("Some files beside the notebooks are left out: links, no files, or too many.")


def _regular_files(folder: Path, relative: PurePosixPath = HERE) -> Iterator[tuple[Path, PurePosixPath]]:
    """The files, in a fixed order. Links are not followed and no file is opened."""
    try:
        names = sorted(os.listdir(folder)) if not folder.is_symlink() else []
    except OSError:
        return
    for name in names:
        path, inner = folder / name, relative / name
        mode = path.lstat().st_mode
        if not _fit(name) or name in HARMLESS or name == RECORD or _is_notebook(inner):
            continue
        if stat.S_ISDIR(mode) and len(inner.parts) <= DEEPEST:
            yield from _regular_files(path, inner)
        elif not stat.S_ISDIR(mode):
            yield path, inner


def _is_notebook(relative: PurePosixPath) -> bool:
    """Does it have the name of a notebook, whatever it is?"""
    return len(relative.parts) == 1 and relative.suffix == ".ipynb"


def _harmless(relative: PurePosixPath, assignment: Assignment) -> bool:
    """Can the assignment's own files be written too: is no file in a folder's place and no folder in a file's?"""
    ours = [PurePosixPath(path) for path in assignment.files]
    return not any(relative in path.parents or path in relative.parents for path in ours)
