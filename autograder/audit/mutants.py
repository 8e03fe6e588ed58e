"""Machine-made mistakes: every reference function, with one small change at a time.

The operators are those of mutation testing (DeMillo, Lipton and Sayward 1978), and some for numpy:
axis and keepdims, transposes, matrix products, slices.
"""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterator
from typing import Any

from autograder.audit.catalogue import Attempt
from autograder.notebooks.assignment import Assignment, SourceNotebook
from autograder.notebooks.roles import Role, role_of

_BINARY: dict[type[ast.operator], tuple[type[ast.operator], ...]] = {
    ast.Add: (ast.Sub,),
    ast.Sub: (ast.Add,),
    ast.Mult: (ast.Div,),
    ast.Div: (ast.Mult,),
    ast.Pow: (ast.Mult,),
    ast.MatMult: (ast.Mult,),
    ast.FloorDiv: (ast.Div,),
    ast.Mod: (ast.FloorDiv,),
}
_COMPARISONS: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Gt: (ast.GtE, ast.Lt),
    ast.GtE: (ast.Gt, ast.Lt),
    ast.Lt: (ast.LtE, ast.Gt),
    ast.LtE: (ast.Lt, ast.Gt),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
}
_FUNCTIONS = {
    "maximum": "minimum",
    "minimum": "maximum",
    "max": "min",
    "argmax": "argmin",
    "sum": "mean",
    "mean": "sum",
    "exp": "expm1",
    "log": "log1p",
    "sqrt": "square",
    "zeros_like": "ones_like",
    "zeros": "ones",
    "abs": "negative",
    "dot": "multiply",
}


def mutants_of(assignment: Assignment) -> list[Attempt]:
    """Every mutant of every answer cell of the assignment, in the order of its notebooks.

    A mutant's name says where and what was changed. It stays the same while its cell does.
    """
    return [
        Attempt(
            assignment=assignment.name,
            notebook=source.name,
            kind="mutant",
            name=name,
            description=name,
            fails=frozenset(),
            source=text,
        )
        for source in assignment.notebooks
        for name, text in _of_notebook(source)
    ]


def _of_notebook(source: SourceNotebook) -> Iterator[tuple[str, str]]:
    for cell in source.notebook.cells:
        if role_of(cell) is Role.ANSWER:
            for name, text in mutations(cell.source):
                yield f"{cell.id}: {name}", text


def mutations(source: str) -> Iterator[tuple[str, str]]:
    """Yield (name, changed source) for each single change in `source`, each text once."""
    tree = ast.parse(source)
    original = ast.unparse(tree)
    seen, names = {original}, Counter[str]()
    for holder, field, place, node, statement in _places(tree):
        before = _line(statement)
        for variant in _variants(node, statement):
            _put(holder, field, place, variant)
            text = ast.unparse(ast.fix_missing_locations(tree))
            after = "(dropped)" if node is statement else _line(statement)
            _put(holder, field, place, node)
            if text in seen:
                continue
            seen.add(text)
            name = f"{before} → {after}"
            names[name] += 1
            yield (name if names[name] == 1 else f"{name} ({names[name]})"), text


def _places(tree: ast.Module) -> Iterator[tuple[ast.AST, str, int | None, ast.AST, ast.stmt]]:
    """Every node below the top level: (its parent, field, place in a list, the node, its statement)."""

    def below(parent: ast.AST, statement: ast.stmt | None) -> Iterator[Any]:
        for field, value in ast.iter_fields(parent):
            if field in ("annotation", "returns", "decorator_list", "type_comment", "name", "id", "ctx"):
                continue
            for place, node in enumerate(value) if isinstance(value, list) else [(None, value)]:
                if not isinstance(node, ast.AST) or _says_only(node):
                    continue
                inside = node if isinstance(node, ast.stmt) else statement
                if inside is not None and not isinstance(parent, ast.Module):
                    yield parent, field, place, node, inside
                yield from below(node, inside)

    yield from below(tree, None)


def _says_only(node: ast.AST) -> bool:
    """Is it only for people: a docstring, something printed, a raised error?"""
    if isinstance(node, ast.Raise):
        return True
    if not isinstance(node, ast.Expr):
        return False
    call = node.value
    return isinstance(call, ast.Constant) or (
        isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "print"
    )


def _put(holder: ast.AST, field: str, place: int | None, node: ast.AST) -> None:
    if place is None:
        setattr(holder, field, node)
    else:
        getattr(holder, field)[place] = node


def _line(statement: ast.stmt) -> str:
    """The first line of a statement, without its final colon."""
    return ast.unparse(statement).splitlines()[0].removesuffix(":")


def _variants(node: ast.AST, statement: ast.stmt) -> Iterator[ast.AST]:
    """What can replace `node`."""
    match node:
        case ast.BinOp(left, operator, right):
            yield from (ast.BinOp(left, other(), right) for other in _BINARY.get(type(operator), ()))
            if isinstance(operator, (ast.Sub, ast.Div, ast.MatMult, ast.Pow)):
                yield ast.BinOp(right, operator, left)
            if isinstance(operator, (ast.Add, ast.Sub)):
                yield from (left, right)
        case ast.Compare(left, [operator], rights):
            yield from (ast.Compare(left, [other()], rights) for other in _COMPARISONS.get(type(operator), ()))
        case ast.BoolOp(operator, values):
            yield ast.BoolOp(ast.Or() if isinstance(operator, ast.And) else ast.And(), values)
        case ast.UnaryOp(ast.USub() | ast.Not(), operand) if not isinstance(operand, ast.Constant):
            yield operand
        case ast.Constant(value):
            yield from (ast.Constant(other) for other in _other_constants(value))
        case ast.Attribute(value, "T"):
            yield value
        case ast.Call(function, arguments, keywords):
            yield from _other_calls(function, arguments, keywords)
        case ast.Slice(lower, upper, step) if lower or upper or step:
            yield ast.Slice()
        case ast.AugAssign(target, operator, value):
            yield from (ast.AugAssign(target, other(), value) for other in _BINARY.get(type(operator), ()))
            yield ast.Pass()
        case ast.Assign() | ast.Expr():
            yield ast.Pass()
        case ast.If(condition, body, otherwise):
            yield ast.If(ast.UnaryOp(ast.Not(), condition), body, otherwise)
        case ast.IfExp(condition, body, otherwise):
            yield ast.IfExp(condition, otherwise, body)


def _other_constants(value: object) -> Iterator[bool | int | float]:
    if isinstance(value, bool):
        yield not value
    elif isinstance(value, int):
        yield value + 1
        if value:
            yield value - 1
    elif isinstance(value, float):
        yield value * 2
        yield -value


def _other_calls(function: ast.expr, arguments: list[ast.expr], keywords: list[ast.keyword]) -> Iterator[ast.expr]:
    if isinstance(function, ast.Attribute) and function.attr in _FUNCTIONS:
        yield ast.Call(ast.Attribute(function.value, _FUNCTIONS[function.attr], ast.Load()), arguments, keywords)
    if len(arguments) == 2:
        yield ast.Call(function, arguments[::-1], keywords)
    for keyword in keywords:
        if keyword.arg in ("axis", "keepdims"):
            yield ast.Call(function, arguments, [other for other in keywords if other is not keyword])
    if len(arguments) == 1 and not keywords:
        yield arguments[0]
