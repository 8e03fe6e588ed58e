"""What a student must not see, and the scan that finds it in a page or an output."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable

from autograder.assignment import Assignment
from autograder.roles import Role, role_of

SHORTEST = 12  # shorter lines, such as `else:` or `x = 1`, are in everybody's code


def hidden_lines(assignment: Assignment) -> frozenset[str]:
    """The lines that graded cells have and what is handed out does not, without spaces, unless they are trivial."""
    lines: set[str] = set()
    helpers = [content.decode() for path, content in assignment.files.items() if path.endswith(".py")]
    for source in assignment.notebooks:
        shown = {_bare(line) for text in (*source.released.values(), *helpers) for line in text.splitlines()}
        for cell in source.notebook.cells:
            if role_of(cell) is Role.TEST:
                lines |= {_bare(line) for line in cell.source.splitlines()} - shown
    return frozenset(line for line in lines if len(line) >= SHORTEST)


def leaks(text: str, secrets: Iterable[str]) -> bool:
    """Is any hidden line in `text`, whatever its spaces, HTML entities and tags?"""
    plain = _bare(text)
    marked_up = _bare(html.unescape(re.sub(r"<[^>]*>", "", text)))
    return any(secret in plain or secret in marked_up for secret in secrets)


def _bare(text: str) -> str:
    return re.sub(r"\s+|\\n", "", text)
