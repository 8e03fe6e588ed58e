"""Gradebook files as tables: read with any of many encodings and separators, and written back the same way."""

from __future__ import annotations

import csv
import io
import re
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from autograder.errors import CourseError
from autograder.files import write_whole
from autograder.lms.columns import TITLES

# What spreadsheets write in different languages; the encoding that gives most known titles is used.
_ENCODINGS = ("utf-8", "cp1252", "cp1250", "latin-1", "cp1251", "cp1254", "gb18030", "big5", "shift_jis")
_KNOWN = {title for titles in TITLES.values() for title in titles}
_AS_CSV = "Save it as CSV (UTF-8) in a spreadsheet program, or export it as CSV or tab-separated text once more."
_NUMBER = re.compile(r"[-+]?[\d.,]+%?")
# A formula at the start of a cell, or where a program with another separator would see a start. Full-width signs
# begin formulas in East Asian versions.
_FORMULA = re.compile(r"(?P<before>(?:^|[;,|\t\r\n])[\s\"\u200b\ufeff]*)(?P<formula>[=@+\-＝＠＋－][^,;|\t\r\n]*)")


@dataclass(kw_only=True)
class Table:
    """Column titles and rows, all text. The other fields say how the original file was written."""

    titles: list[str]
    rows: list[list[str]]
    encoding: str = "utf-8"
    delimiter: str = ","
    newline: str = "\r\n"

    def column(self, *names: str) -> int | None:
        """The position of the first of `names` that is a title, in upper or lower case."""
        titles = [title.strip().casefold() for title in self.titles]
        return next((titles.index(name.casefold()) for name in names if name.casefold() in titles), None)

    @property
    def decimal(self) -> str:
        """The decimal separator of the file's numbers."""
        cells = [cell.strip() for row in self.rows for cell in row]
        comma = any(re.fullmatch(r"\d+,\d+", cell) for cell in cells)
        return "," if comma and not any(re.fullmatch(r"\d+\.\d+", cell) for cell in cells) else "."


def read_table(path: Path) -> Table:
    """Read a CSV or tab-separated file. Raises CourseError for any other file."""
    try:
        content = path.read_bytes()
    except OSError as error:
        raise CourseError(f"{path} cannot be read ({error.strerror}).") from None
    _refuse_others(path, content)
    text, encoding = _decoded(content)
    newline = "\r\n" if "\r\n" in text else "\n"
    first = re.sub(r'"[^"]*"', "", text.split("\n", 1)[0])
    delimiter = max((",", "\t", ";"), key=first.count)
    try:
        rows = [
            row for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter) if any(map(str.strip, row))
        ]
    except csv.Error as error:
        raise CourseError(f"{path} cannot be read as a table: {error}.", _AS_CSV) from None
    if len(rows) < 2 or len(rows[0]) < 2:
        raise CourseError(f"{path} has no table in it.", "Export the gradebook as CSV once more.")
    padded = [row + [""] * (len(rows[0]) - len(row)) for row in rows[1:]]
    return Table(titles=rows[0], rows=padded, encoding=encoding, delimiter=delimiter, newline=newline)


def write_table(table: Table, path: Path) -> str:
    """Write the table as it was read, without formulas, completely or not at all.

    Returns the encoding: UTF-8 if the file's own encoding lacks a character that was filled in.
    """
    text = io.StringIO()
    rows = csv.writer(text, delimiter=table.delimiter, lineterminator=table.newline)
    rows.writerow(table.titles)
    rows.writerows([defused(cell) for cell in row] for row in table.rows)
    try:
        content, encoding = text.getvalue().encode(table.encoding), table.encoding
    except UnicodeEncodeError:
        content, encoding = text.getvalue().encode("utf-8-sig"), "utf-8-sig"
    write_whole(path, content)
    return encoding


def defused(text: str) -> str:
    """Put an apostrophe before text that a spreadsheet would run as a formula. Numbers and dashes are left alone."""
    return _FORMULA.sub(lambda found: found["before"] + ("" if _is_harmless(found) else "'") + found["formula"], text)


def _is_harmless(found: re.Match[str]) -> bool:
    """Is it a number, a dash, or a dash before words?"""
    formula, rest = found["formula"].strip(), found.string[found.start("formula") + 1 :]
    words = formula[0] in "+-" and (not rest.strip("- ") or rest[0] in " \xa0") and not set(rest) & set("|!(=@")
    return words or _NUMBER.fullmatch(formula) is not None


def _refuse_others(path: Path, content: bytes) -> None:
    if content.startswith((b"\xd0\xcf\x11\xe0", b"PK\3\4")):
        raise CourseError(f"{path} is a workbook of a spreadsheet program, not a table of text.", _AS_CSV)
    if re.match(rb"(\xef\xbb\xbf)?\s*<(!doctype|html|table|\?xml)", content[:200].lower()):
        raise CourseError(f"{path} is a web page, not a table of text.", _AS_CSV)


def _decoded(content: bytes) -> tuple[str, str]:
    """The text, and its encoding."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):  # Blackboard's .xls is tab-separated UTF-16
        return content.decode("utf-16", "replace"), "utf-16"
    if b"\0" in content[:200]:
        encoding = "utf-16-le" if content[1:2] == b"\0" else "utf-16-be"
        return content.decode(encoding, "replace"), encoding
    if content.startswith(b"\xef\xbb\xbf"):
        return content.decode("utf-8-sig", "replace"), "utf-8-sig"
    texts = {}
    for encoding in _ENCODINGS:
        with suppress(UnicodeDecodeError):
            texts[encoding] = content.decode(encoding)
        if "utf-8" in texts:
            break
    best = max(texts, key=lambda encoding: _known_titles(texts[encoding]))
    return texts[best], best


def _known_titles(text: str) -> int:
    titles = re.split("[,;\t]", text.split("\n", 1)[0].casefold())
    return sum(title.strip(' "\r') in _KNOWN for title in titles)
