"""The runner's side of the wire: runs cells, and calls the student's functions when the examiner asks.

The student's code can have changed everything here, so the other side trusts nothing that it sends.

A request is a tuple (operation, …, arguments that the test has changed). An answer is ("answer", value,
traces) or ("raised", (name, text), traces), where traces are what was printed, the arguments that changed
and those that are kept. While a call runs, the runner can ask back, to call functions that a test handed over:
("ask", function, arguments, keywords).
"""

from __future__ import annotations

import contextlib
import importlib
import os
import random
import socket
import sys
from collections.abc import Callable
from typing import Any

import numpy as np

from . import pictures, wire
from .argument import Argument
from .attributes import is_steady, methods_of
from .plain import MAX_PRINTED
from .shell import NotebookShell

ITEMS_AT_MOST = 100_000


class _StoppedError(Exception):
    """One of the requests that come before another has failed. `place`: which of them."""

    def __init__(self, place: int) -> None:
        self.place = place


class Servant:
    """Answers requests until the other side is gone."""

    def __init__(self, shell: NotebookShell, connection: socket.socket) -> None:
        self.shell, self.connection = shell, connection
        self.handles: list[Any] = []
        self.arguments: dict[int, Argument] = {}  # arrays, lists and dicts that a test handed over
        self.contexts: list[Any] = []
        self.steady = False  # would the attribute that was asked for be the same, asked for again?
        self.running = False  # does the student's code run now?
        self.late = False  # did an interruption come while it did not run?
        self.operations: dict[str, Callable[..., Any]] = {
            "lay": self._lay,
            "cell": self._cell,
            "after": self._after,
            "begin": self._begin,
            "value": lambda value: value,
            "call": lambda function, args, named: function(*args, **dict(named)),
            "get": self._get,
            "set": setattr,
            "item": lambda owner, key: owner[key],
            "put": lambda owner, key, value: owner.__setitem__(key, value),
            "length": len,
            "list": lambda owner: [item for item, _ in zip(owner, range(ITEMS_AT_MOST), strict=False)],
            "enter": self._enter,
            "leave": self._leave,
        }

    def interrupt(self, *_: object) -> None:
        """The handler of SIGINT: stops the student's code, but never in the middle of a message."""
        if self.running:
            raise KeyboardInterrupt
        self.late = True

    def serve(self) -> None:
        while True:
            try:
                message = wire.receive(self.connection)
            except EOFError:
                return
            self.late = False
            wire.send(self.connection, self._answer(message))

    def _answer(self, message: bytes) -> bytes:
        outputs, self.steady = self.shell.capture(), False
        before = self.running
        try:
            self.running = True
            kind, value = "answer", self._do(message)
            self.running = before
        except _StoppedError as stopped:
            self.running = before
            kind, value = "stopped", (stopped.place, *_named(stopped.__cause__))
        except BaseException as error:
            self.running = before
            kind, value = "raised", _named(error)
        try:
            traces = (_printed(outputs.take()), *self._look_at_arguments(), *[True] * self.steady)
            return wire.encode((kind, value, traces), self._handle)
        except BaseException as error:
            return wire.encode(("raised", _named(error), ("", [], [])))

    def _do(self, message: bytes) -> Any:
        operation, *rest, _ = wire.decode(message, self._resolve)  # the last part brings arguments up to date
        return self.operations[operation](*rest)

    def _after(self, earlier: tuple[bytes, ...], message: bytes) -> Any:
        """Requests that were waiting for another one, then that one. Each finds its names as the last one left them."""
        for place, one in enumerate(earlier):
            try:
                self._do(one)
            except BaseException as error:
                raise _StoppedError(place) from error
        return self._do(message)

    # From references in a message to objects, and from objects to references in an answer.

    def _resolve(self, ref: wire.Ref) -> Any:
        if ref.kind == "handle":
            return self.handles[ref.value]
        if ref.kind == "name":
            return self._named(ref.value)
        if ref.kind == "import":
            module, name = ref.value
            return getattr(importlib.import_module(module), name)
        if ref.kind == "method":
            owner, name = ref.value
            return getattr(owner, name)
        if ref.kind == "argument":
            return self._argument(*ref.value)
        if ref.kind == "source":
            module, name, text = ref.value
            return getattr(importlib.import_module(module), name)(text)
        if ref.kind == "asked":
            return lambda *args, **kwargs: self._ask(ref.value, args, kwargs)
        raise wire.WireError(f"unknown reference {ref.kind}")

    def _handle(self, value: Any) -> wire.Ref:
        if isinstance(value, (range, type({}.keys()), type({}.values()), type({}.items()), map, zip)):
            return wire.Ref("sequence", [item for item, _ in zip(value, range(ITEMS_AT_MOST), strict=False)])
        self.handles.append(value)
        return wire.Ref("handle", (len(self.handles) - 1, callable(value), type(value).__name__, methods_of(value)))

    def _argument(self, number: int, value: Any) -> Any:
        """An argument that a test handed over: the same object as before if it was handed over before."""
        known = self.arguments.get(number)
        if known is None:
            known = self.arguments[number] = Argument(value)
        else:
            known.become(value)
        return known.value

    def _look_at_arguments(self) -> tuple[list[Any], list[int]]:
        """The changed arguments with their current values, and those that the student's objects still refer to."""
        changed: list[Any] = []
        if not self.arguments:
            return changed, []
        for number, argument in self.arguments.items():
            if argument.has_changed():
                changed.append((number, argument.plain(self._number_of)))
        self.arguments = {number: entry for number, entry in self.arguments.items() if entry.is_kept()}
        return changed, list(self.arguments)

    def _number_of(self, value: Any) -> int | None:
        return next((number for number, entry in self.arguments.items() if entry.value is value), None)

    def _ask(self, function: int, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
        question = wire.encode(("ask", function, args, kwargs), self._handle)
        self.running = False
        try:
            return self._told(question)
        finally:
            self.running = True
            if self.late:
                raise KeyboardInterrupt

    def _told(self, question: bytes) -> Any:
        wire.send(self.connection, question)
        while True:
            message = wire.receive(self.connection)
            kind, *rest = wire.decode(message, self._resolve)
            if kind == "told":
                return rest[0]
            if kind == "failed":
                raise RuntimeError(rest[0])
            wire.send(self.connection, self._answer(message))

    # Operations.

    def _lay(self, files: dict[str, bytes], folder: str, seed: int) -> None:
        for entry in os.listdir(folder):
            os.symlink(os.path.join(folder, entry), entry)
        for name, content in files.items():
            with open(name, "wb") as file:
                file.write(content)
        random.seed(seed)
        np.random.seed(seed)

    def _cell(self, source: str, quiet: bool) -> list[dict[str, Any]]:
        self._leave_all()
        if quiet and "matplotlib.pyplot" in sys.modules:
            sys.modules["matplotlib.pyplot"].close("all")
        pictures.draw_for(not quiet)
        return self.shell.run(source)

    def _named(self, name: str) -> Any:
        try:
            return self.shell.user_ns[name]
        except KeyError:
            raise NameError(f"name {name!r} is not defined") from None

    def _begin(self, names: list[str]) -> dict[str, Any]:
        """Forget what belonged to the previous test; return those of `names` that the notebook defines."""
        self.handles.clear()
        self.arguments.clear()
        self._leave_all()
        return {name: self.shell.user_ns[name] for name in names if name in self.shell.user_ns}

    def _get(self, owner: Any, name: str) -> Any:
        value = getattr(owner, name)
        self.steady = is_steady(owner, name, value)
        return value

    def _enter(self, module: str, helper: str, function: Any, options: tuple[tuple[str, Any], ...]) -> None:
        context = getattr(importlib.import_module(module), helper)(function, **dict(options))
        context.__enter__()
        self.contexts.append(context)

    def _leave(self) -> None:
        self.contexts.pop().__exit__(None, None, None)

    def _leave_all(self) -> None:
        """Leave what the previous test has entered, and did not tell to leave because nothing else was to be told."""
        while self.contexts:
            with contextlib.suppress(Exception):
                self._leave()


def _printed(outputs: list[dict[str, Any]]) -> str:
    texts = (output["text"] for output in outputs if output.get("name") == "stdout")
    return "".join(texts)[:MAX_PRINTED]


def _named(error: BaseException | None) -> tuple[str, str]:
    """The name and the text of an exception."""
    try:
        return type(error).__name__, str(error)[:2_000]
    except BaseException:
        return type(error).__name__, ""
