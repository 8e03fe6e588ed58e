"""Turns the untrusted bytes of a submission into clean notebooks, and notes everything odd.

Only the source text of cells, and pictures pasted into text, are kept. Locked and graded cells come
from the instructor's notebook, answers from the student. The student's own extra cells stay where
they were.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import nbformat
from nbformat import NotebookNode

from autograder.alarm import AlarmError, processor_alarm
from autograder.notebooks.assignment import Assignment, SourceNotebook
from autograder.notebooks.roles import Role, is_solution, role_of
from autograder.notebooks.tree import copied
from autograder.submission.handed_in import HandedIn, UnreadableError, read_folder
from autograder.submission.matching import StudentCell, is_own, match, normal
from autograder.submission.notes import Kind, Note

MAX_CELLS = 2_000
PICTURES = ("image/png", "image/jpeg", "image/gif")
PUT_BACK = -1
Placed = list[tuple[int, NotebookNode]]  # (its number in the student's notebook or PUT_BACK, cell)
SECONDS = 20.0  # of processor time, for reading one notebook


@dataclass(frozen=True, kw_only=True)
class CleanNotebook:
    """One notebook ready to run, or None with the reason in `notes`."""

    name: str
    notebook: NotebookNode | None
    notes: tuple[Note, ...] = ()
    unanswered: frozenset[str] = frozenset()


@dataclass(frozen=True, kw_only=True)
class Submission:
    """One student's work on one assignment, cleaned."""

    student: str
    assignment: str
    notebooks: tuple[CleanNotebook, ...]
    notes: tuple[Note, ...]
    digest: str  # of the bytes that were read
    timestamp: str = ""  # when it was handed in, if timestamps are trusted

    @property
    def readable(self) -> dict[str, NotebookNode]:
        """The notebooks that can be run, by name."""
        return {clean.name: clean.notebook for clean in self.notebooks if clean.notebook is not None}


def take_in(folder: Path, student: str, assignment: Assignment, timestamps: bool = False) -> Submission:
    """Read and clean the expected notebooks of one submission. Nothing in the folder can make this raise."""
    return cleaned(read_folder(folder, student, assignment, timestamps), assignment)


def cleaned(handed: HandedIn, assignment: Assignment) -> Submission:
    """Clean the notebooks of one submission. Nothing in them can make this raise."""
    notebooks = []
    for source in assignment.notebooks:
        try:
            if source.name in handed.refused:
                raise UnreadableError(handed.refused[source.name])
            with processor_alarm(SECONDS):
                notebooks.append(clean(source, parse_notebook(handed.files[source.name])))
        except UnreadableError as error:
            note = Note(Kind.UNREADABLE, str(error))
            notebooks.append(CleanNotebook(name=source.name, notebook=None, notes=(note,)))
        except AlarmError:
            note = Note(
                Kind.UNREADABLE, f"Reading the notebook took more than {SECONDS:g} seconds, so it was left unread."
            )
            notebooks.append(CleanNotebook(name=source.name, notebook=None, notes=(note,)))
    return Submission(
        student=handed.student,
        assignment=assignment.name,
        notebooks=tuple(notebooks),
        notes=handed.notes,
        digest=handed.digest,
        timestamp=handed.timestamp,
    )


def parse_notebook(content: bytes) -> list[StudentCell]:
    """The cells of a submitted notebook. Raises UnreadableError for anything that is not one."""
    try:
        document = json.loads(content.decode("utf-8-sig"), object_pairs_hook=_no_duplicates)
    except UnicodeDecodeError:
        raise UnreadableError("The file is not UTF-8 text, so it is not a notebook.") from None
    except RecursionError:
        raise UnreadableError("The file is nested too deeply to be a notebook.") from None
    except ValueError as error:
        raise UnreadableError(f"The file is not a readable notebook (broken JSON: {str(error)[:120]}).") from None
    cells = _raw_cells(document)
    if len(cells) > MAX_CELLS:
        raise UnreadableError(f"The notebook has {len(cells)} cells; more than {MAX_CELLS} are not graded.")
    return [_student_cell(cell) for cell in cells]


