"""What a check found: a table in a notebook, lines of text elsewhere."""

from __future__ import annotations

import html
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

GREEN, YELLOW, PLAIN = "\033[92m", "\033[93m", "\033[0m"
_INK = {"✓": "#1d8a55", "✗": "#d0453e"}  # readable on white and on black
_WORDS = {"✓": "passed", "✗": "failed"}


@dataclass(frozen=True, kw_only=True)
class Line:
    """One thing that a check found. sign: "✓", "✗" or nothing; joint: what stands between the two in a text."""

    sign: str = ""
    what: str
    joint: str = ""
    value: str = ""

    def __str__(self) -> str:
        return f"{self.sign:<2}{self.what}{self.joint}{self.value}"

    def row(self) -> str:
        """The line as a row of an HTML table."""
        cell = '<td style="text-align: left; vertical-align: top; white-space: pre-wrap"'
        sign = ""
        if self.sign:
            looks = f'style="color: {_INK[self.sign]}" role="img" aria-label="{_WORDS[self.sign]}"'
            sign = f"<b {looks}>{self.sign}</b>"
        what, value = html.escape(self.what), html.escape(self.value)
        columns = f"{cell}>{what}</td>{cell}>{value}</td>" if value else f'{cell} colspan="2">{what}</td>'
        return f"<tr><td>{sign}</td>{columns}</tr>"


class Report:
    """What one check found: a table in a notebook, lines of text elsewhere."""

    def __init__(self) -> None:
        self.lines: list[Line] = []

    def fail(self, error: AssertionError) -> None:
        """Add what an error says: what was called, then a line for each "  label  value"."""
        first, *rest = str(error).split("\n")
        self.lines.append(Line(sign="✗", what=first))
        for text in rest:
            text = text.removeprefix("  ")
            label, _, value = text.partition("  ")
            value = value.strip()
            self.lines.append(Line(what=label, joint=text[len(label) : len(text) - len(value)], value=value))

    def __repr__(self) -> str:
        return "\n".join(map(str, self.lines))

    def _repr_html_(self) -> str:
        ink = _INK["✗" if any(line.sign == "✗" for line in self.lines) else "✓"]
        rows = "".join(line.row() for line in self.lines)
        return f'<table style="margin: 0; border-left: 4px solid {ink}">{rows}</table>'


_reports: list[Report] = []  # those being written; without one, a line is printed at once


@contextmanager
def report() -> Iterator[Report]:
    """Collect what checks find in the block, instead of printing it."""
    _reports.append(Report())
    try:
        yield _reports[-1]
    finally:
        _reports.pop()


def passed(what: str, how: str = "") -> None:
    """Say that something passed the check, and how it was tried."""
    _say(Line(sign="✓", what=what, joint=": " if how else "", value=how))


def note(what: str, value: str, joint: str = "  ") -> None:
    """Say what came of one thing that was tried."""
    _say(Line(what=what, joint=joint, value=value))


def _say(line: Line) -> None:
    if _reports:
        _reports[-1].lines.append(line)
    else:
        print(f"{GREEN}{line}{PLAIN}" if line.sign else line)
