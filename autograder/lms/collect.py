"""From a download to submitted/: every notebook in its place, everything else listed, nothing lost."""

from __future__ import annotations

import time
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from autograder.course import Course
from autograder.errors import CourseError
from autograder.lms.archives import Found, UnpackError, opened
from autograder.lms.placing import Place, guess_system, place

EARLIER = ".earlier"  # in submitted/: what was there before; folders with a dot are nobody's


@dataclass(kw_only=True)
class Collected:
    """What became of a download: (path in it, what was done or why nothing was)."""

    system: str
    placed: list[tuple[str, Place]] = field(default_factory=list)
    superseded: list[tuple[str, Place]] = field(default_factory=list)
    unplaced: list[tuple[str, str]] = field(default_factory=list)
    unchanged: int = 0

    @property
    def students(self) -> list[str]:
        return sorted({place.student for _, place in self.placed})

    @property
    def late(self) -> list[str]:
        return sorted({place.student for _, place in self.placed if place.late})


def collect(
    course: Course, assignment: str, notebooks: tuple[str, ...], downloads: Iterable[Path], system: str | None = None
) -> Collected:
    """Put the notebooks of `downloads` into submitted/<student>/<assignment>/.

    Of several versions the latest counts. A notebook that was there before with other content goes to
    submitted/.earlier/. system: which one made the downloads; it is guessed from the paths when not given.
    Raises CourseError when a download cannot be opened or nothing in it can be placed.
    """
    with opened(downloads) as found:
        paths = [entry.path for entry in found if entry.path.endswith(".ipynb")]
        outcome = Collected(system=system or guess_system(paths, assignment, notebooks))
        for entry, where in _latest(found, assignment, notebooks, outcome):
            _write(course, assignment, entry, where, outcome)
    if not outcome.placed:
        raise CourseError(
            f"No notebook of {assignment} was found ({', '.join(notebooks)}).",
            "Name the system with --from, or look at what the download has in it.",
        )
    return outcome


def _latest(
    found: list[Found], assignment: str, notebooks: tuple[str, ...], outcome: Collected
) -> list[tuple[Found, Place]]:
    """Of each student's notebook the latest version; the others are noted in `outcome`."""
    latest: dict[tuple[str, str], tuple[Found, Place]] = {}
    for entry in found:
        where = entry.problem or place(entry.path, outcome.system, assignment, notebooks)
        if isinstance(where, str):
            outcome.unplaced.append((entry.path, where))
            continue
        before = latest.get((where.student, where.notebook))
        if before is not None and _order(*before) > _order(entry, where):
            outcome.superseded.append((entry.path, where))
            continue
        if before is not None:
            outcome.superseded.append((before[0].path, before[1]))
        latest[where.student, where.notebook] = (entry, where)
    return list(latest.values())


def _order(entry: Found, where: Place) -> tuple[tuple[int, ...], tuple[int, ...], str]:
    return (where.attempt, entry.written, entry.path)


def _write(course: Course, assignment: str, entry: Found, where: Place, outcome: Collected) -> None:
    folder = course.place("submitted", where.student, assignment)
    target = folder / f"{where.notebook}.ipynb"
    try:
        content = entry.read()
    except (UnpackError, OSError) as error:
        outcome.unplaced.append((entry.path, f"cannot be read: {error}"))
        return
    outcome.placed.append((entry.path, where))
    if target.is_file() and target.read_bytes() == content:
        outcome.unchanged += 1
        return
    if target.exists():
        kept = course.submitted / EARLIER / where.student / assignment / time.strftime("%Y-%m-%d-%H-%M-%S")
        kept.mkdir(parents=True, exist_ok=True)
        target.rename(kept / target.name)
    folder.mkdir(parents=True, exist_ok=True)
    unfinished = target.with_suffix(".part")
    unfinished.write_bytes(content)
    unfinished.replace(target)
    if where.timestamp:
        (folder / "timestamp.txt").write_text(where.timestamp, encoding="utf-8")
