"""Output where not every character can be written: redirected on Windows, on old terminals, in plain logs."""

from __future__ import annotations

import codecs
import io
import sys
import unicodedata

PLAIN = "autograder.plain"  # the name of the error handler
_INSTEAD = {"✓": "+", "✗": "x", "◐": "~", "–": "-", "—": "-", "…": "~", "×": "x", "⚑": "!", "✎": "#", "·": "."}
_INSTEAD |= {"“": '"', "”": '"', "’": "'", "→": ">", "━": "-", "╸": "-", "╺": "-", "≤": "<", "≥": ">"}


def write_what_can_be_written() -> None:
    """Have stdout and stderr write another character where their encoding lacks one, instead of raising an error."""
    codecs.register_error(PLAIN, _plain)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper) and stream.errors == "strict":
            stream.reconfigure(errors=PLAIN)


def _plain(error: UnicodeError) -> tuple[str, int]:
    """Replace each character by exactly one, so that columns stay aligned."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return "".join(map(_instead, error.object[error.start : error.end])), error.end


def _instead(sign: str) -> str:
    if sign in _INSTEAD:
        return _INSTEAD[sign]
    base = unicodedata.normalize("NFKD", sign)[0]
    return base if base.isascii() else "?"
