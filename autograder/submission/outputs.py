"""Removes outputs and pictures from a large notebook before it is parsed: no points depend on them."""

from __future__ import annotations

import re
from collections.abc import Collection

LEFT_OUT = (b'"outputs"', b'"widgets"')  # pictures and tables; the state of sliders and similar widgets
MOST_MARKS = 4_000_000  # strings and brackets: a few seconds

_MARK = re.compile(rb'["\[\]{}]')
_PASTED = re.compile(
    rb"data:image\\?/[a-z.+-]{1,20};base64,(?:[A-Za-z0-9+/=]|\\/)*+"
)  # into the text itself, as Colab does it
_REST_OF_STRING = re.compile(rb'[^"\\]*+(?:\\.[^"\\]*+)*+"', re.DOTALL)
_OPENS = re.compile(rb"\s*:\s*[\[{]")


def without_pictures(content: bytes) -> bytes:
    """The JSON text without the pictures that were pasted into text cells. Raises ValueError as below."""
    return _PASTED.sub(b"", without_outputs(content, (b'"attachments"',)))


def without_outputs(content: bytes, left_out: Collection[bytes] = LEFT_OUT) -> bytes:
    """The JSON text with empty lists or objects in place of all outputs. The text is not parsed.

    left_out: the quoted keys whose lists and objects are emptied.

    Text that is not JSON comes back shortened in some way or unchanged; the parser refuses it later. Raises ValueError
    for a text with too many strings and brackets.
    """
    kept: list[bytes] = []
    start = place = depth = marks = 0
    leaving = -1  # the depth at which the outputs began, while they are skipped
    while mark := _MARK.search(content, place):
        marks += 1
        if marks > MOST_MARKS:
            raise ValueError(f"more than {MOST_MARKS} strings and brackets")
        sign, place = mark[0], mark.end()
        if sign == b'"':
            string = _REST_OF_STRING.match(content, place)
            if string is None:
                break
            place = string.end()
            opens = _OPENS.match(content, place) if leaving < 0 else None
            if opens and content[mark.start() : place] in left_out:
                place = opens.end()
                kept.append(content[start:place])
                leaving, depth = depth, depth + 1
        elif sign in b"[{":
            depth += 1
        else:
            depth -= 1
            if depth == leaving:
                start, leaving = mark.start(), -1
    return b"".join((*kept, content[start:])) if leaving < 0 else content
