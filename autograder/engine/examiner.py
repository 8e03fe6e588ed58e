"""Runs the test cells of a notebook in the grader's process, against stand-ins for the student's functions."""

from __future__ import annotations

import ast
import builtins
import contextlib
import io
import time
import traceback
from functools import lru_cache
from pathlib import Path
from types import CodeType, ModuleType
from typing import Any

import numpy as np
from nbformat import NotebookNode

from autograder.alarm import AlarmError, wall_alarm
from autograder.engine.exchange import Exchange
from autograder.engine.inside.plain import MAX_PRINTED
from autograder.engine.memory import bounded_memory
from autograder.engine.postponed import NotEnteredError
from autograder.engine.protocol import TOO_SLOW, Job, error_output
from autograder.engine.runner import Runner, RunnerLostError, TooSlowError
from autograder.engine.standins import Module
from autograder.engine.workplace import forget_modules, workplace
from autograder.notebooks.plan import python_of
from autograder.results.marking import points_of
from autograder.results.observation import Observed, Observer

OBSERVED_SEED = 0  # the same inputs for everybody, so that what comes back can be compared


class Examiner:
    """Judges one notebook, cell by cell, in order.

    folder: where the assignment's files are. work: a copy of them, for tests to work in.
    """

    def __init__(self, job: Job, folder: Path, work: Path) -> None:
        self._job, self._folder, self._work = job, folder, work
        self._names: dict[str, Any] = {"__name__": "__main__", "__builtins__": builtins}
        plan = job.plan
        self._ours = frozenset().union(*(plan.defined[name] for name in plan.sources if name in plan.defined))
        self._students: set[str] = set()  # names that the student's notebook has defined
        self._read: set[str] = set()  # names that given cells read, in functions that tests can call
        self._exchange = Exchange()
        self.by_changes: set[str] = set()  # questions passed only while arguments were allowed to change

    def needs(self, cell: NotebookNode) -> bool:
        """Is it a given cell that tests depend on?"""
        return cell.id in self._job.plan.sources

    def answered(self, cell: NotebookNode) -> None:
        """Note that the student's notebook has run this answer cell: its names are the student's from now on."""
        self._students |= self._job.plan.defined.get(cell.id, frozenset())

    def run_given(self, cell: NotebookNode, runner: Runner, seconds: float) -> None:
        """Run a given cell. What it defines is trusted until an answer cell defines it again."""
        self._run(cell, runner, seconds=seconds)
        self._read |= self._job.plan.used[cell.id]
        self._students -= self._job.plan.defined[cell.id]

    def judge(self, cell: NotebookNode, runner: Runner, seconds: float) -> list[NotebookNode]:
        """Run a test cell and return its outputs, as a kernel would give them. Can raise RunnerLostError.

        If a call changes the test's own arguments, the test sees the changes, and can compute the expected result from
        the changed arguments. If that earned points, the test must pass again with arguments that stay as they are,
        unless the instructor's own solution changes them too. Changes are undone first, because an array that
        outlives the test is used to judge this and other questions.
        """
        end = time.monotonic() + seconds
        self._exchange.changed = False
        try:
            outputs = self._run(cell, runner, seconds=seconds)
        except RunnerLostError:
            self._exchange.put_back()
            raise
        if cell.id in self._job.in_place:
            return outputs
        self._exchange.put_back()
        earned = _worth(cell, outputs)
        if not earned or not self._exchange.changed:
            return outputs
        self._exchange.mirrors = False
        try:
            again = self._run(cell, runner, seconds=max(end - time.monotonic(), 1.0))
        finally:
            self._exchange.mirrors = True
        if _worth(cell, again) >= earned:
            return outputs
        self.by_changes.add(cell.id)
        return again

    def end(self) -> None:
        """End the judging. Student code can have changed a module's object, so the next student gets fresh modules."""
        if self._exchange.spoilt:
            forget_modules(self._folder)

    def observe(self, cell: NotebookNode, runner: Runner, seconds: float) -> Observed:
        """Run a test cell once more, with inputs that are the same for everybody, and return what came back.

        This time no assertion ends it: the more comes back, the easier it is to tell mistakes apart.
        """
        self._exchange.observer = Observer()
        try:
            self._run(cell, runner, OBSERVED_SEED, seconds=seconds, asserting=False)
            return self._exchange.observer.seen
        finally:
            self._exchange.put_back()
            self._exchange.observer = None

    def _run(
        self,
        cell: NotebookNode,
        runner: Runner,
        seed: int | None = None,
        *,
        seconds: float,
        asserting: bool = True,
    ) -> list[NotebookNode]:
        printed, outputs = _Bounded(), []
        seed = self._job.seed if seed is None else seed
        try:
            with (
                workplace(self._job, seed, self._folder, self._work, self._sibling),
                contextlib.redirect_stdout(printed),
                contextlib.redirect_stderr(_Bounded()),
                wall_alarm(seconds + 5),
                bounded_memory(),
            ):
                self._look_up(cell, runner, time.monotonic() + seconds)
                value = _execute(self._job.plan.sources[cell.id], cell.id, self._names, asserting)
            if value is not None:
                outputs.append(_result(value))
        except (TooSlowError, AlarmError):
            outputs.append(error_output(TOO_SLOW, ""))
        except NotEnteredError as failed:  # the test was stopped in the block
            outputs.append(_error(cell, failed.error))
        except Exception as error:
            outputs.append(_error(cell, error))
        text = printed.getvalue()
        stream = {"output_type": "stream", "name": "stdout", "text": text}
        return [*([NotebookNode(stream)] if text else []), *outputs]

    def _look_up(self, cell: NotebookNode, runner: Runner, deadline: float) -> None:
        """Fetch the names that the cell reads and the student's notebook defines.

        A name that a given cell defines is never the student's, even if that cell failed: a student who could
        supply `np` could decide the result.
        """
        read = self._read | self._job.plan.used.get(cell.id, frozenset())
        known = (self._names, self._ours, vars(builtins))
        wanted = sorted(name for name in read if name in self._students or not any(name in names for names in known))
        for name in wanted:
            self._names.pop(name, None)
        self._students |= set(wanted)
        self._names |= self._exchange.begin(runner, deadline, wanted)

    def _sibling(self, name: str) -> ModuleType | None:
        if name not in self._job.siblings:
            return None
        return Module(self._exchange, name)  # type: ignore[return-value]


