"""Pictures that come out the same for everybody: drawn once, by the course's own cells.

Names tell which they are: a locked cell that only draws, and that depends, all the way down, on locked cells
alone. It is for the pictures that a notebook shows, never for a score.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import Any

from nbformat import NotebookNode

from autograder.engine.plan import bound_names, free_names, python_of
from autograder.roles import Role, only_draws, role_of

Sources = tuple[str, ...]
Outputs = list[dict[str, Any]]  # of one cell, as a notebook file has them
Draw = Callable[[Sources, int], Outputs | None]

LONGEST = 20_000  # characters of a student's cell

# With these, code can reach any name without writing it.
_REACHING = frozenset(
    {
        "__builtins__",
        "__import__",
        "builtins",
        "compile",
        "delattr",
        "eval",
        "exec",
        "get_ipython",
        "globals",
        "importlib",
        "locals",
        "setattr",
        "sys",
        "vars",
    }
)


def drawn_alike(notebook: NotebookNode) -> dict[str, Sources]:
    """The cells of an instructor's notebook that draw the same for everybody: id → sources to run, its own last.

    None in a notebook with a cell that cannot be read.
    """
    cells = [cell for cell in notebook.cells if role_of(cell) not in (Role.PROSE, Role.TEST)]
    try:
        bound = {cell.id: _changes(python_of(cell.source)) for cell in cells}
    except SyntaxError:
        return {}
    read = {cell.id: free_names(cell.source) for cell in cells}
    students: frozenset[str] = frozenset()  # names that depend on what a student writes
    while True:
        ours = [
            cell for cell in cells if role_of(cell) is Role.GIVEN and not (bound[cell.id] | read[cell.id]) & students
        ]
        others = frozenset().union(*(bound[cell.id] for cell in cells if cell not in ours))
        if others <= students:
            break
        students |= others
    return {
        cell.id: tuple(one.source for one in ours[: place + 1])
        for place, cell in enumerate(ours)
        if only_draws(cell) and not any(bound[cell.id] & read[other.id] for other in cells if other is not cell)
    }


def leaves_alone(source: str, pictures: Sources) -> bool:
    """Does this cell of a student's neither read nor change what the picture is made of, as far as names tell?

    What its calls do to objects that they are given is not seen. Nothing is believed of a text that is very long,
    is nested too deeply or is no Python: magics are not.
    """
    if len(source) > LONGEST:
        return False
    try:
        changes, reads = _changes(source), free_names(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False
    needed, made = _names(pictures)
    return not (changes & needed or reads & (made | _REACHING) or "*" in changes)


@lru_cache
def _names(pictures: Sources) -> tuple[frozenset[str], frozenset[str]]:
    """All names that these cells read or define, and those that the last one defines."""
    return frozenset().union(*(bound_names(one) | free_names(one) for one in pictures)), bound_names(pictures[-1])


def _changes(source: str) -> frozenset[str]:
    """The names that code binds or changes. Raises SyntaxError, and what else `ast.parse` raises."""
    return bound_names(source) | frozenset(_changed_within(ast.parse(source)))


def _changed_within(tree: ast.AST) -> Iterator[str]:
    """Names that are changed from within functions or part by part; "*" for those that nobody can tell."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Global):
            yield from node.names
        elif isinstance(node, ast.ImportFrom) and node.names[0].name == "*":
            yield "*"
        elif isinstance(node, (ast.Attribute, ast.Subscript)) and not isinstance(node.ctx, ast.Load):
            owner: ast.expr = node
            while isinstance(owner, (ast.Attribute, ast.Subscript)):
                owner = owner.value
            if isinstance(owner, ast.Name):
                yield owner.id


class Gallery:
    """The pictures drawn so far. `draw` runs cells with a seed; it returns None when something goes wrong."""

    def __init__(self, draw: Draw) -> None:
        self._draw = draw
        self._met: set[Sources] = set()
        self._drawn: dict[Sources, Outputs | None] = {}

    def outputs_of(self, pictures: Mapping[str, Sources], notebook: NotebookNode) -> dict[str, Outputs]:
        """The outputs, by the cells' ids, of those of `pictures` that this student's notebook draws alike."""
        own = [cell.source for cell in notebook.cells if role_of(cell) in (Role.ANSWER, Role.FREE)]
        alike = {name: sources for name, sources in pictures.items() if all(leaves_alone(one, sources) for one in own)}
        found = {name: self._find(sources) for name, sources in alike.items()}
        return {name: outputs for name, outputs in found.items() if outputs is not None}

    def _find(self, sources: Sources) -> Outputs | None:
        """The outputs; None at the first meeting, which may be the only one, and when chance has a hand in them."""
        if sources not in self._met:
            self._met.add(sources)
            return None
        if sources not in self._drawn:
            one, other = self._draw(sources, 1), self._draw(sources, 2)
            self._drawn[sources] = one if one == other else None
        return self._drawn[sources]
