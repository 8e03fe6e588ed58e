"""The traffic between a test and the student's code: requests go out, answers and the student's changes come back."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

import numpy as np

from autograder.engine.errors import exception_like
from autograder.engine.inside import wire
from autograder.engine.postponed import Postponed, failure_of
from autograder.engine.runner import Reply, Runner, RunnerLostError, TooSlowError
from autograder.engine.standins import Function, StandIn
from autograder.engine.steady import Steady
from autograder.results.observation import Observer

SETTLING_SECONDS = 1.0
_PLAIN = frozenset({str, bytes, int, float, bool, type(None), np.float64})  # sent as they are


class Named(NamedTuple):
    """Something in the runner that has a name."""

    ref: wire.Ref


class Exchange:
    """The examiner's traffic about one notebook, cell by cell, with the runner that is alive at the time."""

    def __init__(self) -> None:
        self._runner: Runner
        self._deadline = 0.0
        self.observer: Observer | None = None
        self.mirrors = True  # do the student's changes to an argument also change the test's own object?
        self.changed = False  # has the student's code changed an argument since this was last set?
        self.spoilt = False  # has it ever changed one of the test's own objects?
        self._start_anew()

    def _start_anew(self) -> None:
        self._objects: dict[int, Any] = {}  # number → an array, list or dict that was handed over
        self._numbers: dict[int, int] = {}  # its id → number
        self._known: dict[int, Any] = {}  # number → the content that the runner knows of an object that it keeps
        self._functions: list[Callable[..., Any]] = []
        self._count = 0
        self._waiting: list[Postponed] = []
        self._steady = Steady()
        self._contents: dict[int, tuple[Any, Any]] = {}  # its id → what was changed, and a copy from before

    def ask(self, *request: Any) -> Any:
        """Send a request. Returns what it returns, raises what it raises, prints what it prints."""
        if time.monotonic() > self._deadline:
            raise TooSlowError
        changed = tuple(self._changed_here()) if self._known else ()
        message = self._message(request, changed)
        reply = None if self._waiting or request[0] != "get" else self._steady.reply_to(message)
        reply = reply or self._fresh(message, bool(changed))
        if self.observer is not None:
            self._observe(self.observer, request, reply)
        if reply.raised:
            raise _in_vain(*request) if _looked_up_in_vain(request, reply) else exception_like(*reply.value)
        return reply.value

    def _fresh(self, message: bytes, changing: bool) -> Reply:
        """Send a request and what waits for one. changing: does it tell what the test has changed?"""
        before, self._waiting = self._waiting, []
        whole = self._message(("after", tuple([one.message for one in before]), message)) if before else message
        reply = self._runner.request(whole, self._deadline, self._from_ref, self._serve)
        try:
            self._take_changes(reply)
        except wire.WireError as error:
            raise RunnerLostError("nonsense", f"it sent no proper answer ({error})") from None
        self._steady.heard(message, reply, alone=not (before or changing))
        if reply.printed:
            sys.stdout.write(reply.printed)
        if reply.stopped is not None:
            raise failure_of(before, reply)
        return reply

    def _message(self, request: tuple[Any, ...], changed: tuple[Any, ...] = ()) -> bytes:
        try:
            return wire.encode(self._plain((*request, changed)))
        except wire.WireError as error:
            raise TypeError(f"cannot be handed to the student's code: {error}") from None

    def postpone(self, *request: Any) -> Postponed:
        """Send a request, whose result nobody needs, in one message with the next one."""
        self._waiting.append(Postponed(self._message(request), request[0] == "enter"))
        return self._waiting[-1]

    def leave(self, entered: Postponed) -> None:
        """Leave the context that a postponed request enters. Raises NotEnteredError if it turns out that it failed."""
        if entered in self._waiting:
            self.ask("leave")
        else:
            self.postpone("leave")

    def _settle(self) -> None:
        """Send what is postponed, because the student's code goes on. After a test, the runner leaves by itself."""
        if not self._waiting:
            return
        deadline = self._deadline
        self._deadline = max(deadline, time.monotonic() + SETTLING_SECONDS)
        try:
            self.ask("value", None)
        finally:
            self._deadline = deadline

    def _observe(self, observer: Observer, request: tuple[Any, ...], reply: Reply) -> None:
        if request[0] not in ("call", "get", "item", "list", "length"):
            return
        looked_up = request[0] in ("get", "item") and isinstance(request[2], str)
        name = request[2] if looked_up else _name_of(request[1]._ref)
        if _looked_up_in_vain(request, reply):
            observer.missing(name)
        elif reply.raised:
            observer.raised(name, str(reply.value[0]))
        elif not isinstance(reply.value, StandIn):
            observer.came_back(name, reply.value, len(reply.changed), reply.printed)

    def begin(self, runner: Runner, deadline: float, names: list[str]) -> dict[str, Any]:
        """Start a cell. Returns those of `names` that the notebook defines, as plain values or stand-ins.

        deadline: for all requests from now on, on the clock of `time.monotonic`.
        """
        self._runner, self._deadline = runner, deadline
        self._start_anew()
        found = self.ask("begin", tuple(names))
        if not isinstance(found, dict):
            raise RunnerLostError("nonsense", "it sent no proper answer (names)")
        return {name: self._lasting(found[name], wire.Ref("name", name)) for name in names if name in found}

    def lasting(self, ref: wire.Ref) -> Any:
        """What a name in the runner stands for."""
        return self._lasting(self.ask("value", Named(ref)), ref)

    def _lasting(self, value: Any, ref: wire.Ref) -> Any:
        """A stand-in that refers to a name: it is still valid in the next cell, and follows what is planted there."""
        return type(value)(self, ref, value._kind, value._methods) if isinstance(value, StandIn) else value

    def _changed_here(self) -> Iterator[Any]:
        """Arguments that the student's objects still refer to, and that the test itself has changed since."""
        for number, before in self._known.items():
            value = self._objects[number]
            if not _is_as_before(value, before):
                yield value

    def _plain(self, value: Any) -> Any:
        if type(value) in _PLAIN:
            return value
        if isinstance(value, StandIn):
            return value._ref
        if isinstance(value, Named):
            return value.ref
        if isinstance(value, np.ndarray):
            return wire.Ref("argument", (self._number(value), value))
        if isinstance(value, list):
            return wire.Ref("argument", (self._number(value), [self._plain(part) for part in value]))
        if isinstance(value, dict):
            parts = {key: self._plain(part) for key, part in value.items()}
            return wire.Ref("argument", (self._number(value), parts))
        if isinstance(value, tuple) and not isinstance(value, wire.Ref):
            return tuple([self._plain(part) for part in value])
        if callable(value) and not isinstance(value, np.generic):
            recipe = getattr(value, "elsewhere", None)
            if recipe is not None:
                return wire.Ref("source", recipe)
            self._functions.append(value)
            return wire.Ref("asked", len(self._functions) - 1)
        return value

    def _number(self, value: Any) -> int:
        number = self._numbers.get(id(value))
        if number is None:
            number = self._count
            self._count += 1
            self._numbers[id(value)], self._objects[number] = number, value
        return number

    def _from_ref(self, ref: wire.Ref) -> Any:
        if ref.kind == "sequence" and isinstance(ref.value, list):
            return ref.value
        if ref.kind == "argument" and isinstance(ref.value, tuple) and ref.value[0] in self._objects:
            return self._objects[ref.value[0]]
        if ref.kind == "handle" and isinstance(ref.value, tuple) and len(ref.value) == 4:
            number, can_be_called, kind, names = ref.value
            if type(number) is int and isinstance(kind, str) and isinstance(names, list):
                methods = frozenset(name for name in names if isinstance(name, str))
                made = Function if can_be_called is True else StandIn
                return made(self, wire.Ref("handle", number), kind[:60], methods)
        raise wire.WireError("a reference to nothing")

    def _serve(self, request: list[Any]) -> bytes:
        """Call one of the test's own functions for the runner."""
        place, args, kwargs = request
        if type(place) is not int or not 0 <= place < len(self._functions):
            raise wire.WireError("a call of nothing")
        try:
            try:
                told = self._functions[place](*args, **kwargs)
            finally:
                self._settle()
            return wire.encode(("told", self._plain(told)))
        except Exception as error:
            return wire.encode(("failed", str(error)[:2_000]))

    def _take_changes(self, reply: Reply) -> None:
        if reply.changed:
            self.changed = True
            self.spoilt |= self.mirrors
            for number, value in reply.changed if self.mirrors else ():
                self._change(self._objects.get(number), value)
        if self._objects:
            for number in self._objects.keys() - reply.kept:
                del self._numbers[id(self._objects.pop(number))]
            self._known = {number: value.copy() for number, value in self._objects.items()}

    def _change(self, target: Any, value: Any) -> None:
        if target is not None and id(target) not in self._contents:
            self._contents[id(target)] = target, target.copy()
        _become(target, value)

    def put_back(self) -> None:
        """Undo what the student's code has done to the test's own objects since the cell began."""
        for target, content in reversed(self._contents.values()):
            _become(target, content)
        self._contents.clear()