class _Bounded(io.StringIO):
    """Keeps the first part of what is printed."""

    def write(self, text: str) -> int:
        super().write(text[: max(MAX_PRINTED - self.tell(), 0)])
        return len(text)


def _execute(source: str, name: str, names: dict[str, Any], asserting: bool) -> Any:
    """Run one of the instructor's cells; return the value of its last expression, which a notebook would show.

    asserting: whether assertions count; if not, they are only evaluated.
    """
    body, last = _compiled(source, name, asserting)
    exec(body, names)
    return None if last is None else eval(last, names)


@lru_cache(maxsize=1000)
def _compiled(source: str, name: str, asserting: bool) -> tuple[CodeType, CodeType | None]:
    tree = ast.parse(python_of(source), f"<{name}>")
    if not asserting:
        tree = ast.fix_missing_locations(_WithoutAssertions().visit(tree))
    last = None
    if tree.body and isinstance(tree.body[-1], ast.Expr) and not source.rstrip().endswith(";"):
        expression = tree.body.pop()
        assert isinstance(expression, ast.Expr)
        last = compile(ast.Expression(expression.value), f"<{name}>", "eval")
    return compile(tree, f"<{name}>", "exec"), last


class _WithoutAssertions(ast.NodeTransformer):
    """Turns each assertion into its expression, which is evaluated and cannot fail the test."""

    def visit_Assert(self, node: ast.Assert) -> ast.AST:
        return ast.copy_location(ast.Expr(node.test), node)


def _worth(cell: NotebookNode, outputs: list[NotebookNode]) -> float:
    """The points that a test cell with these outputs is worth."""
    return points_of(NotebookNode({**cell, "outputs": outputs}))


def _result(value: Any) -> NotebookNode:
    plain = value.item() if isinstance(value, np.generic) else value  # nbgrader reads np.float64(0.0) as full points
    shown = NotebookNode({"text/plain": repr(plain)[:MAX_PRINTED]})
    return NotebookNode(output_type="execute_result", data=shown, metadata=NotebookNode(), execution_count=None)


def _error(cell: NotebookNode, error: Exception) -> NotebookNode:
    """The error, and for instructors the line of the test that raised it.

    The text of an error from the student's own code is only in the traceback, which no student sees.
    """
    text = str(error)[:10_000]
    output = error_output(type(error).__name__, "" if hasattr(error, "of_student") else text)
    output.traceback = [f"{type(error).__name__}: {text}"]
    lines = [frame.lineno for frame in traceback.extract_tb(error.__traceback__) if frame.filename == f"<{cell.id}>"]
    if lines and lines[-1]:
        output.traceback.insert(0, f"{cell.id}, line {lines[-1]}")
    return output
