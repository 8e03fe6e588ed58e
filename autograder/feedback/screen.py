"""What a terminal would finally show of text with control codes: progress bars, colours, links, cursors."""

from __future__ import annotations

import re

_CODES = re.compile(
    r"\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)?"  # titles and links
    r"|\x1b[PX^_][^\x1b]*(?:\x1b\\)?"
    r"|\x1b\[[0-?]*[ -/]*[@-~]"  # colours, cursors
    r"|\x1b[ -/]*[0-~]?"
)
_ERASED = re.compile(r"\x1b\[[0-2]?K")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")  # all that can change anything: all but tabs and line ends
_OTHERS = re.compile(r"[\x00-\x07\x0b\x0c\x0e-\x1f\x7f]")


def as_on_screen(text: str) -> str:
    """The text as it finally appears, without control codes. The time is proportional to its length."""
    return text if _CONTROL.search(text) is None else "\n".join(map(_line, text.split("\n")))


def _line(line: str) -> str:
    if "\r" in line:
        line = _last_state(line)
    line = _CODES.sub("", line)
    if "\b" in line:
        line = _after_steps_back(line)
    return _OTHERS.sub("", line)


def _last_state(line: str) -> str:
    """Each part after a carriage return overwrites the part before it, or follows after that was erased."""
    shown: list[str] = []
    width = 0
    for part in reversed(line.split("\r")):
        erases = _ERASED.match(part) is not None
        plain = _CODES.sub("", part)
        if len(plain) > width:
            shown.append(plain[width:])
            width = len(plain)
        if erases:
            break
    return "".join(shown)


def _after_steps_back(line: str) -> str:
    shown: list[str] = []
    place = 0
    for sign in line:
        if sign == "\b":
            place = max(place - 1, 0)
        else:
            shown[place : place + 1] = [sign]
            place += 1
    return "".join(shown)
