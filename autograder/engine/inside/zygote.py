"""A warm parent for one assignment: puts its files in place and does its imports, then forks runners when asked.

The origin hands it connections. It answers each with "ready", then waits there for one-byte messages that carry two
sockets: the runner's wire, and the line to its guard.
"""

from __future__ import annotations

import contextlib
import json
import os
import select
import signal
import socket
import time
from typing import TYPE_CHECKING, Any

from . import syscalls, walls, warm

if TYPE_CHECKING:
    from .shell import NotebookShell

WATCH_SECONDS = 0.25


def main(shell: NotebookShell, line: socket.socket, request: bytes, user: int, group: int) -> None:
    """Prepare, then fork when asked, until the line that brings connections and all connections are closed.

    request: the assignment's `folder`, `imports` and `limits`, as JSON.
    """
    settings = json.loads(request)
    walls.stay_oneself(user, group)
    walls.show_assignment(settings["folder"])
    walls.drop_privileges()
    walls.die_with_parent(signal.SIGKILL)
    warm.prepare_for(walls.ASSIGNMENT, settings["imports"])
    sockets = [line]
    while sockets:
        for ready in select.select(sockets, [], [])[0]:
            message, descriptors, _, _ = socket.recv_fds(ready, 1, 2)
            come = [socket.socket(fileno=descriptor) for descriptor in descriptors]
            if not message:
                sockets.remove(ready)
                ready.close()
            elif ready is line:
                with contextlib.suppress(OSError):  # the process that asked can be gone
                    come[0].sendall(b"ready")
                sockets += come
            else:
                _fork_runner(shell, settings["limits"], come, user, group)


def _fork_runner(
    shell: NotebookShell, limits: dict[str, Any], sockets: list[socket.socket], user: int, group: int
) -> None:
    wire, guard_line = sockets
    with wire, guard_line:
        try:
            child = walls.fork_into_namespaces()
        except OSError as error:
            _say_failure(guard_line, error)
            return
        if child == 0:
            try:
                _guard_and_runner(shell, limits, wire, guard_line, user, group)
            finally:
                os._exit(1)


def _guard_and_runner(
    shell: NotebookShell,
    limits: dict[str, Any],
    wire: socket.socket,
    guard_line: socket.socket,
    user: int,
    group: int,
) -> None:
    """In the forked child, process 1: set up the inner wall, then split into the guard and the runner."""
    try:
        walls.stay_oneself(user, group)
        walls.make_fresh_folders(limits["disk"], limits["inodes"], limits["keep"])
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        runner = os.fork()
    except OSError as error:
        _say_failure(guard_line, error)
        return
    if runner == 0:
        guard_line.close()
        _become_runner(shell, wire, limits)
    wire.close()
    walls.drop_privileges()
    walls.keep_only(guard_line.fileno())
    _guard(runner, guard_line, limits["memory"])


def _say_failure(guard_line: socket.socket, error: OSError) -> None:
    with contextlib.suppress(OSError):
        guard_line.sendall(b"f" + str(error).encode())


def _become_runner(shell: NotebookShell, wire: socket.socket, limits: dict[str, Any]) -> None:
    os.setsid()
    walls.set_dumpable(True)
    walls.limit(limits["memory"], limits["cpu_seconds"], limits["processes"], limits["files"], limits["file_size"])
    walls.drop_privileges()
    walls.leave_keyring()
    walls.keep_only(wire.fileno())
    syscalls.refuse()
    os.environ.update(HOME=walls.HOME, TMPDIR=walls.TMP, PWD=walls.HOME)
    os.chdir(walls.HOME)
    from .servant import Servant  # imported before the fork

    servant = Servant(shell, wire)
    signal.signal(signal.SIGINT, servant.interrupt)
    servant.serve()
    os._exit(0)


def _guard(runner: int, line: socket.socket, memory: int) -> None:
    """Process 1 of the namespace: when it ends, the kernel ends everything in the namespace.

    It interrupts the runner when told to, and confirms it. It ends when the line is closed, and reports how the runner
    ended. It watches the memory of all the runner's processes together, which no limit covers.
    """
    signal.signal(signal.SIGCHLD, lambda *_: None)
    wake, waker = socket.socketpair()
    waker.setblocking(False)
    signal.set_wakeup_fd(waker.fileno())
    looked = time.monotonic()
    while True:
        ready, _, _ = select.select([line, wake], [], [], WATCH_SECONDS)
        if line in ready:
            if line.recv(1) != b"i":
                os._exit(0)
            os.kill(runner, signal.SIGINT)
            line.sendall(b"i")
        if wake in ready:
            wake.recv(100)
        while True:
            try:
                ended, status = os.waitpid(-1, os.WNOHANG)
            except ChildProcessError:
                os._exit(0)
            if ended == 0:
                break
            if ended == runner:
                line.sendall(b"e%d" % os.waitstatus_to_exitcode(status))
                os._exit(0)
        if time.monotonic() - looked >= WATCH_SECONDS:  # by the clock, so that signals cannot prevent it
            looked = time.monotonic()
            if _memory_used() > memory:
                line.sendall(b"m")
                os._exit(0)


def _memory_used() -> int:
    """Bytes in the memory of this namespace's processes; memory that several of them share counts once."""
    total = 0
    for name in os.listdir("/proc"):
        if name.isdigit() and name != "1":
            with contextlib.suppress(OSError):
                total += _proportional(name)
    return total


def _proportional(process: str) -> int:
    """The process's share of the memory that it uses; only its private memory if it cannot be inspected."""
    try:
        with open(f"/proc/{process}/smaps_rollup") as rollup:
            return next(int(line.split()[1]) for line in rollup if line.startswith("Pss:")) * 1024
    except PermissionError:
        with open(f"/proc/{process}/statm") as statm:
            _, resident, shared, *_ = map(int, statm.read().split())
        return (resident - shared) * 4096
