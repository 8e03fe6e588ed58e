"""A warm parent inside the outer wall: imports once what notebooks need, then forks a runner for each.

Started as `python -m inside.zygote <socket number> <settings as JSON>`. On the socket it says "ready",
then waits for one-byte messages that carry two sockets: the runner's wire, and the line to its guard.
"""

from __future__ import annotations

import contextlib
import json
import os
import select
import shutil
import signal
import socket
import sys
import time
from typing import TYPE_CHECKING, Any

from . import syscalls, walls

if TYPE_CHECKING:
    from .shell import NotebookShell

MATPLOTLIB = "/tmp/matplotlib"  # the outer wall's; each runner has a /tmp of its own
WATCH_SECONDS = 0.25


def main(number: str, text: str) -> None:
    """Prepare, then fork whenever asked until the other side is gone."""
    settings = json.loads(text)
    walls.die_with_parent(signal.SIGKILL)
    walls.set_dumpable(False)
    line = socket.socket(fileno=int(number))
    shutil.copytree("/fonts", MATPLOTLIB, dirs_exist_ok=True)  # before matplotlib is imported, which else lists them
    from .warm import prepare

    shell = prepare(settings["files"], settings["imports"])
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # nobody waits for guards
    line.sendall(b"ready")
    user, group = os.getuid(), os.getgid()
    while True:
        message, sockets, _, _ = socket.recv_fds(line, 1, 2)
        if not message:
            return
        wire, guard_line = (socket.socket(fileno=descriptor) for descriptor in sockets)
        with wire, guard_line:
            try:
                child = walls.fork_into_namespaces()
            except OSError as error:
                _say_failure(guard_line, error)
                continue
            if child == 0:
                try:
                    line.close()
                    _guard_and_runner(shell, settings["limits"], wire, guard_line, user, group)
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
    """In the forked child, process 1: put up the inner wall, then split into the guard and the runner."""
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
    """Process 1 of the namespace: when it ends, the kernel ends everything in there.

    Interrupts the runner when told so and says when it has, ends when the line is closed, and reports how the runner
    ended. Watches the memory of all the runner's processes together, which no limit covers.
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
        if time.monotonic() - looked >= WATCH_SECONDS:  # by the clock: signals cannot keep it from looking
            looked = time.monotonic()
            if _memory_used() > memory:
                line.sendall(b"m")
                os._exit(0)


def _memory_used() -> int:
    """Bytes in the memory of this namespace's processes; what several of them share counts once."""
    total = 0
    for name in os.listdir("/proc"):
        if name.isdigit() and name != "1":
            with contextlib.suppress(OSError):
                total += _proportional(name)
    return total


def _proportional(process: str) -> int:
    """The process's share of the memory it uses; all that is its own when it does not let itself be looked into."""
    try:
        with open(f"/proc/{process}/smaps_rollup") as rollup:
            return next(int(line.split()[1]) for line in rollup if line.startswith("Pss:")) * 1024
    except PermissionError:
        with open(f"/proc/{process}/statm") as statm:
            _, resident, shared, *_ = map(int, statm.read().split())
        return (resident - shared) * 4096


if __name__ == "__main__":
    main(*sys.argv[1:])
