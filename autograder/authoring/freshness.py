"""Whether an assignment is as the last build left it: a digest of everything that a build reads and writes.

A build imports nbgrader and draws every picture, which takes seconds; the digest takes milliseconds.
It is kept in the course folder and not committed. Where none is kept, as in a fresh clone, the
assignment is built, which changes nothing if it was up to date.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

import autograder
from autograder.course import CONFIG, Course
from autograder.files import files_below, write_whole

if TYPE_CHECKING:
    from autograder.authoring.build import Change

BUILDERS = ("nbgrader", "nbconvert", "nbformat", "jupytext", "matplotlib", "numpy")


def bring_up_to_date(
    course: Course,
    assignments: tuple[str, ...],
    discard_edits: bool = False,
    progress: Callable[[str], None] = lambda _: None,
) -> list[Change]:
    """Build the assignments that changed since their last build, and return the files that changed.

    Raises the CourseErrors of `build`.
    """
    stale = tuple(name for name in assignments if not is_fresh(course, name))
    for name in sorted(set(assignments) - set(stale)):
        progress(name)
    if not stale:
        return []
    from autograder.authoring.build import build  # takes a second to import

    changes = build(course, stale, discard_edits, progress)
    digests = _kept(course) | {name: _digest(course, name) for name in stale}
    write_whole(course.built, json.dumps(digests, indent=1) + "\n")
    return changes


def is_fresh(course: Course, assignment: str) -> bool:
    """Is every file that a build of `assignment` reads or writes as it was after the last build?"""
    return _kept(course).get(assignment) == _digest(course, assignment)


def _kept(course: Course) -> dict[str, str]:
    try:
        kept = json.loads(course.built.read_text(encoding="utf-8"))
    except (FileNotFoundError, ValueError):
        return {}
    return kept if isinstance(kept, dict) else {}


def _digest(course: Course, assignment: str) -> str:
    """Changes with texts, the pictures' code, helpers, data, settings, this package, its tools and what was built."""
    state = sha256(" ".join((sys.version, *map(version, BUILDERS))).encode())
    for path in _files(course, assignment):
        content = path.read_bytes()
        state.update(f"\0{path}\0{len(content)}\0".encode("utf-8", "surrogateescape") + content)
    return state.hexdigest()


def _files(course: Course, assignment: str) -> Iterator[Path]:
    """The files that a build of `assignment` reads and writes, as far as they exist."""
    single = [course.root / CONFIG, course.texts / "figures.py", *(course.root / helper for helper in course.helpers)]
    yield from (path for path in single if path.is_file())
    yield from sorted((course.texts / assignment).glob("*.py"))
    yield from sorted(Path(autograder.__file__).parent.rglob("*.py"))
    folders = [path for path in single if path.is_dir()] + [course.texts / assignment / "data"]
    for folder in (*folders, *(course.place(step, ".", assignment) for step in ("source", "release"))):
        yield from files_below(folder)
