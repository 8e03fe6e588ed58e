"""What a student must not see, and the scan that finds it in a page or an output."""

from __future__ import annotations

import ast
import html
import re
from collections.abc import Collection, Iterator

from autograder.notebooks.assignment import Assignment
from autograder.notebooks.plan import nodes_of
from autograder.notebooks.roles import Role, role_of

SHORTEST = 12  # shorter lines, such as `else:` or `x = 1`, are in everybody's code
_CODE = re.compile(r"\blambda [^:]*:|\bdef \w+\(|\bclass \w+[:(]")
_TOO_LONG = re.compile(r"&#[xX]?[0-9a-fA-F]{9,};?")  # not a character; `html.unescape` raises for very long ones


def hidden_lines(assignment: Assignment) -> frozenset[str]:
    """The lines of graded cells that are not part of what is handed out, without spaces and without short lines.

    The lines of functions that a test plants are included, even if such a function is only a part of a line.
    """
    given = [text for source in assignment.notebooks for text in source.released.values()]
    given += [content.decode() for path, content in assignment.files.items() if path.endswith(".py")]
    shown = "\n".join(_bare(line) for text in given for line in text.splitlines())
    tests = [
        cell.source for source in assignment.notebooks for cell in source.notebook.cells if role_of(cell) is Role.TEST
    ]
    code = [text for test in tests for text in (test, *_planted(test))]
    lines = {_bare(line) for text in code for line in text.splitlines()}
    return frozenset(line for line in lines if len(line) >= SHORTEST and line not in shown)


def _planted(test: str) -> Iterator[str]:
    """The code that a test contains as text."""
    for node in nodes_of(test):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and _CODE.search(node.value):
            yield node.value


def leaks(text: str, secrets: Collection[str]) -> bool:
    """Is any hidden line in `text`, whatever its spaces, HTML entities and tags?"""
    readings = {_bare(text), _bare(html.unescape(_TOO_LONG.sub("", _without_tags(text))))}  # mostly one and the same
    return any(any(map(reading.__contains__, secrets)) for reading in readings)


def _without_tags(text: str) -> str:
    """The text without what `<[^>]*>` matches, in a time that does not grow with the square of the text's length."""
    parts, place = [], 0
    while (start := text.find("<", place)) >= 0 and (end := text.find(">", start)) >= 0:
        parts.append(text[place:start])
        place = end + 1
    return "".join([*parts, text[place:]])


def _bare(text: str) -> str:
    return re.sub(r"\s+|\\n", "", text)
