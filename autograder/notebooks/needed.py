"""Which cells the tests need before them: all of the student's, and the given cells on which those or tests depend.

Other given cells only show something. Visible checks and pictures never take part in judging.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Mapping, Set
from functools import lru_cache

from nbformat import NotebookNode

from autograder.notebooks.alike import LONGEST, REACHING, changed_names
from autograder.notebooks.effects import changed_in_place, objects
from autograder.notebooks.plan import Plan, bound_names, free_names, names_in_functions, nodes_of
from autograder.notebooks.roles import Role, only_draws, role_of

Names = frozenset[str]
NONE: Names = frozenset()

_ASIDE = (Role.PROSE, Role.TEST, Role.CHECK)
_LOOKING = frozenset({"In", "Out", "__main__", "ctypes", "dir", "gc", "inspect"})  # code can read any name with these
_HISTORY = re.compile(r"_+|_i*\d*")  # the text or value of an earlier cell
MOST_CELLS, MOST_TEXT = 300, 60_000  # cells and characters of a notebook that is read to find out
_OWN_NUMBERS = frozenset({"default_rng", "Generator", "RandomState"})  # of `random`: they change no one else's numbers


def needed_cells(notebook: NotebookNode, plan: Plan) -> Names:
    """The ids of the cells of a submitted notebook that have to run for its tests, judged by names.

    A given cell is left out if neither a test nor a needed cell reads, after it or in a function, a name that it
    binds or changes, an object within its reach, or a module from which it draws random numbers. What a function
    remembers of its calls is not seen. All cells are needed where code can reach names that it does not write, and in
    a notebook that is too long to be read.
    """
    cells = {cell.id: cell for cell in notebook.cells if role_of(cell) not in _ASIDE and not only_draws(cell)}
    sources = {name: cell.source for name, cell in cells.items()}
    if len(cells) > MOST_CELLS or sum(map(len, sources.values())) > MOST_TEXT:
        return frozenset(cells)
    if any(map(_can_reach_any_name, sources.values())):
        return frozenset(cells)
    needed = {name for name, cell in cells.items() if role_of(cell) is not Role.GIVEN or name in plan.sources}
    effects = _effects(cells.keys() - needed, sources)
    tests = NONE.union(*(names for name, names in plan.used.items() if name not in plan.defined))
    while True:
        read, more = tests.union(*(names_in_functions(sources[name]) for name in needed)), set()
        for name in reversed(sources):  # from the last cell, so that `read` has what is read after each
            if name in needed:
                read |= free_names(sources[name])
            elif not effects[name].isdisjoint(read):
                more.add(name)
        if not more:
            return frozenset(needed)
        needed |= more


def _effects(given: Set[str], sources: Mapping[str, str]) -> dict[str, Names]:
    """Given cell → the names that it binds, and those whose objects it could change, itself or through functions."""
    made = NONE.union(*map(objects, sources.values()))
    names = [(bound_names(source), free_names(source)) for source in sources.values()]
    found = {}
    for name in given:
        reached, before = free_names(sources[name]), NONE
        while reached != before:
            before = reached
            reached = reached.union(*(reads for binds, reads in names if not binds.isdisjoint(reached)))
        found[name] = _changes(sources[name]) | reached & made
    return found


@lru_cache(maxsize=256)
def _changes(source: str) -> Names:
    """The names that a given cell binds or whose objects it changes, and those of modules with random numbers."""
    return changed_names(source) | changed_in_place(source) | frozenset(_drawn_from(source))


def _drawn_from(source: str) -> set[str]:
    """The modules from which a cell may draw random numbers, such as `np` for `np.random.rand()`."""
    nodes = list(nodes_of(source))
    own = {id(node.value) for node in nodes if isinstance(node, ast.Attribute) and node.attr in _OWN_NUMBERS}
    found = {node.id for node in nodes if isinstance(node, ast.Name) and node.id == "random" and id(node) not in own}
    for node in nodes:
        if isinstance(node, ast.Attribute) and node.attr == "random" and id(node) not in own:
            found |= {ast.unparse(node.value)}
    return found


@lru_cache(maxsize=256)
def _can_reach_any_name(source: str) -> bool:
    """Can code read or change names that it does not write? Yes if that is not clear, as in a cell with magics."""
    if len(source) > LONGEST:
        return True
    try:
        named = changed_names(source) | free_names(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return True
    return "*" in named or not named.isdisjoint(REACHING | _LOOKING) or any(map(_HISTORY.fullmatch, free_names(source)))
