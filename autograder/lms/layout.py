"""What a download looks like: which system wrote it, and in which of its folders that system's names begin.

The instructor or a zip program can have put folders around the whole download. So a system's name counts only at the
first level where one can be read. What looks like such a name further inside is a student's.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from autograder.lms.archives import Found
from autograder.lms.folders import read_folders
from autograder.lms.names import is_notebook
from autograder.lms.systems import READERS, Handed, Hints, Row, is_own

FOLDER = "folder"  # one folder for each student, not made by a system
SYSTEMS = (*READERS, FOLDER)


@dataclass(frozen=True)
class Entry:
    """One file of a download, with its student or the reason why that is unknown."""

    found: Found
    whose: Handed | str


def read_layout(found: Iterable[Found], hints: Hints, system: str | None = None) -> tuple[str, list[Entry]]:
    """The system that wrote the download, guessed unless it is given, and every file with its student.

    A file is listed twice when two students handed it in together.
    """
    files = [(unicodedata.normalize("NFC", each.path), each) for each in found]
    usable = {path: each for path, each in files if not each.problem}
    system = system or guess_system(usable, hints)
    rows: dict[str, list[Handed | str]] = {}
    for path, whose in _rows(usable, hints, system):
        rows.setdefault(path, []).append(whose)
    entries = []
    for path, each in files:
        if is_own(path, system):
            continue
        if each.problem or not is_notebook(path):
            entries.append(Entry(each, each.problem or "is not a notebook"))
        else:
            entries += [Entry(each, whose) for whose in rows.get(path, (f"does not look like a file from {system}",))]
    return system, entries


def guess_system(files: Mapping[str, Found], hints: Hints) -> str:
    """The system whose names most notebooks have, at the first level where any do; `folder` if most have none."""
    for level, (_, within) in enumerate(_levels(files, hints)):
        notebooks = {path for path in within if is_notebook(path)}
        read = {system: dict(reader(within, hints)) for system, reader in READERS.items()}
        counts = {system: len(notebooks & rows.keys()) for system, rows in read.items()}
        best = max(counts, key=lambda system: counts[system])
        if 2 * counts[best] > len(notebooks) and not (level and _may_be_one_student(read[best])):
            return best
        if any(counts.values()):
            break
    return FOLDER


def _rows(files: Mapping[str, Found], hints: Hints, system: str) -> Iterator[Row]:
    if system == FOLDER:
        yield from read_folders(filter(is_notebook, files), hints)
        return
    for outside, within in _levels(files, hints):
        rows = list(READERS[system](within, hints))
        if rows:
            yield from ((outside + path, whose) for path, whose in rows)
            return


def _levels(files: Mapping[str, Found], hints: Hints) -> Iterator[tuple[str, Mapping[str, Found]]]:
    """The files as they are, then without the folder that contains all of them, unless that is a student's."""
    outside, within = "", files
    while within:
        yield outside, within
        heads = {path.partition("/")[0] for path in within}
        if len(heads) > 1 or not all("/" in path for path in within) or max(heads).casefold() in hints.students:
            return
        outside += f"{max(heads)}/"
        within = {path.partition("/")[2]: each for path, each in within.items()}


def _may_be_one_student(rows: Mapping[str, Handed | str]) -> bool:
    """Can all files be one student's? Then the folder around them can be the student's, and the names mean nothing."""
    return len({whose.number if isinstance(whose, Handed) else path for path, whose in rows.items()}) == 1
