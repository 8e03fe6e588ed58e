"""Stand-ins for objects in the runner: a test calls them as it would call the student's own functions.

Arguments go out as plain data, and results come back as plain data: real floats, lists, dicts and arrays.
So no object made by the student takes part in a comparison. What a function does to a list, a dict or an
array that it was given is also done to the test's own object. Objects that are not plain data, such as a
layer, come back as stand-ins whose attributes, items and methods are fetched when they are used.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, Protocol

import numpy as np

from autograder.engine.inside import wire
from autograder.engine.postponed import NotEnteredError, Postponed


class Exchange(Protocol):
    """Where a stand-in sends its requests: the examiner's traffic with a runner."""

    def ask(self, *request: Any) -> Any:
        """Send a request. Returns what it returns, raises what it raises, prints what it prints."""

    def postpone(self, *request: Any) -> Postponed:
        """Send a request, whose result nobody needs, in one message with the next one."""

    def leave(self, entered: Postponed) -> None:
        """Leave the context that a postponed request enters. Raises NotEnteredError if it turns out that it failed."""

    def lasting(self, ref: wire.Ref) -> Any:
        """What a name in the runner stands for."""


class StandIn:
    """Something in the runner that is not plain data.

    methods: names that its class defines as functions. They are looked up when they are called, in the same request.
    """

    __slots__ = ("_exchange", "_kind", "_methods", "_ref")

    def __init__(self, exchange: Exchange, ref: wire.Ref, kind: str, methods: frozenset[str] = frozenset()) -> None:
        object.__setattr__(self, "_exchange", exchange)
        object.__setattr__(self, "_ref", ref)
        object.__setattr__(self, "_kind", kind)
        object.__setattr__(self, "_methods", methods)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(f"{self._kind!r} object has no attribute {name!r} here")
        if name in self._methods:
            return Function(self._exchange, wire.Ref("method", (self._ref, name)), "method")
        return self._exchange.ask("get", self, name)

    def __setattr__(self, name: str, value: Any) -> None:
        object.__setattr__(self, "_methods", self._methods - {name})
        self._exchange.ask("set", self, name, value)

    def __getitem__(self, key: Any) -> Any:
        return self._exchange.ask("item", self, key)

    def __setitem__(self, key: Any, value: Any) -> None:
        self._exchange.ask("put", self, key, value)

    def __len__(self) -> int:
        return int(self._exchange.ask("length", self))

    def __iter__(self) -> Iterator[Any]:
        return iter(self._exchange.ask("list", self))

    def __contains__(self, value: Any) -> bool:
        return any(value is item or bool(np.all(value == item)) for item in self)

    def __bool__(self) -> bool:
        raise TypeError(f"a {self._kind} came back where a plain value is expected")

    def __repr__(self) -> str:
        return f"<{self._kind} of the submission>"


class Function(StandIn):
    """One of the student's functions or classes, or anything else that can be called."""

    __slots__ = ()

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return self._exchange.ask("call", self, args, tuple(kwargs.items()))

    @contextmanager
    def enter_elsewhere(self, helper: Callable[..., Any], options: dict[str, Any]) -> Iterator[None]:
        """Run the context manager `helper(function, **options)` where the function lives.

        It is entered and left with the next request, and raises what it raises from the `with` statement.
        """
        exchange, named = self._exchange, tuple(options.items())
        entered = exchange.postpone("enter", helper.__module__, helper.__name__, self, named)
        try:
            try:
                yield
            except Exception:
                exchange.leave(entered)
                raise
            exchange.leave(entered)
        except NotEnteredError as failed:
            if failed.request is not entered:
                raise
            raise failed.error from None


class Module:
    """One of the student's notebooks that another one imports. Its names are stand-ins."""

    def __init__(self, exchange: Exchange, name: str) -> None:
        self.__name__, self._exchange = name, exchange

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return self._exchange.lasting(wire.Ref("import", (self.__name__, name)))
