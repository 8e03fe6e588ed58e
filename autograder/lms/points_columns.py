"""Which column of a gradebook file takes an assignment's points, and the maximum there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from autograder.errors import CourseError
from autograder.lms.columns import GRADE, MAXIMUM, TITLES
from autograder.lms.matching import is_maximum
from autograder.lms.tables import Table

# Week 1 (881); Week 1 [Total Pts: 8 Score] |2001; Week 1 Points Grade <Numeric MaxPoints:8 Weight:10>
_TITLE = re.compile(
    r"(?P<name>.*?)\s*(?:"
    r"\(\d+\)"
    r"|\[[^\]]*?(?P<most>\d[\d.,]*)[^\]]*\]\s*(?:\|\d+)?"
    r"|\|\d+"
    r"|Points Grade\s*<[^>]*?MaxPoints:\s*(?P<max_points>\d[\d.,]*)[^>]*>"
    r")?\s*",
    re.IGNORECASE,
)


def points_columns(table: Table, system: str, assignments: Sequence[str], given: Mapping[str, str]) -> dict[str, int]:
    """Assignment → the position of its column, by the given title or by the assignment's own name.

    Raises CourseError when there is none, more than one, or one that cannot be written.
    """
    if system == "moodle":
        return _worksheet_column(table, assignments, given)
    found = {}
    for name in assignments:
        wanted = given.get(name, name).strip().casefold()
        places = [place for place, title in enumerate(table.titles) if wanted in _forms(title)]
        if len(places) == 1:
            found[name] = places[0]
        elif len(places) > 1 or name in given:
            raise CourseError(
                f"{len(places) or 'No'} columns are called {given.get(name, name)!r}.",
                f"Name one of: {'; '.join(table.titles)}",
            )
    if not found:
        raise CourseError(
            f"No column is called {' or '.join(assignments)}.",
            f'Say which one it is with --column {assignments[0]}="…": {"; ".join(table.titles)}.',
        )
    for name, place in found.items():
        if any(row[place].strip().casefold() == "(read only)" for row in table.rows if is_maximum(row)):
            raise CourseError(
                f"The column {table.titles[place]!r} cannot be written in Canvas.", f"{name} needs another."
            )
    return found


def factor(table: Table, system: str, name: str, place: int, most: float, scale: bool) -> float:
    """What to multiply points by. Raises CourseError when the file has another maximum and `scale` is not set."""
    theirs = next(_maxima(table, system, place), most)
    if theirs == most or not most:
        return 1.0
    if not scale:
        raise CourseError(
            f"{name} has {most:g} points here, but {theirs:g} in the file.",
            "Change it there and export again, or turn our points into theirs with --scale.",
        )
    return theirs / most


def _forms(title: str) -> tuple[str, ...]:
    """The names that an assignment with this title can have."""
    match = _TITLE.fullmatch(title)
    plain = (match["name"] if match else title).strip().casefold()
    return (title.strip().casefold(), plain, plain.replace(" ", "_"))


def _worksheet_column(table: Table, assignments: Sequence[str], given: Mapping[str, str]) -> dict[str, int]:
    place = table.column(*((given[name] for name in assignments if name in given) if given else TITLES[GRADE]))
    if place is None or len(assignments) != 1:
        raise CourseError(
            "A Moodle worksheet has a column for grades, for one assignment.",
            "Download it under the assignment's *View all submissions*, and name the one assignment that it is for. "
            f'If its language is not known here, name the column with --column {assignments[0]}="…": '
            f"{'; '.join(table.titles)}.",
        )
    return {assignments[0]: place}


def _maxima(table: Table, system: str, place: int) -> Iterator[float]:
    texts = []
    if system == "canvas":
        texts = [row[place] for row in table.rows if is_maximum(row)]
    elif system == "moodle":
        column = table.column(*TITLES[MAXIMUM])
        column = place + 1 if column is None else column  # where it is in every language
        texts = [row[column] for row in table.rows if column < len(row)][:1]
    elif match := _TITLE.fullmatch(table.titles[place]):
        texts = [match["most"] or match["max_points"] or ""]
    for text in texts:
        try:
            yield float(text.replace(",", "."))
        except ValueError:
            continue
