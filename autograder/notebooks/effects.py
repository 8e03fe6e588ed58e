"""Which tests look at an object that a given cell makes and that a later cell can change in place.

The examiner makes its own copy of such an object from the given cell. An answer changes another copy: outside, a
test would find the object as it was handed out, whatever the answer did.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import lru_cache

from nbformat import NotebookNode

from autograder.notebooks.alike import changed_names
from autograder.notebooks.plan import Plan, bound_names, names_needed, parsed, python_of
from autograder.notebooks.roles import Role, only_draws, role_of

_SCOPES = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda)
_SHOWING = frozenset({"display", "help", "print"})
# Methods of lists, dictionaries, sets and arrays that change them, even if their result is used.
_CHANGING = re.compile(
    "add|append|clear|discard|extend|fill|insert|pop|popitem|remove|resize|reverse|setdefault|sort|update"
)


def questions_on_changed_objects(notebook: NotebookNode, plan: Plan) -> frozenset[str]:
    """The tests that read, directly or through given cells, an object whose changes the examiner would not see."""
    cells = [cell for cell in notebook.cells if role_of(cell) not in (Role.PROSE, Role.CHECK) and not only_draws(cell)]
    answered = [plan.defined[cell.id] for cell in cells if role_of(cell) is Role.ANSWER]
    made = [objects(cell.source) for cell in cells if cell.id in plan.sources and role_of(cell) is not Role.TEST]
    ours = frozenset().union(*made).difference(*answered)  # a name that an answer binds is fetched from the runner
    changed: frozenset[str] = frozenset()
    found = set()
    for cell in cells:
        if role_of(cell) is Role.TEST:
            found |= {cell.id} if names_needed(plan, cell.id) & changed else set()
        elif cell.id not in plan.sources:
            changed |= ours & changed_in_place(cell.source)
    return frozenset(found)


def changed_in_place(source: str) -> frozenset[str]:
    """The names whose objects a cell can change without binding the name; none if it is not Python.

    Judged by its text: parts that are assigned or deleted, methods that change their object, and calls whose result
    is not used, so that their purpose must be to change something.
    """
    try:
        tree = parsed(python_of(source))
        return changed_names(python_of(source)) - bound_names(source) | frozenset(_acted_on(tree))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return frozenset()


@lru_cache(maxsize=256)
def objects(source: str) -> frozenset[str]:
    """The names that a cell binds to values, not to a module, a function or a class."""
    try:
        nodes = list(ast.walk(parsed(python_of(source))))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return frozenset()
    stored = {node.id for node in nodes if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
    return bound_names(source) & stored


def _acted_on(node: ast.AST) -> Iterator[str]:
    if isinstance(node, _SCOPES):
        return
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Call):
        yield from _reached(node.value)
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and _CHANGING.fullmatch(node.func.attr):
        yield from _root(node.func)
    for child in ast.iter_child_nodes(node):
        yield from _acted_on(child)


def _reached(call: ast.Call) -> Iterator[str]:
    """The names that a call whose result is not used can change: its object and its arguments."""
    if isinstance(call.func, ast.Name) and call.func.id in _SHOWING:
        return
    if isinstance(call.func, ast.Attribute):
        yield from _root(call.func)
    for argument in (*call.args, *(keyword.value for keyword in call.keywords)):
        yield from _root(argument)


def _root(node: ast.expr) -> Iterator[str]:
    """The name at the start of `name.part[0]`."""
    while isinstance(node, (ast.Attribute, ast.Subscript, ast.Starred)):
        node = node.value
    if isinstance(node, ast.Name):
        yield node.id
