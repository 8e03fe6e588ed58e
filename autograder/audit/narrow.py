"""Which part of a notebook an attempt can affect, judged by names.

A question that depends on no changed answer, directly or through other cells, is judged as in the reference.
So it need not be asked, and cells that only such questions need are not run.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache

from nbformat import NotebookNode

from autograder.notebooks.alike import changed_names
from autograder.notebooks.plan import free_names, python_of
from autograder.notebooks.roles import Role, only_draws, role_of

Names = frozenset[str]


def narrowed(
    notebook: NotebookNode, original: NotebookNode, asked: Collection[Role] = (Role.TEST, Role.CHECK)
) -> NotebookNode:
    """The cells of `notebook` that are needed to judge its changed answers, in their order.

    notebook: `original` with other answers.
    asked: the roles of the cells that judge; only those of them that depend on a changed answer are kept.
    This does not see what a call does to its arguments, or what code does to a module.
    """
    cells = [cell for cell in notebook.cells if cell.cell_type == "code" and not only_draws(cell)]
    before = {cell.id: cell.source for cell in original.cells}
    changed = [cell for cell in cells if cell.source != before[cell.id]]
    names: Names = frozenset().union(*(_changes(cell.source) | _changes(before[cell.id]) for cell in changed))
    judging = {cell.id for cell in _affected(cells, names) if role_of(cell) in asked}
    kept = _needed(cells, judging)
    return NotebookNode({**notebook, "cells": [cell for cell in cells if cell.id in kept]})


def _affected(cells: list[NotebookNode], names: Names) -> list[NotebookNode]:
    """The cells that read one of these names, or a name that such a cell defines or changes."""
    while True:
        found = [cell for cell in cells if _meet(names, _reads(cell.source))]
        more = names.union(*(_changes(cell.source) for cell in found))
        if more == names:
            return found
        names = more


def _needed(cells: list[NotebookNode], wanted: set[str]) -> set[str]:
    """The ids of the wanted cells, and of the cells that define or change what they read."""
    while True:
        read: Names = frozenset().union(*(_reads(cell.source) for cell in cells if cell.id in wanted))
        more = wanted.union(cell.id for cell in cells if _meet(_changes(cell.source), read))
        if more == wanted:
            return wanted
        wanted = more


def _meet(changed: Names, read: Names) -> bool:
    """Does a changed name appear among those read? `*` stands for all names imported from a module."""
    return "*" in changed or not changed.isdisjoint(read)


@lru_cache(maxsize=10_000)
def _changes(source: str) -> Names:
    return changed_names(python_of(source))


@lru_cache(maxsize=10_000)
def _reads(source: str) -> Names:
    return free_names(source)
