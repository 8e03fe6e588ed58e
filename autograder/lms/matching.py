"""Which rows of a gradebook file are a student's: first by the id in the same system, then by address or name.

An id in one system can be somebody else's in another, so each is looked for only where it belongs.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from autograder.lms.columns import ADDRESS, LOGIN, NAME, NUMBER, SID, TITLES, number_in
from autograder.lms.people import NEW_NUMBERS, Person
from autograder.lms.roster import name_key, names_in
from autograder.lms.tables import Table

# The columns that identify a student in each system's files, the most reliable first.
KEYS = {
    "canvas": (NUMBER, LOGIN, SID),
    "moodle": (NUMBER, SID, LOGIN, ADDRESS),
    "blackboard": (LOGIN, SID),
    "brightspace": (SID, LOGIN, ADDRESS),
}
OWN = {"canvas": NUMBER, "blackboard": LOGIN}  # the column that identifies students in their downloads
FOREIGN = {"canvas", "brightspace", *NEW_NUMBERS}  # systems whose downloads' numbers mean nothing to another's files
SHARD = 10**13  # Canvas's ids from another institution: 1011~5 is 10110000000000005


class Rows:
    """The rows of a table, by student. Rows with the same id belong to one student."""

    def __init__(self, table: Table, system: str) -> None:
        self.system = system
        self._rows: dict[str, list[int]] = defaultdict(list)  # who → rows
        self._found: dict[tuple[str, str], set[str]] = defaultdict(set)  # (column, what it says) → who
        columns = {kind: table.column(*TITLES[kind]) for kind in (*KEYS[system], ADDRESS)}
        self.columns = [kind for kind in KEYS[system] if columns[kind] is not None]
        for index, (row, name) in enumerate(zip(table.rows, names_in(table), strict=True)):
            cells = {kind: _id(row[place], kind) for kind, place in columns.items() if place is not None}
            first = cells.get(KEYS[system][0], "")
            if is_maximum(row) or not any((*cells.values(), name)):
                continue
            who = first or f"row {index}"
            self._rows[who].append(index)
            for kind, cell in cells.items():
                if cell:
                    self._found[kind, cell].add(who)
            for written in _names(name):
                self._found[NAME, written].add(who)

    @property
    def all(self) -> list[int]:
        return [row for rows in self._rows.values() for row in rows]

    def find(self, student: str, person: Person | None, assignment: str) -> list[int] | str:
        """The student's rows, an empty list if there are none, or why that cannot be decided.

        person: what is known from collecting, if anything.
        """
        for kinds, text in self._clues(student, person, assignment):
            who = {each for kind in kinds for each in self._found.get((kind, text), ())}
            if len(who) == 1:
                return self._rows[who.pop()]
            if who:
                return f"{text} stands in the rows of several students"
        return []

    def _clues(self, student: str, person: Person | None, assignment: str) -> Iterator[tuple[tuple[str, ...], str]]:
        """Where to look, and for what."""
        if person and person.system == self.system and assignment in person.numbers:
            yield (NUMBER,), person.numbers[assignment]
        if person and person.system == self.system and self.system in OWN:
            yield (OWN[self.system],), _id(student, OWN[self.system])
            shard, sign, number = student.partition("~")
            if sign:
                yield (NUMBER,), str(int(shard) * SHARD + int(number))
        elif person is None or person.system not in FOREIGN:
            yield (*KEYS[self.system], ADDRESS), _id(student, LOGIN)
        if person and person.address:
            yield (ADDRESS, LOGIN), _id(person.address, ADDRESS)
        names = [person.name] if person and person.name else [student]
        yield from (((NAME,), name_key(name)) for name in names)


def is_maximum(row: list[str]) -> bool:
    """Is it the row with the maxima in a Canvas file?"""
    return row[0].strip().casefold() == "points possible"


def _id(cell: str, kind: str) -> str:
    """The id in a cell. Moodle writes "Participant 123", Brightspace "#jdoe"."""
    text = cell.strip().removeprefix("#").casefold()
    return (number_in(text) or text) if kind == NUMBER else text


def _names(name: str) -> set[str]:
    """The ways in which a row's name is written elsewhere: "Doe, Jane" is "Jane Doe"."""
    last, comma, first = name.partition(",")
    return {name_key(text) for text in (name, f"{first} {last}" if comma else "") if text.strip()}
