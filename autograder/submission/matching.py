"""Which cell of the instructor's notebook each of a student's cells is.

Cells are found by grade id or cell id, then by text. Answers that lost both are found by the names that they define.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import sha256

from nbformat import NotebookNode

from autograder.notebooks.assignment import SourceNotebook
from autograder.notebooks.plan import bound_names, parsed
from autograder.notebooks.roles import Role, by_hand, is_solution, role_of
from autograder.submission.notes import Kind, Note

LONGEST = 50_000  # characters; longer cells are not parsed for their names
LONGEST_IN_ALL = 200_000  # of all such cells: the shortest come first
MOST_ADDED = 2_000  # characters that a formatter can add to a cell, besides making it four times as long
_QUESTION = re.compile(r"^([ \t]*)(?:\?{1,2}[\w.]+|[\w.]+\?{1,2})[ \t]*$", re.MULTILINE)  # abs?
_CAPTURED = re.compile(r"^([\w., \t]+=)[ \t]*[%!].*$", re.MULTILINE)  # files = !ls


@dataclass(frozen=True, kw_only=True)
class StudentCell:
    """A cell as it was handed in. `names` are its grade id and its cell id, if they are text.

    attachments: pictures that were pasted into it, by name, then by kind.
    """

    cell_type: str
    source: str
    names: tuple[str, ...]
    attachments: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    @cached_property
    def normal(self) -> str:
        """The `normal` text, made once for all comparisons."""
        return normal(self.source)


@dataclass(kw_only=True)
class Matched:
    """Where the cells belong. Positions are those in the source.

    texts: position → the student's text. numbers: position → the cell's number in the student's notebook. extras:
    position → the student's own cells that follow it, with their numbers.
    """

    texts: dict[int, str] = field(default_factory=dict)
    numbers: dict[int, int] = field(default_factory=dict)
    extras: dict[int, list[tuple[int, StudentCell]]] = field(default_factory=dict)
    notes: list[Note] = field(default_factory=list)


def normal(text: str) -> str:
    """The text without what editors change on their own: line endings, tabs, spaces at line ends, outer blank lines."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").expandtabs(4).split("\n")
    return "\n".join(map(str.rstrip, lines)).strip("\n")


def same_program(theirs: str, ours: str) -> bool:
    """Do the texts differ only in layout, quotes and comments, which a formatter can change by itself?"""
    theirs, ours = normal(theirs), normal(ours)
    if theirs == ours:
        return True
    if len(theirs) > min(LONGEST, 4 * len(ours) + MOST_ADDED):
        return False
    try:
        first, second = (ast.dump(parsed(_quoted_magics(text))) for text in (theirs, ours))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False
    return first == second


def _quoted_magics(text: str) -> str:
    return re.sub(r"^([ \t]*)([%!].*)$", lambda line: line[1] + repr(line[2]), text, flags=re.MULTILINE)


def is_own(template: NotebookNode) -> bool:
    """Can the student change or delete the cell: is it neither locked nor graded nor an answer?"""
    ours = template.metadata.get("nbgrader", {}).get("locked") or is_solution(template) or by_hand(template)
    return not ours and role_of(template) in (Role.FREE, Role.PROSE)


def match(source: SourceNotebook, cells: list[StudentCell]) -> Matched:
    """Find the position of each cell. Cells without one stay the student's own, where they were."""
    templates = source.notebook.cells
    places = _by_marks(source, cells)
    owners = _by_defined_names(source, cells, places)
    moved = {number: index for index, number in sorted(owners.items(), reverse=True) if places[number] is None}
    # If a cell elsewhere defines an answer's names, the blank answer must not define them again.
    matched = Matched(texts=dict.fromkeys(owners, ""), numbers={index: number for number, index in moved.items()})
    twice: dict[str, None] = {}
    follows = _anchors(source, places)
    for number, cell in enumerate(cells):
        index = places[number]
        if number in moved:
            matched.texts[moved[number]] = cell.source
        elif index is not None and matched.numbers.setdefault(index, number) == number:
            matched.texts[index] = cell.source
        elif index is not None and role_of(templates[index]) is Role.PROSE:
            continue
        elif index is not None:
            twice[templates[index].id] = None
            matched.extras.setdefault(follows[number], []).append((number, cell))
        elif cell.source.strip():
            matched.extras.setdefault(follows[number], []).append((number, cell))
    matched.notes += _remarks(source, cells, matched, twice)
    if moved:
        answers = ", ".join(templates[index].id for index in sorted(moved.values()))
        said = f"Answers without their marks were recognised by the names that they define: {answers}."
        matched.notes.append(Note(Kind.ODD, said))
    return matched


def _anchors(source: SourceNotebook, places: list[int | None]) -> list[int]:
    """For each of the student's cells, the position in the source that it follows if it has none of its own.

    That is the position of the cell above it or, if cells were moved, the one before the cell below it.
    """
    below = len(source.notebook.cells)
    first_below = []
    for index in reversed(places):
        first_below.append(below)
        if index is not None and role_of(source.notebook.cells[index]) is not Role.TEST:
            below = index
    above, anchors = -1, []
    for index, below in zip(places, reversed(first_below), strict=True):
        anchors.append(min(above, below - 1))
        above = above if index is None else index
    return anchors


