"""Students' folders that no system made: which folders are the students', and when that cannot be decided."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from autograder.lms.names import notebook_meant
from autograder.lms.splitting import plain
from autograder.lms.systems import Handed, Hints, system_of

NOBODYS = "lies in no student's folder, so nothing says whose it is"
_VERSIONS = "nothing says if they are one student's versions or several students'"
# Names of folders for work or versions of it, rather than for people.
_OF_WORK = re.compile(
    r"(v|ver|version|attempt|try|draft|part|q|question|task|hw|homework|ex|exercise|submission|copy)?[ _.-]?\d{0,2}"
    r"|old|new|draft|final|backup|src|code|work|notebooks?|solutions?|project",
    re.IGNORECASE,
)


def read_folders(paths: Iterable[str], hints: Hints) -> Iterator[tuple[str, Handed | str]]:
    """Notebook's path → the student whose folder contains it, or why that cannot be decided.

    Folders that contain the whole class are skipped: `week1/anna/ps1.ipynb`, `ps1/anna/ps1.ipynb`.
    """
    paths = list(paths)
    ours = [path for path in paths if notebook_meant(path, hints.assignment, hints.notebooks)]
    outside, doubt = _outside(ours, hints)
    if doubt:
        yield from ((path, doubt) for path in paths)
        return
    students: dict[str, list[str]] = defaultdict(list)
    for path in paths:
        inner = path.removeprefix(outside)
        if path.startswith(outside) and "/" in inner:
            students[inner.partition("/")[0]].append(path)
        else:
            yield path, NOBODYS
    for folder, theirs in students.items():
        start = len(outside) + len(folder) + 1
        doubt = _doubt(folder, {path[start:]: path in ours for path in theirs}, hints)
        for path in theirs:
            yield path, doubt or Handed(number=_student(folder), rest=path[start:])


def _outside(paths: Sequence[str], hints: Hints) -> tuple[str, str]:
    """The folders around those of the students, and the reason if nothing can be placed."""
    outside = doubt = ""
    while paths and all("/" in path for path in paths):
        heads = {path.partition("/")[0] for path in paths}
        if len(heads) > 1:
            break
        (head,) = heads
        paths = [path.partition("/")[2] for path in paths]
        beside, folders = _parts(paths, hints)
        if plain(head) != plain(hints.assignment):
            if _student(head).casefold() in hints.students:
                break
            if beside:
                if _several(beside, hints):
                    doubt = f"lies beside others in {head}: {_VERSIONS}"
                break
            if len(folders) == 1:
                doubt = doubt or f"may be {head}'s or {max(folders)}'s: give the folder of the students' folders"
            elif _same_notebook(paths, hints) and not any(map(_OF_WORK.fullmatch, folders)):
                doubt = ""
            else:
                doubt = f"may be {head}'s, or {_some(folders)} are students: give the folder around these alone"
                break
        outside += f"{head}/"
    return outside, doubt


def _doubt(folder: str, inside: Mapping[str, bool], hints: Hints) -> str:
    """Why a folder is perhaps not a student's; "" if there is no reason for doubt.

    inside: path of each notebook in it → is it one of the assignment's?
    """
    ours = [path for path, of_assignment in inside.items() if of_assignment]
    beside, folders = _parts(ours, hints)
    if beside:
        return ""
    if system := next(filter(None, map(system_of, inside)), ""):
        return f"is in {folder}, which looks like a download of {system}: give it on its own, or with --from {system}"
    if _same_notebook(ours, hints):
        return f"may be {folder}'s, or {_some(folders)} are students: give {folder} on its own if it is a class"
    return ""


def _parts(paths: Iterable[str], hints: Hints) -> tuple[list[str], set[str]]:
    """The files among the paths, and the folders that the others are in."""
    inner = [_inner(path, hints) for path in paths]
    return [path for path in inner if "/" not in path], {path.partition("/")[0] for path in inner if "/" in path}


def _inner(path: str, hints: Hints) -> str:
    """A path without the assignment's own folder, which can be in a student's folder."""
    head, _, rest = path.partition("/")
    return rest if rest and plain(head) == plain(hints.assignment) else path


def _same_notebook(paths: Iterable[str], hints: Hints) -> bool:
    """Is a notebook in more than one of the folders?"""
    inner = (_inner(path, hints) for path in paths)
    held = {(path.partition("/")[0], notebook_meant(path, hints.assignment, hints.notebooks)) for path in inner}
    return any(count > 1 for count in Counter(meant and meant.notebook for _, meant in held).values())


def _several(paths: Sequence[str], hints: Hints) -> bool:
    """Is one notebook there more than once?"""
    meant = [found.notebook for path in paths if (found := notebook_meant(path, hints.assignment, hints.notebooks))]
    return len(meant) > len(set(meant))


def _some(folders: Iterable[str]) -> str:
    return ", ".join(sorted(folders)[:3])


def _student(folder: str) -> str:
    """The student's name: a zip file counts as a folder."""
    return folder[:-4] if folder.lower().endswith(".zip") else folder
