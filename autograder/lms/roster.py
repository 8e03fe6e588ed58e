"""Class lists: worksheets, gradebooks and lists that say who is who, and tables that say whose each file is."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from autograder.errors import CourseError
from autograder.lms.columns import ADDRESS, FIRST, LAST, LOGIN, NAME, NUMBER, SID, TITLES, number_in
from autograder.lms.tables import Table, read_table


@dataclass(frozen=True, kw_only=True)
class Card:
    """What a class list says about one student. A field is empty if the list does not have it."""

    number: str = ""
    name: str = ""
    address: str = ""
    login: str = ""
    sid: str = ""


@dataclass(frozen=True)
class ClassList:
    """Everybody in the class. files: path → student, and notebook if named, for files whose names say nothing."""

    cards: tuple[Card, ...] = ()
    files: Mapping[str, tuple[str, str]] = field(default_factory=dict)

    @property
    def known(self) -> frozenset[str]:
        """All ids, casefolded."""
        ids = (id for card in self.cards for id in (card.number, card.login, card.sid, card.address))
        return frozenset(id.casefold() for id in ids if id)

    @cached_property
    def by_number(self) -> dict[str, Card]:
        return {card.number: card for card in self.cards if card.number}

    def called(self, name: str) -> list[Card]:
        return self._by_name.get(name_key(name), [])

    @cached_property
    def _by_name(self) -> dict[str, list[Card]]:
        found: dict[str, list[Card]] = {}
        for card in self.cards:
            found.setdefault(name_key(card.name), []).append(card)
        return found


def name_key(name: str) -> str:
    """The same key for all ways in which computers write a name."""
    return " ".join(unicodedata.normalize("NFC", name).split()).casefold()


def read_class_list(paths: Iterable[Path]) -> ClassList:
    """Read the tables at `paths`. Raises CourseError for a table that does not say who is who."""
    cards: list[Card] = []
    files: dict[str, tuple[str, str]] = {}
    for path in paths:
        table = read_table(path)
        if (file := table.column("file")) is not None and (student := table.column("student")) is not None:
            notebook = table.column("notebook")
            for row in table.rows:
                named = row[notebook].strip().removesuffix(".ipynb") if notebook is not None else ""
                files[unicodedata.normalize("NFC", row[file])] = (row[student].strip(), named)
        else:
            cards += _cards(table, path)
    return ClassList(tuple(cards), files)


def names_in(table: Table) -> list[str]:
    """The full name in each row; "" if the table has no names."""
    full, first, last = (table.column(*TITLES[kind]) for kind in (NAME, FIRST, LAST))
    if full is not None:
        return [row[full].strip() for row in table.rows]
    if first is not None and last is not None:
        return [f"{row[first].strip()} {row[last].strip()}".strip() for row in table.rows]
    return [""] * len(table.rows)


def _cards(table: Table, path: Path) -> list[Card]:
    places = {kind: table.column(*TITLES[kind]) for kind in (NUMBER, ADDRESS, LOGIN, SID)}
    names = names_in(table)
    if all(place is None for place in places.values()) or not (any(names) or places[NUMBER] is not None):
        raise CourseError(
            f"{path} does not say who is who.",
            "It needs names with addresses or numbers, as a worksheet has them, or the columns file and student.",
        )
    cards = []
    for row, name in zip(table.rows, names, strict=True):
        cells = {kind: "" if place is None else row[place].strip().lstrip("#") for kind, place in places.items()}
        number = number_in(cells[NUMBER]) or cells[NUMBER]
        address, login, sid = cells[ADDRESS], cells[LOGIN], cells[SID]
        cards.append(Card(number=number, name=name, address=address, login=login, sid=sid))
    return cards
