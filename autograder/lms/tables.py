"""Gradebook files as tables: read in whatever encoding and with whatever separator, written back alike."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import dataclass
from pathlib import Path

from autograder.errors import CourseError

_NUMBER = re.compile(r"[-+]?[\d.,]+%?")


@dataclass(kw_only=True)
class Table:
    """Column titles and rows, all text. `encoding` and `delimiter` are those of the file it came from."""

    titles: list[str]
    rows: list[list[str]]
    encoding: str = "utf-8"
    delimiter: str = ","

    def column(self, *names: str) -> int | None:
        """The place of the first of `names` that is a title, in any case."""
        titles = [title.strip().casefold() for title in self.titles]
        return next((titles.index(name.casefold()) for name in names if name.casefold() in titles), None)


def read_table(path: Path) -> Table:
    """Read a CSV or tab-separated file. Raises CourseError when it is none."""
    try:
        content = path.read_bytes()
    except OSError as error:
        raise CourseError(f"{path} cannot be read ({error.strerror}).") from None
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):  # Blackboard's .xls is tab-separated UTF-16
        encoding = "utf-16"
    else:
        encoding = "utf-8-sig" if content.startswith(b"\xef\xbb\xbf") else "utf-8"
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        raise CourseError(f"{path} is not a text file.", "Export the gradebook as CSV once more.") from None
    first = text.split("\n", 1)[0]
    delimiter = max((",", "\t", ";"), key=first.count)
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    rows = [row for row in rows if any(cell.strip() for cell in row)]
    if len(rows) < 2 or len(rows[0]) < 2:
        raise CourseError(f"{path} has no table in it.", "Export the gradebook as CSV once more.")
    width = len(rows[0])
    return Table(
        titles=rows[0], rows=[(row + [""] * width)[:width] for row in rows[1:]], encoding=encoding, delimiter=delimiter
    )


def write_table(table: Table, path: Path) -> None:
    """Write the table as it was read; no cell of it is a formula. It is complete or not there."""
    unfinished = path.with_suffix(".part")
    with unfinished.open("w", newline="", encoding=table.encoding) as file:
        rows = csv.writer(file, delimiter=table.delimiter)
        rows.writerow(table.titles)
        rows.writerows([defused(cell) for cell in row] for row in table.rows)
    unfinished.replace(path)


def defused(text: str) -> str:
    """Text that a spreadsheet would run as a formula gets an apostrophe; numbers and a lone dash are left alone."""
    runs = text.startswith(("=", "+", "-", "@", "\t", "\r")) and text != "-" and not _NUMBER.fullmatch(text)
    return f"'{text}" if runs else text
