"""A separate process that does one task after the other in its main thread, where alarms work."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import traceback
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

    def __init__(
        self, start: Start[Task, Result] | None = None, idle_seconds: float | None = None, forked: bool = False
    ) -> None:
        """start: what it does at first; None: it waits for `start`.

        idle_seconds: how long it waits for a task before it ends; None: until `end`.
        forked: make it a copy of this process, which has imported everything. `can_fork` says whether that is possible.
        """
        outer, inner = socket.socketpair()
        with inner:
            self._process = _Fork(outer, inner) if forked else _started_anew(inner)
        self.connection: Connection[Any, Any] = Connection(outer.detach())
        self._send(("idle", idle_seconds))
        if start is not None:
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


def can_fork() -> bool:
    """Can this process be copied? Only on Linux, and only while it has one thread: a copy has no other."""
    return sys.platform == "linux" and len(os.listdir("/proc/self/task")) == 1


def _started_anew(line: socket.socket) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-c", _BOOT, str(line.fileno()), json.dumps(sys.path)]
    return subprocess.Popen(command, stdin=subprocess.DEVNULL, pass_fds=[line.fileno()])


class _Fork:
    """A copy of this process that serves `inner`. It has the methods of `Popen` that are needed here."""

    def __init__(self, outer: socket.socket, inner: socket.socket) -> None:
        self._status: int | None = None
        parent = os.getpid()
        self._process = os.fork()
        if self._process == 0:
            try:
                outer.close()
                os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
                _serve(inner.detach(), parent)
            except KeyboardInterrupt:
                pass  # before it was ignored: the parent is stopped, too
            except BaseException:
                traceback.print_exc()
            finally:
                os._exit(0)  # what is to be cleaned up at the end belongs to the parent

    def poll(self) -> int | None:
        return self._waited(os.WNOHANG)

    def wait(self) -> int | None:
        return self._waited(0)

    def kill(self) -> None:
        if self.poll() is None:
            os.kill(self._process, signal.SIGKILL)

    def _waited(self, options: int) -> int | None:
        if self._status is None:
            ended, status = os.waitpid(self._process, options)
            self._status = status if ended else None
        return self._status


def serve() -> None:
    """In a child that was started anew: do tasks until the other side is gone."""
    _serve(int(sys.argv[1]))


def _serve(line: int, parent: int | None = None) -> None:
    """Do tasks until the other side is gone, or until no task has come for a while.

    parent: the process that has forked this one.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that hands out tasks
    if sys.platform == "linux":
        walls.die_with_parent(signal.SIGKILL)
    if parent not in (None, os.getppid()):
        return
    connection: Connection[Any, Any] = Connection(line)
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
