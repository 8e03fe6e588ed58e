"""Which pictures are the same for everybody.

Names decide: a locked cell only draws, and depends, directly and indirectly, only on locked cells. This is used
for the pictures that a notebook shows, never for a score.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import lru_cache

from nbformat import NotebookNode

from autograder.notebooks.plan import bound_names, free_names, parsed, python_of
from autograder.notebooks.roles import Role, only_draws, role_of

Sources = tuple[str, ...]

_SCOPES = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda, ast.ListComp, ast.SetComp, ast.DictComp)
LONGEST = 20_000  # characters of a student's cell

# With these, code can reach any name without writing it.
REACHING = frozenset(
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

    Empty for a notebook with a cell that cannot be parsed.
    """
    cells = [cell for cell in notebook.cells if role_of(cell) not in (Role.PROSE, Role.TEST)]
    try:
        bound = {cell.id: changed_names(python_of(cell.source)) for cell in cells}
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
    """Does this student's cell, judged by names, change nothing that the picture needs and read nothing that it makes?

    What calls do to their arguments is not seen. The answer is no for a text that is very long, is nested too deeply
    or is not Python, such as one with magics.
    """
    names = _changed_and_read(source) if len(source) <= LONGEST else None
    if names is None:
        return False
    (changes, reads), (needed, made) = names, _names(pictures)
    return not (changes & needed or reads & (made | REACHING) or "*" in changes)


@lru_cache(maxsize=256)  # because it is called for each picture
def _changed_and_read(source: str) -> tuple[frozenset[str], frozenset[str]] | None:
    try:
        return changed_names(source), free_names(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


@lru_cache
def _names(pictures: Sources) -> tuple[frozenset[str], frozenset[str]]:
    """All names that these cells read or define, and those that the last one defines."""
    return frozenset().union(*(bound_names(one) | free_names(one) for one in pictures)), bound_names(pictures[-1])


def changed_names(source: str) -> frozenset[str]:
    """The names that code binds or changes. Raises SyntaxError and whatever else parsing raises."""
    return bound_names(source) | frozenset(_changed_within(parsed(source)))


def _changed_within(node: ast.AST, local: frozenset[str] = frozenset()) -> Iterator[str]:
    """Names whose parts are changed, also in functions, but not their local names; "*" for names that are unknown."""
    if isinstance(node, ast.ImportFrom) and node.names[0].name == "*":
        yield "*"
    elif isinstance(node, (ast.Attribute, ast.Subscript)) and not isinstance(node.ctx, ast.Load):
        owner: ast.expr = node
        while isinstance(owner, (ast.Attribute, ast.Subscript)):
            owner = owner.value
        if isinstance(owner, ast.Name) and owner.id not in local:
            yield owner.id
    if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
        local |= _local_names(node)
    for child in ast.iter_child_nodes(node):
        yield from _changed_within(child, local)


def _local_names(function: ast.FunctionDef | ast.AsyncFunctionDef) -> frozenset[str]:
    """A function's parameters, and what its own body assigns without declaring it global or nonlocal."""
    given = function.args
    parameters = [*given.posonlyargs, *given.args, *given.kwonlyargs, given.vararg, given.kwarg]
    names = {parameter.arg for parameter in parameters if parameter is not None}
    declared: set[str] = set()
    waiting: list[ast.AST] = list(function.body)
    while waiting:
        node = waiting.pop()
        if isinstance(node, (ast.Global, ast.Nonlocal)):
            declared.update(node.names)
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            names.add(node.id)
        elif not isinstance(node, _SCOPES):
            waiting += ast.iter_child_nodes(node)
    return frozenset(names - declared)
