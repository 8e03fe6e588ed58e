"""Which helpers an assignment needs: those that its notebooks import, and those that these helpers import."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from nbformat import NotebookNode

from autograder.course import Course
from autograder.notebooks.plan import python_of

Imports = dict[str, set[str]]  # module → names that are imported from it; "*": all of them


def needed_helpers(course: Course, notebooks: list[NotebookNode]) -> list[Path]:
    """The files among the course's helpers that the notebooks need, sorted, relative to the course folder.

    If a module passes on names of other modules and can do without them, only modules whose names are asked for count.
    Raises SyntaxError for a helper that is not Python.
    """
    asked: Imports = {}
    for notebook in notebooks:
        for cell in notebook.cells:
            if cell.cell_type == "code":
                _add(asked, _imports(ast.parse(python_of(cell.source))))
    done: dict[str, frozenset[str]] = {}
    while waiting := [module for module in asked if done.get(module) != frozenset(asked[module])]:
        for module in waiting:
            done[module] = frozenset(asked[module])
            for path in _files(course, module):
                _add(asked, _handed_on(ast.parse((course.root / path).read_text(encoding="utf-8")), done[module]))
    return sorted({path for module in asked for path in _files(course, module)})


def _files(course: Course, module: str) -> Iterator[Path]:
    """The files of a module and of the packages that contain it, if it is one of the helpers."""
    parts = module.split(".")
    known = {Path(helper).with_suffix("").name for helper in course.helpers}
    if parts[0] not in known:
        return
    for depth in range(1, len(parts) + 1):
        place = Path(*parts[:depth])
        for path in (place.with_suffix(".py"), place / "__init__.py"):
            if (course.root / path).is_file():
                yield path


def _handed_on(tree: ast.Module, asked: frozenset[str]) -> Iterator[tuple[str, set[str]]]:
    """What a module uses itself or imports outside a block that tolerates its absence; of the rest, what is asked for.

    Such a block is a `try` or a `with`.
    """
    blocks = [node for node in ast.walk(tree) if isinstance(node, (ast.Try, ast.With))]
    optional = {node for block in blocks for node in ast.walk(block)}
    used = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module and node in optional and "*" not in asked:
            names = {alias.name for alias in node.names if (alias.asname or alias.name) in used | asked}
            if names or node.names[0].name == "*":
                yield node.module, names or {"*"}
        elif isinstance(node, (ast.Import, ast.ImportFrom)):
            yield from _imports(ast.Module([node], []))


def _imports(tree: ast.Module) -> Iterator[tuple[str, set[str]]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, {"*"}) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            yield node.module, {alias.name for alias in node.names}


def _add(asked: Imports, found: Iterator[tuple[str, set[str]]]) -> None:
    for module, names in found:
        asked.setdefault(module, set()).update(names)
        for name in names:  # the name can be a module of a package
            asked.setdefault(f"{module}.{name}", set()) if name != "*" else None