def _by_marks(source: SourceNotebook, cells: list[StudentCell]) -> list[int | None]:
    """For each of the student's cells, the position of the cell with its id or, in order, with its text."""
    by_name = {template.id: index for index, template in enumerate(source.notebook.cells)}
    places = [next((by_name[name] for name in cell.names if name in by_name), None) for cell in cells]
    by_text: dict[str, list[int]] = {}
    for name, index in by_name.items():
        if index not in places:
            by_text.setdefault(normal(source.released.get(name, "")), []).append(index)
    for number, cell in enumerate(cells):
        if places[number] is None and (waiting := by_text.get(cell.normal)):
            places[number] = waiting.pop(0) if len(waiting) > 1 else waiting[0]
    return places


def _by_defined_names(source: SourceNotebook, cells: list[StudentCell], places: list[int | None]) -> dict[int, int]:
    """For each missing answer cell, the number of the cell that defines any of its names, if there is one.

    Of several, the last one counts, as it would in a kernel.
    """
    templates = source.notebook.cells
    found = {index for index in places if index is not None}
    missing = [
        (index, bound_names(template.source))
        for index, template in enumerate(templates)
        if role_of(template) is Role.ANSWER and index not in found
    ]
    theirs = [
        number
        for number, cell in enumerate(cells if missing else [])
        if cell.cell_type == "code"
        and ((index := places[number]) is None or role_of(templates[index]) in (Role.ANSWER, Role.FREE))
    ]
    owners: dict[int, int] = {}
    for number in _readable(theirs, cells):
        defined = bound_names(_CAPTURED.sub(r"\1 None", _QUESTION.sub(r"\1pass", cells[number].source)))
        owners |= {index: number for index, names in missing if names & defined}
    return owners


def _readable(numbers: list[int], cells: list[StudentCell]) -> list[int]:
    """Those of the numbers, in order, whose cells are short enough to parse, each of them and all together."""
    room, kept = LONGEST_IN_ALL, []
    for number in sorted(numbers, key=lambda number: len(cells[number].source)):
        length = len(cells[number].source)
        room -= length
        if length > LONGEST or room < 0:
            break
        kept.append(number)
    return sorted(kept)


def _remarks(
    source: SourceNotebook, cells: list[StudentCell], matched: Matched, twice: dict[str, None]
) -> Iterator[Note]:
    """What is odd about the cells, in words for the student and the instructor."""
    templates = source.notebook.cells
    kinds = {name: cell.cell_type for cell in cells for name in cell.names}
    for index in sorted(matched.texts):
        template = templates[index]
        if role_of(template) is Role.ANSWER and kinds.get(template.id, "code") != "code":
            yield Note(Kind.ODD, f"The answer cell {template.id} was turned into text; it was run as code.")
    for name in twice:
        answer = any(template.id == name and is_solution(template) for template in templates)
        what = "each ran, in the order of the notebook" if answer else "the copies earn nothing"
        kind = Kind.ODD if answer else Kind.LOCKED_CHANGED
        yield Note(kind, f"The cell {name} occurs more than once; {what}.")
    deleted = [
        template.id
        for index, template in enumerate(templates)
        if index not in matched.texts
        and not is_own(template)
        and not _is_merged(normal(source.released.get(template.id, template.source)), cells)
    ]
    asked = [index for index, template in enumerate(templates) if not is_own(template)]
    if asked and not any(index in matched.texts for index in asked):
        yield Note(Kind.UNREADABLE, "The notebook has none of the assignment's cells.")
    elif deleted := [name for name in deleted if _is_code(templates, name)]:
        gone = tuple(f"{name}:" for name in deleted)
        yield Note(Kind.LOCKED_CHANGED, f"Deleted cells were put back: {', '.join(deleted)}.", gone)
    edited = {
        templates[index].id: sha256(normal(text).encode()).hexdigest()[:12]
        for index, text in matched.texts.items()
        if role_of(templates[index]) in (Role.TEST, Role.CHECK, Role.GIVEN)
        and not any(
            same_program(text, ours) for ours in (source.released.get(templates[index].id, ""), templates[index].source)
        )
    }
    if edited:
        said = f"Locked cells were edited; the originals were used: {', '.join(edited)}."
        yield Note(Kind.LOCKED_CHANGED, said, tuple(f"{name}:{text}" for name, text in edited.items()))


def _is_code(templates: list[NotebookNode], name: str) -> bool:
    return any(template.id == name and role_of(template) is not Role.PROSE for template in templates)


def _is_merged(text: str, cells: list[StudentCell]) -> bool:
    """Is the text of a missing cell a part of another cell? Some editors let students merge locked cells."""
    return any(text in cell.normal and text != cell.normal for cell in cells)
