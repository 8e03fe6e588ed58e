"""The same work in another style: other names, another order, other ways to write the same operation.

Restyled code does the same, up to rounding. It represents another student with the same mistake.
"""

from __future__ import annotations

import ast
import builtins


def restyled(source: str) -> str:
    """Rewrite every function of `source`. What is visible from outside (parameters, keys, names) stays the same."""
    tree = ast.parse(source)
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef):
            _rename_locals(node)
    return ast.unparse(ast.fix_missing_locations(_Spelling().visit(tree)))


def _rename_locals(function: ast.FunctionDef) -> None:
    """Give the function's own variables other names. A function that contains others is left alone."""
    if any(
        isinstance(node, (ast.FunctionDef, ast.Lambda, ast.ClassDef))
        for node in ast.walk(function)
        if node is not function
    ):
        return
    fixed = {argument.arg for argument in ast.walk(function) if isinstance(argument, ast.arg)}
    for node in ast.walk(function):
        if isinstance(node, (ast.Global, ast.Nonlocal)):
            fixed |= set(node.names)
    stored = {node.id for node in ast.walk(function) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
    others = {name: f"my_{name}" for name in stored - fixed - set(dir(builtins))}
    for node in ast.walk(function):
        if isinstance(node, ast.Name):
            node.id = others.get(node.id, node.id)


class _Spelling(ast.NodeTransformer):
    """Other ways to write the same operation on numbers and arrays."""

    def visit_BinOp(self, node: ast.BinOp) -> ast.AST:
        self.generic_visit(node)
        if isinstance(node.op, ast.Mult) and not _may_be_sequence(node):
            return ast.BinOp(node.right, node.op, node.left)
        if isinstance(node.op, ast.Pow) and isinstance(node.right, ast.Constant) and node.right.value == 2:
            return ast.BinOp(node.left, ast.Mult(), node.left) if isinstance(node.left, ast.Name) else node
        return node

    def visit_Call(self, node: ast.Call) -> ast.AST:
        """`np.f(a, …)` as the method `np.asarray(a).f(…)`."""
        self.generic_visit(node)
        function = node.func
        if isinstance(function, ast.Attribute) and isinstance(function.value, ast.Name) and function.value.id == "np":
            first = node.args[:1]
            if function.attr == "dot" and len(node.args) == 2:
                return ast.Call(
                    ast.Attribute(ast.Call(_np("asarray"), first, []), "dot", ast.Load()), node.args[1:], []
                )
            if function.attr in ("sum", "mean") and first:
                method = ast.Attribute(ast.Call(_np("asarray"), first, []), function.attr, ast.Load())
                return ast.Call(method, node.args[1:], node.keywords)
            if function.attr == "square" and isinstance(first[0], ast.Name):
                return ast.BinOp(first[0], ast.Mult(), first[0])
        return node

    def visit_Dict(self, node: ast.Dict) -> ast.AST:
        """The entries in another order."""
        self.generic_visit(node)
        names = [key.value if isinstance(key, ast.Constant) else None for key in node.keys]
        if None not in names and len(set(names)) == len(names):
            return ast.Dict(node.keys[::-1], node.values[::-1])
        return node

    def visit_AugAssign(self, node: ast.AugAssign) -> ast.AST:
        """`a[i] += b` written out. With a bare name it can work in place, and that can be the mistake."""
        self.generic_visit(node)
        if isinstance(node.target, ast.Subscript):
            read = ast.Subscript(node.target.value, node.target.slice, ast.Load())
            return ast.Assign([node.target], ast.BinOp(read, node.op, node.value))
        return node


def _np(name: str) -> ast.Attribute:
    return ast.Attribute(ast.Name("np", ast.Load()), name, ast.Load())


def _may_be_sequence(node: ast.BinOp) -> bool:
    return any(isinstance(side, (ast.List, ast.Tuple, ast.Constant)) for side in (node.left, node.right))
