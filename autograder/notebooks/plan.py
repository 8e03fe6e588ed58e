"""Reads off an instructor's notebook what its tests depend on: given cells, and names that students define."""

from __future__ import annotations

import re
import symtable
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from nbformat import NotebookNode

from autograder.notebooks.roles import Role, only_draws, role_of


@dataclass(frozen=True, kw_only=True)
class Plan:
    """What the examiner needs of one instructor notebook, read off its cells beforehand; cells go by their ids."""

    sources: Mapping[str, str] = field(default_factory=dict)  # tests, and the given or free cells that they depend on
    used: Mapping[str, frozenset[str]] = field(default_factory=dict)  # the same cells → names that they read
    defined: Mapping[str, frozenset[str]] = field(default_factory=dict)  # code cells but tests → names that they define
    alike: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # pictures that are the same for all → sources


def plan_of(notebook: NotebookNode) -> Plan:
    """The plan of an instructor's notebook: its tests, and the cells that they need, directly or through others."""
    cells = [cell for cell in notebook.cells if role_of(cell) not in (Role.PROSE, Role.CHECK) and not only_draws(cell)]
    ours = [cell for cell in cells if role_of(cell) in (Role.GIVEN, Role.FREE)]
    defined = {cell.id: bound_names(cell.source) for cell in cells if role_of(cell) is not Role.TEST}
    used = {cell.id: free_names(cell.source) for cell in cells if role_of(cell) is Role.TEST}
    while True:
        names: frozenset[str] = frozenset().union(*used.values())
        needed = [cell for cell in ours if cell.id not in used and defined[cell.id] & names]
        if not needed:
            break
        used |= {cell.id: free_names(cell.source) for cell in needed}
    return Plan(sources={cell.id: cell.source for cell in cells if cell.id in used}, used=used, defined=defined)


def names_needed(plan: Plan, test: str) -> frozenset[str]:
    """The names that a test reads, directly or through the given cells that it depends on."""
    names = plan.used.get(test, frozenset())
    given = [cell for cell in plan.used if cell in plan.defined]
    while True:
        through = [plan.used[cell] for cell in given if plan.defined[cell] & names]
        reached = names.union(*through)
        if reached == names:
            return names
        names = reached


def python_of(source: str) -> str:
    """The cell without magics and shell commands, which are no Python."""
    return re.sub(r"^(\s*)[%!].*$", r"\1pass", source, flags=re.MULTILINE)


def bound_names(source: str) -> frozenset[str]:
    """The names that a cell defines at its top level: functions, classes, variables, imports."""
    table = _symbols(source)
    symbols = table.get_symbols() if table else []
    return frozenset(symbol.get_name() for symbol in symbols if symbol.is_assigned() or symbol.is_imported())


def free_names(source: str) -> frozenset[str]:
    """The global names that a cell reads, in its functions too."""
    table = _symbols(source)
    return frozenset(_global_reads(table)) if table else frozenset()


def _global_reads(table: symtable.SymbolTable) -> Iterator[str]:
    module = table.get_type() == "module"
    for symbol in table.get_symbols():
        if symbol.is_referenced() and (module or symbol.is_global()):
            yield symbol.get_name()
    for inner in table.get_children():
        yield from _global_reads(inner)


def _symbols(source: str) -> symtable.SymbolTable | None:
    try:
        return symtable.symtable(python_of(source), "cell", "exec")
    except SyntaxError:
        return None
