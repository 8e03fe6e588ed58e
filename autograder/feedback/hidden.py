"""What a student must not see, and the scan that finds it in a page or an output."""

from __future__ import annotations

import ast
import html
import re
from collections.abc import Iterable, Iterator

from autograder.assignment import Assignment
from autograder.roles import Role, role_of

SHORTEST = 12  # shorter lines, such as `else:` or `x = 1`, are in everybody's code
_CODE = re.compile(r"\blambda [^:]*:|\bdef \w+\(|\bclass \w+[:(]")


def hidden_lines(assignment: Assignment) -> frozenset[str]:
    """The lines that graded cells have and what is handed out does not, without spaces, unless they are trivial.

    Functions that a test plants are lines too, also where they are a part of one.
    """
    lines: set[str] = set()
    helpers = [content.decode() for path, content in assignment.files.items() if path.endswith(".py")]
    for source in assignment.notebooks:
        shown = {_bare(line) for text in (*source.released.values(), *helpers) for line in text.splitlines()}
        for cell in source.notebook.cells:
            if role_of(cell) is Role.TEST:
                lines |= {_bare(line) for line in cell.source.splitlines()} - shown
                planted = {_bare(line) for text in _planted(cell.source) for line in text.splitlines()}
                lines |= {line for line in planted if not any(line in known for known in shown)}
    return frozenset(line for line in lines if len(line) >= SHORTEST)


def _planted(test: str) -> Iterator[str]:
    """The code that a test has as text."""
    for node in ast.walk(ast.parse(test)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and _CODE.search(node.value):
            yield node.value


def leaks(text: str, secrets: Iterable[str]) -> bool:
    """Is any hidden line in `text`, whatever its spaces, HTML entities and tags?"""
    plain = _bare(text)
    marked_up = _bare(html.unescape(re.sub(r"<[^>]*>", "", text)))
    return any(secret in plain or secret in marked_up for secret in secrets)


def _bare(text: str) -> str:
    return re.sub(r"\s+|\\n", "", text)
