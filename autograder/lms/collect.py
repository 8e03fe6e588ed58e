"""From a download to submitted/: puts every notebook in its place and lists everything else; nothing is lost."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

from autograder.course import Course
from autograder.errors import CourseError
from autograder.lms.archives import opened
from autograder.lms.folders import NOBODYS
from autograder.lms.layout import read_layout
from autograder.lms.people import People
from autograder.lms.placing import Candidate, Place, Placing
from autograder.lms.roster import ClassList
from autograder.lms.shelf import OLDER, REPLACED, UNCHANGED, Shelf
from autograder.lms.systems import Hints
from autograder.lms.zips import Unreadable


@dataclass(frozen=True, kw_only=True)
class CollectOptions:
    """How to read downloads.

    system: the one that made them; guessed if not given. title: what it calls the assignment. replace: let an older
    version replace a newer one.
    """

    system: str | None = None
    title: str = ""
    class_list: ClassList = field(default_factory=ClassList)
    replace: bool = False


@dataclass(kw_only=True)
class Collected:
    """What happened to each file of a download: (path in it, where it was placed or why not)."""

    systems: list[str] = field(default_factory=list)
    placed: list[tuple[str, Place]] = field(default_factory=list)
    replaced: list[tuple[str, Place]] = field(default_factory=list)  # also in `placed`: another one was there before
    unchanged: list[tuple[str, Place]] = field(default_factory=list)
    earlier: list[tuple[str, Place]] = field(default_factory=list)  # a later version is in the download too
    older: list[tuple[str, Place]] = field(default_factory=list)  # a newer version is in submitted/
    unplaced: list[tuple[str, str]] = field(default_factory=list)

    @property
    def students(self) -> list[str]:
        return sorted({place.student for _, place in (*self.placed, *self.unchanged)})

    @property
    def late(self) -> list[str]:
        return sorted({place.student for _, place in (*self.placed, *self.unchanged) if place.late})


def collect(
    course: Course,
    assignment: str,
    notebooks: tuple[str, ...],
    downloads: Iterable[Path],
    options: CollectOptions | None = None,
) -> Collected:
    """Put the notebooks of `downloads` into submitted/<student>/<assignment>/.

    Of several versions the latest counts. If another version was there before, it moves to submitted/.earlier/; if it
    is newer, it stays. Raises CourseError when a download cannot be opened or nothing in it can be placed.
    """
    options = options or CollectOptions()
    people, shelf, outcome = People(course), Shelf(course, assignment), Collected()
    hints = Hints(
        assignment=assignment,
        notebooks=notebooks,
        own_title=course.title(assignment),
        title=options.title,
        known=options.class_list.known,
        students=options.class_list.known | {name.casefold() for name in shelf.students},
    )
    candidates: dict[tuple[str, str], list[Candidate]] = {}
    with ExitStack() as stack:
        for download in downloads:
            system, entries = read_layout(stack.enter_context(opened(download)), hints, options.system)
            outcome.systems.append(system)
            placing = Placing(system=system, hints=hints, class_list=options.class_list, people=people, shelf=shelf)
            for found, place in placing.places(entries):
                if isinstance(place, str):
                    outcome.unplaced.append((found.path, place))
                else:
                    candidates.setdefault((place.place.student, place.place.notebook), []).append(place)
        try:
            for versions in candidates.values():
                _place(sorted(versions, key=lambda each: each.order, reverse=True), shelf, options.replace, outcome)
        finally:
            shelf.save()
            people.save()
    if not (outcome.placed or outcome.unchanged or outcome.older):
        raise _nothing(assignment, notebooks, outcome.unplaced)
    return outcome


def _place(versions: Sequence[Candidate], shelf: Shelf, force: bool, outcome: Collected) -> None:
    """Place the first of a student's versions that can be read. `versions`: the latest first."""
    done = ""
    for each in versions:
        entry = (each.found.path, each.place)
        if done:
            outcome.earlier.append(entry)
            continue
        try:
            content = each.found.read()
            done = shelf.put(each.place.student, each.place.notebook, content, each.version, force)
        except Unreadable as error:
            outcome.unplaced.append((each.found.path, str(error)))
        except OSError as error:
            outcome.unplaced.append((each.found.path, f"cannot be read or written: {error.strerror}"))
        else:
            {UNCHANGED: outcome.unchanged, OLDER: outcome.older}.get(done, outcome.placed).append(entry)
            if done == REPLACED:
                outcome.replaced.append(entry)


def _nothing(assignment: str, notebooks: Sequence[str], unplaced: Sequence[tuple[str, str]]) -> CourseError:
    """The error that says why nothing was placed, with the most common reasons, and what helps."""
    reasons = Counter(reason for path, reason in unplaced if ".ipynb" in path.lower() or ".zip" in path.lower())
    if not reasons:
        return CourseError(
            f"No notebook of {assignment} was found ({', '.join(notebooks)}).", "Look at what the download has in it."
        )
    examples = {reason: path for path, reason in reversed(unplaced)}
    lines = [f"{examples[reason]} {reason} ({count} files)." for reason, count in reasons.most_common(3)]
    if NOBODYS in reasons:
        lines.append(
            "Google Classroom's folder is of this kind. Put each student's files into a folder of their own, such as "
            f"anna/{notebooks[0]}.ipynb, or say whose they are in a table with the columns file and student (--roster)."
        )
    else:
        lines.append("Is it the right assignment? Name the system with --from if it was guessed wrong.")
    return CourseError(f"No notebook of {assignment} could be placed.", "\n".join(lines))
