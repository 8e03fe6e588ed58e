"""A separate process that does one task after the other in its main thread, where alarms work."""

from __future__ import annotations

import json
import signal
import socket
import subprocess
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager, ExitStack, suppress
from multiprocessing.connection import Connection
from typing import Any, Generic, TypeVar

from autograder.engine.inside import walls
from autograder.errors import CourseError

Task = TypeVar("Task")
Result = TypeVar("Result")

# Starts work in a process: returns a context manager around the function that does one task.
Start = Callable[[], AbstractContextManager[Callable[[Task], Result]]]

# Not multiprocessing.Process: a Dask worker is a daemon, which is not allowed to start one.
_BOOT = "import json, sys; sys.path[:] = json.loads(sys.argv[2]); import autograder.dispatch.child as c; c.serve()"


class ChildDiedError(Exception):
    """The process ended during its task."""


class Child(Generic[Task, Result]):
    """Such a process, seen from the one that started it. It ends with the thread that started it."""

    def __init__(self, start: Start[Task, Result], idle_seconds: float | None = None) -> None:
        """idle_seconds: how long it waits for a task before it ends; None: until `end`."""
        outer, inner = socket.socketpair()
        command = [sys.executable, "-c", _BOOT, str(inner.fileno()), json.dumps(sys.path)]
        with inner:
            self._process = subprocess.Popen(command, stdin=subprocess.DEVNULL, pass_fds=[inner.fileno()])
        self.connection: Connection[Any, Any] = Connection(outer.detach())
        self._send(("idle", idle_seconds))
        self.start(start)

    @property
    def alive(self) -> bool:
        return self._process.poll() is None

    def start(self, start: Start[Task, Result]) -> None:
        """Have it do other work from now on. It ends the work that it started before."""
        self._send(("start", start))

    def begin(self, task: Task) -> None:
        self._send(("task", task))

    def result(self) -> Result:
        """Wait for the result. Raises ChildDiedError, or the CourseError that the work raised."""
        try:
            kind, value = self.connection.recv()
        except (EOFError, OSError):
            raise ChildDiedError from None
        if kind == "error":
            raise value
        return value  # type: ignore[no-any-return]

    def kill(self) -> None:
        """Have a waiting `result` raise ChildDiedError."""
        self._process.kill()

    def end(self) -> None:
        self.kill()
        self._process.wait()
        self.connection.close()

    def _send(self, message: object) -> None:
        with suppress(OSError):  # the process is dead: `result` finds that out
            self.connection.send(message)


def serve() -> None:
    """In the child: do tasks until the other side is gone, or until no task has come for a while."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that hands out tasks
    if sys.platform == "linux":
        walls.die_with_parent(signal.SIGKILL)
    connection: Connection[Any, Any] = Connection(int(sys.argv[1]))
    try:
        _, idle_seconds = connection.recv()
        with ExitStack() as started:
            while connection.poll(idle_seconds):
                kind, value = connection.recv()
                if kind == "start":
                    started.close()
                    work = started.enter_context(value())
                else:
                    connection.send(("result", work(value)))
    except CourseError as error:
        connection.send(("error", error))
    except (EOFError, BrokenPipeError):
        return
