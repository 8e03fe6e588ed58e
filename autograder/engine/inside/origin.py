"""The first process inside the outer wall: imports what all notebooks need, then forks a zygote per assignment.

Started as `python -m inside.origin <number of the gate> <number of the owner's line>`. The gate is a listening socket.
A process that connects to it names an assignment in one message, as JSON: `folder`, `imports` and `limits`. The
assignment's zygote takes over the connection. The origin ends when the owner's line is closed.
"""

from __future__ import annotations

import os
import select
import shutil
import signal
import socket
import sys
import traceback
from typing import TYPE_CHECKING

from . import walls

if TYPE_CHECKING:
    from .shell import NotebookShell

MATPLOTLIB = "/tmp/matplotlib"  # in the outer wall's /tmp; each runner has its own
REQUEST_AT_MOST = 100_000


def main(gate_number: str, owner_number: str) -> None:
    """Prepare, then pass connections on until the owner is gone."""
    walls.die_with_parent(signal.SIGKILL)
    walls.set_dumpable(False)
    gate, owner = (socket.socket(fileno=int(number)) for number in (gate_number, owner_number))
    shutil.copytree("/fonts", MATPLOTLIB, dirs_exist_ok=True)  # before the import of matplotlib, which lists fonts
    from . import warm, zygote  # noqa: F401 - each fork uses the zygote

    shell = warm.prepare()
    user, group = os.getuid(), os.getgid()
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # nobody waits for zygotes
    asked: bytes | None = None
    line, inner = socket.socketpair()
    while owner not in select.select([gate, owner], [], [])[0]:
        connection, _ = gate.accept()
        with connection:
            request = connection.recv(REQUEST_AT_MOST)
            if not request:
                continue
            if request != asked:  # the last assignment's zygote still serves those that are connected to it
                line.close()
                asked, (line, inner) = request, socket.socketpair()
                with inner:
                    if walls.fork_into_namespaces(walls.CLONE_NEWUSER | walls.CLONE_NEWNS) == 0:
                        _become_zygote(shell, (gate, owner, connection, line), inner, request, user, group)
            _pass_on(line, connection)


def _become_zygote(
    shell: NotebookShell,
    others: tuple[socket.socket, ...],
    line: socket.socket,
    request: bytes,
    user: int,
    group: int,
) -> None:
    try:
        for other in others:
            other.close()
        from . import zygote  # imported before the fork

        zygote.main(shell, line, request, user, group)
    except BaseException:
        traceback.print_exc()
    finally:
        os._exit(1)


def _pass_on(line: socket.socket, connection: socket.socket) -> None:
    """Give a connection to a zygote. If the zygote has failed, the other side finds its connection closed."""
    try:
        socket.send_fds(line, [b"c"], [connection.fileno()])
    except OSError as error:
        print(f"a zygote ended: {error}", file=sys.stderr)
