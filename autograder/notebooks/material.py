"""The files beside an assignment's notebooks, and the modules that its own cells import."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import PurePosixPath

from nbformat import NotebookNode

from autograder.notebooks.plan import python_of
from autograder.notebooks.roles import Role, role_of


@dataclass(frozen=True)
class Material:
    """The files that an assignment has beside its notebooks, and the modules that its own cells import."""

    files: Mapping[str, bytes] = field(default_factory=dict)
    imports: tuple[str, ...] = ()

    @cached_property
    def modules(self) -> frozenset[str]:
        """The modules in these files, and the packages that contain them."""
        paths = [PurePosixPath(path) for path in self.files if path.endswith(".py")]
        folders = {folder for path in paths for folder in path.parents if folder.parts}
        return frozenset(".".join(place.parts) for place in (*(path.with_suffix("") for path in paths), *folders))

    @cached_property
    def seeded(self) -> frozenset[str]:
        """The modules that draw hidden inputs: those that set `SEED` to a number."""
        python = {path: text.decode("utf-8", "replace") for path, text in self.files.items() if path.endswith(".py")}
        found = [path for path, text in python.items() if re.search(r"^SEED(: int)? = \d+", text, re.MULTILINE)]
        return frozenset(".".join(PurePosixPath(path).with_suffix("").parts) for path in found)


def imported_modules(notebooks: Mapping[str, NotebookNode]) -> tuple[str, ...]:
    """The modules that given and free cells import, without notebooks that import each other."""
    cells = [
        cell for notebook in notebooks.values() for cell in notebook.cells if role_of(cell) in (Role.GIVEN, Role.FREE)
    ]
    found = dict.fromkeys(name for cell in cells for name in _imports(cell.source))
    return tuple(name for name in found if name not in notebooks)


def _imports(source: str) -> Iterator[str]:
    try:
        tree = ast.parse(python_of(source))
    except SyntaxError:
        return
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            yield node.module