def _looked_up_in_vain(request: tuple[Any, ...], reply: Reply) -> bool:
    """Did the test ask for an attribute or entry that does not exist?"""
    kinds = {"get": "AttributeError", "item": "KeyError"}
    return reply.raised and isinstance(request[-1], str) and reply.value[0] == kinds.get(request[0])


def _is_as_before(value: Any, before: Any) -> bool:
    """Does an object have the content of its copy? The parts of a list or dict are objects with copies of their own."""
    if isinstance(value, np.ndarray):
        return bool(value.shape == before.shape and (value == before).all())
    if isinstance(value, list):
        return len(value) == len(before) and all(one is other for one, other in zip(value, before, strict=True))
    return list(value) == list(before) and all(value[key] is before[key] for key in value)


def _in_vain(kind: str, _: Any, name: str) -> Exception:
    """The error of such a look-up, in our own words, which students can see."""
    return KeyError(name) if kind == "item" else AttributeError(f"what came back has no attribute {name!r}")


def _name_of(ref: wire.Ref) -> str:
    if ref.kind == "import":
        return str(ref.value[1])
    return str(ref.value) if ref.kind == "name" else ""


def _become(target: Any, value: Any) -> None:
    """Give a test's own object the content that the student's code gave it. Raises WireError if that is impossible."""
    if isinstance(target, np.ndarray) and isinstance(value, np.ndarray) and target.size == value.size:
        if target.shape != value.shape:
            target.shape = value.shape
        target[...] = value
    elif isinstance(target, list) and isinstance(value, list):
        target[:] = value
    elif isinstance(target, dict) and isinstance(value, dict):
        target.clear()
        target.update(value)
    else:
        raise wire.WireError("a change that cannot be")