def clean(source: SourceNotebook, cells: list[StudentCell]) -> CleanNotebook:
    """Put the student's answers and own cells into the instructor's notebook."""
    found = match(source, cells)
    placed: Placed = _extra_cells(found.extras.get(-1, []), -1)
    unanswered = set()
    for index, template in enumerate(source.notebook.cells):
        released = source.released.get(template.id, "")
        if index in found.texts or not is_own(template):
            cell = copied(template)
            if role_of(template) in (Role.ANSWER, Role.FREE, Role.PROSE):
                cell.source = found.texts.get(index, released)
            if cell.cell_type == "markdown" and index in found.numbers:
                _paste(cell, cells[found.numbers[index]])
            if is_solution(cell) and normal(cell.source) == normal(released):
                unanswered.add(cell.id)
            placed.append((found.numbers.get(index, PUT_BACK), cell))
        placed += _extra_cells(found.extras.get(index, []), index)
    notebook = copied(NotebookNode({**source.notebook, "cells": []}))
    notebook.cells = [cell for _, cell in _late_tests(placed)]
    return CleanNotebook(
        name=source.name, notebook=notebook, notes=tuple(found.notes), unanswered=frozenset(unanswered)
    )


def _late_tests(placed: Placed) -> Placed:
    """The cells, with each test after all cells that the student had before it, as a kernel would have run them."""
    tests = [entry for entry in placed if entry[0] != PUT_BACK and role_of(entry[1]) is Role.TEST]
    for test in sorted(tests, key=lambda entry: entry[0]):
        here = placed.index(test)
        last = max(place for place, (number, _) in enumerate(placed) if PUT_BACK < number <= test[0])
        placed.insert(last, placed.pop(here))
    return placed


def _extra_cells(cells: list[tuple[int, StudentCell]], place: int) -> Placed:
    extras: Placed = []
    for count, (number, cell) in enumerate(cells):
        kind = "code" if cell.cell_type == "code" else "markdown"
        node: dict[str, Any] = {"cell_type": kind, "id": f"extra-{place + 1}-{count}", "metadata": {}}
        node["source"] = cell.source
        if kind == "code":
            node |= {"execution_count": None, "outputs": []}
        extra = nbformat.from_dict(node)
        _paste(extra, cell)
        extras.append((number, extra))
    return extras


def _paste(cell: NotebookNode, theirs: StudentCell) -> None:
    """Give a text cell the pictures that the student pasted into it."""
    if cell.cell_type == "markdown" and theirs.attachments:
        cell.attachments = nbformat.from_dict(dict(theirs.attachments))


def _no_duplicates(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    result = dict(pairs)
    if len(result) != len(pairs):
        raise ValueError("a key occurs twice")
    return result


def _raw_cells(document: Any) -> list[dict[str, Any]]:
    if isinstance(document, dict) and "worksheets" in document:  # nbformat 3, before 2015
        sheets = document["worksheets"] if isinstance(document["worksheets"], list) else []
        pages = [sheet.get("cells") for sheet in sheets if isinstance(sheet, dict)]
        cells: Any = [cell for page in pages if isinstance(page, list) for cell in page]
    else:
        cells = document.get("cells") if isinstance(document, dict) else None
    if not isinstance(cells, list) or not all(isinstance(cell, dict) for cell in cells):
        raise UnreadableError("The file is JSON, but not a notebook: it has no list of cells.")
    return cells


def _student_cell(cell: dict[str, Any]) -> StudentCell:
    source = cell.get("source", cell.get("input", ""))
    if isinstance(source, list):
        source = "".join(part for part in source if isinstance(part, str))
    text = source if isinstance(source, str) else ""
    text = text.encode("utf-8", "replace").decode().replace("\0", "")
    metadata = cell.get("metadata")
    nbgrader = metadata.get("nbgrader") if isinstance(metadata, dict) else None
    grade_id = nbgrader.get("grade_id") if isinstance(nbgrader, dict) else None
    names = tuple(name for name in (grade_id, cell.get("id")) if isinstance(name, str))
    kind, pasted = str(cell.get("cell_type")), _attachments(cell)
    return StudentCell(cell_type=kind, source=text, names=names, attachments=pasted)


def _attachments(cell: dict[str, Any]) -> dict[str, dict[str, str]]:
    """The pictures of a cell, as far as they are base64 text with a name and a known kind."""
    attachments = cell.get("attachments")
    found = {}
    for name, bundle in attachments.items() if isinstance(attachments, dict) else ():
        pictures = {
            kind: bundle[kind] for kind in PICTURES if isinstance(bundle, dict) and _is_base64(bundle.get(kind))
        }
        if pictures and _is_text(name):
            found[name] = pictures
    return found


def _is_base64(content: Any) -> bool:
    return isinstance(content, str) and re.fullmatch(r"[A-Za-z0-9+/\s]++={0,2}\s*", content) is not None


def _is_text(name: str) -> bool:
    """Can the name be written? Half of a surrogate pair cannot."""
    return name == name.encode("utf-8", "replace").decode()
