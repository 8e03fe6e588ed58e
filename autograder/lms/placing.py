"""Every file of a download → its student and notebook, or the reason why it has no place."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from autograder.lms.archives import Found
from autograder.lms.layout import FOLDER, Entry
from autograder.lms.names import Meant, notebook_meant
from autograder.lms.people import People, Person
from autograder.lms.roster import ClassList
from autograder.lms.shelf import Shelf, Version, unfit
from autograder.lms.systems import Handed, Hints


@dataclass(frozen=True)
class Place:
    """Where a notebook belongs, and whether the system says that it was late."""

    student: str
    notebook: str
    late: bool = False


@dataclass(frozen=True, kw_only=True)
class Candidate:
    """A notebook with its place. Of several candidates for a place, the one with the highest order counts."""

    found: Found
    place: Place
    version: Version
    in_name: int = 0  # the version in its own name

    @property
    def order(self) -> tuple[object, ...]:
        return (self.version.attempt, self.in_name >= 0, self.version.written, self.in_name, self.found.path)


@dataclass(frozen=True, kw_only=True)
class Placing:
    """What places the files of a download.

    system: the one that wrote it. A table of files and students in the class list overrides the files' names.
    """

    system: str
    hints: Hints
    class_list: ClassList
    people: People
    shelf: Shelf

    def places(self, entries: Sequence[Entry]) -> Iterator[tuple[Found, Candidate | str]]:
        """Each file with its place, or why it has none, in words that follow its name."""
        handed = [entry.whose for entry in entries if isinstance(entry.whose, Handed)]
        who = self.people.identify(handed, self.system, self.hints.assignment, self.class_list)
        listed = set()
        for entry in entries:
            path = unicodedata.normalize("NFC", entry.found.path)
            if path in self.class_list.files and not entry.found.problem:
                if path not in listed:
                    listed.add(path)
                    yield entry.found, self._listed(entry.found, *self.class_list.files[path])
            elif isinstance(entry.whose, str):
                yield entry.found, entry.whose
            else:
                yield entry.found, self._place(entry.found, entry.whose, who[entry.whose.number])

    def _place(self, found: Found, handed: Handed, person: Person | str) -> Candidate | str:
        if isinstance(person, str):
            return person
        meant = notebook_meant(handed.rest, self.hints.assignment, self.hints.notebooks)
        if meant is None:
            return f"is none of the notebooks {', '.join(self.hints.notebooks)}"
        return self._candidate(found, person.id, meant, handed)

    def _listed(self, found: Found, student: str, notebook: str) -> Candidate | str:
        """The place of a file that the class list names. Without a notebook's name, there must be only one notebook."""
        names = self.hints.notebooks
        meant = notebook_meant(found.path, self.hints.assignment, names)
        if notebook or not meant:
            chosen = [name for name in names if name == notebook or (not notebook and len(names) == 1)]
            if not chosen:
                return f"needs one of {', '.join(names)} in the table's column notebook"
            meant = Meant(chosen[0])
        return self._candidate(found, student, meant, Handed(rest=found.path))

    def _candidate(self, found: Found, student: str, meant: Meant, handed: Handed) -> Candidate | str:
        student = " ".join(unicodedata.normalize("NFC", student).split())
        if reason := unfit(student):
            return reason
        spelled = self.shelf.spelled(student)
        if self.system == FOLDER and spelled != student:
            return f"is {student}'s, who may be {spelled} or somebody else: write both alike, or tell them apart"
        written = found.written if found.written[:1] > (1980,) else ()  # zip files write 1980 if they do not know
        version = Version(
            system=self.system, attempt=handed.attempt, written=tuple(written), timestamp=handed.timestamp
        )
        return Candidate(
            found=found, place=Place(spelled, meant.notebook, handed.late), version=version, in_name=meant.version
        )
