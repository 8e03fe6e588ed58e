"""Finds out from an instructor's notebook what its tests depend on: given cells, and names that students define."""

from __future__ import annotations

import ast
import re
import symtable
import warnings
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from nbformat import NotebookNode

from autograder.notebooks.roles import Role, only_draws, role_of


@dataclass(frozen=True, kw_only=True)
class Plan:
    """What the examiner needs to know about one instructor notebook. The keys are cell ids."""

    sources: Mapping[str, str] = field(default_factory=dict)  # tests, and the given or free cells that they depend on
    used: Mapping[str, frozenset[str]] = field(default_factory=dict)  # the same cells → names that they read
    defined: Mapping[str, frozenset[str]] = field(default_factory=dict)  # other code cells → names that they define
    alike: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # pictures that are the same for all → sources


def plan_of(notebook: NotebookNode) -> Plan:
    """The plan of an instructor's notebook: its tests, and the cells that they need, directly or through others."""
    cells = [cell for cell in notebook.cells if role_of(cell) not in (Role.PROSE, Role.CHECK) and not only_draws(cell)]
    ours = [cell for cell in cells if role_of(cell) in (Role.GIVEN, Role.FREE)]
    defined = {cell.id: bound_names(cell.source) for cell in cells if role_of(cell) is not Role.TEST}
    used = {cell.id: free_names(cell.source) for cell in cells if role_of(cell) is Role.TEST}
    while True:
        names: frozenset[str] = frozenset().union(*used.values())
        needed = [
            cell for cell in ours if cell.id not in used and (defined[cell.id] & names or imports_all(cell.source))
        ]
        if not needed:
            break
        used |= {cell.id: free_names(cell.source) for cell in needed}
    read: frozenset[str] = frozenset().union(*(free_names(cell.source) for cell in _code(notebook)))
    if any(_reaches_any_name(cell.source) for cell in cells if cell.id in used):
        read = frozenset()
    sources = {
        cell.id: _without_imports(cell.source, read - names) if cell.id in defined else cell.source
        for cell in cells
        if cell.id in used
    }
    return Plan(sources=sources, used=used, defined=defined)


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


_MAGIC = re.compile(r"^([ \t]*)(?:%{1,2}\w.*|!.*)$", re.MULTILINE)  # %time, %%time, !ls


def python_of(source: str) -> str:
    """The cell without magics and shell commands, which are not Python.

    A cell that is Python stays as it is: in a long text or expression, a line can begin with what looks like a magic.
    """
    plain = _MAGIC.sub(r"\1pass", source)
    return source if plain == source or _is_python(source) else plain


def _is_python(source: str) -> bool:
    try:
        parsed(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False
    return True


def imports_all(source: str) -> bool:
    """Does the cell import names that it does not write (`from module import *`)?"""
    return re.search(r"^[ \t]*from\s+[\w.]+\s+import\s+\*", source, re.MULTILINE) is not None


def _code(notebook: NotebookNode) -> list[NotebookNode]:
    return [cell for cell in notebook.cells if cell.cell_type == "code"]


def _reaches_any_name(source: str) -> bool:
    """Can the cell read names that it does not write, for example with `globals()` or `eval(text)`?"""
    nodes = list(nodes_of(source))
    calls = [node for node in nodes if isinstance(node, ast.Call)]
    with_names = {id(call.func) for call in calls if len(call.args) > 1}  # `eval(text, names)` reads only those
    names = [node for node in nodes if isinstance(node, ast.Name)]
    return any(
        name.id in ("globals", "locals", "vars", "dir") or (name.id in ("eval", "exec") and id(name) not in with_names)
        for name in names
    )


def _without_imports(source: str, others: frozenset[str]) -> str:
    """The cell without imports at its top level of names in `others`, which only other cells read.

    A course's first cell usually imports a plotting library, which takes half a second and no test needs. An import
    whose names are read nowhere stays, because it can be there for its effects.
    """
    try:
        tree = parsed(python_of(source))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return source
    before = len(tree.body)
    for statement in list(tree.body):
        if isinstance(statement, (ast.Import, ast.ImportFrom)):
            kept = [one for one in statement.names if (one.asname or one.name.partition(".")[0]) not in others]
            if not kept:
                tree.body.remove(statement)
    return source if len(tree.body) == before else ast.unparse(tree)


@lru_cache(maxsize=256)
def bound_names(source: str) -> frozenset[str]:
    """The names that a cell defines at its top level: functions, classes, variables, imports."""
    table = _symbols(source)
    return frozenset(_global_bindings(table)) if table else frozenset()


@lru_cache(maxsize=256)
def free_names(source: str) -> frozenset[str]:
    """The global names that a cell reads, including those that its functions read."""
    table = _symbols(source)
    return frozenset(_global_reads(table)) if table else frozenset()


@lru_cache(maxsize=256)
def names_in_functions(source: str) -> frozenset[str]:
    """The global names that a cell's functions, classes and comprehensions read."""
    table = _symbols(source)
    return frozenset().union(*map(_global_reads, table.get_children())) if table else frozenset()


def _global_bindings(table: symtable.SymbolTable) -> Iterator[str]:
    for symbol in _global_symbols(table):
        if symbol.is_assigned() or symbol.is_imported():
            yield symbol.get_name()


def _global_reads(table: symtable.SymbolTable) -> Iterator[str]:
    for symbol in _global_symbols(table):
        if symbol.is_referenced():
            yield symbol.get_name()


def _global_symbols(table: symtable.SymbolTable) -> Iterator[symtable.Symbol]:
    """The global names in each scope of a cell."""
    module = table.get_type() == "module"
    yield from (symbol for symbol in table.get_symbols() if module or symbol.is_global())
    for inner in table.get_children():
        yield from _global_symbols(inner)


@lru_cache(maxsize=256)
def _symbols(source: str) -> symtable.SymbolTable | None:
    """The names of a cell, scope by scope; None if it is not Python or is nested too deeply."""
    text = python_of(source)
    try:
        tree = parsed(text)
        scopes = _Scopes()
        scopes.visit(tree)
        with warnings.catch_warnings(action="ignore"):
            return symtable.symtable(ast.unparse(tree) if scopes.changed else text, "cell", "exec")
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


def parsed(text: str) -> ast.Module:
    """`ast.parse` without its warnings, which would appear on the terminal of the person who grades."""
    with warnings.catch_warnings(action="ignore"):
        return ast.parse(text)


def nodes_of(source: str) -> Iterator[ast.AST]:
    """The nodes of a cell's syntax tree, without magics; none if the rest is not Python."""
    try:
        tree = parsed(python_of(source))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return
    yield from ast.walk(tree)


class _Scopes(ast.NodeTransformer):
    """Makes each comprehension a generator expression.

    Since Python 3.12, `symtable` treats the variables of other comprehensions as names of the code around them.
    """

    changed = False

    def visit_ListComp(self, node: ast.ListComp) -> ast.AST:
        return self._scope(node, node.elt)

    def visit_SetComp(self, node: ast.SetComp) -> ast.AST:
        return self._scope(node, node.elt)

    def visit_DictComp(self, node: ast.DictComp) -> ast.AST:
        return self._scope(node, ast.Tuple([node.key, node.value], ast.Load()))

    def _scope(self, node: ast.ListComp | ast.SetComp | ast.DictComp, element: ast.expr) -> ast.AST:
        self.changed = True
        return self.generic_visit(ast.GeneratorExp(element, node.generators))
