"""How values with several parts are made."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from autograder.course import Course

MOST = 3  # fields that may be given by position


def positional_dataclasses(text: str) -> Iterator[str]:
    """The dataclasses in a module that have more than three fields and take them by position."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.ClassDef):
            decorators = [ast.unparse(decorator) for decorator in node.decorator_list]
            made = [decorator for decorator in decorators if decorator.split("(")[0].split(".")[-1] == "dataclass"]
            fields = [part for part in node.body if isinstance(part, ast.AnnAssign)]
            if made and len(fields) > MOST and "kw_only=True" not in made[0]:
                yield node.name


def modules() -> list[Path]:
    root = Course.find().root
    folders = [root / name for name in ("autograder", "checks", "tests", "benchmarks")]
    return [*root.glob("*.py"), *(path for folder in folders for path in folder.rglob("*.py"))]


@pytest.mark.slow
def test_more_than_three_fields_take_keywords_only() -> None:
    """Can nobody pass one of many fields in the place of another?"""
    found = {path.name: list(positional_dataclasses(path.read_text(encoding="utf-8"))) for path in modules()}
    assert "protocol.py" in found
    assert {name: classes for name, classes in found.items() if classes} == {}


@pytest.mark.parametrize(
    ("decorator", "fields", "found"),
    [
        ("@dataclass", 3, []),
        ("@dataclass", 4, ["Many"]),
        ("@dataclass(frozen=True)", 4, ["Many"]),
        ("@dataclasses.dataclass(frozen=True)", 4, ["Many"]),
        ("@dataclass(frozen=True, kw_only=True)", 4, []),
        ("@other", 4, []),
    ],
)
def test_positional_dataclasses_are_found(decorator: str, fields: int, found: list[str]) -> None:
    """Does the test above see what it should?"""
    lines = [decorator, "class Many:", *(f"    field{number}: int" for number in range(fields))]
    assert list(positional_dataclasses("\n".join(lines))) == found
