"""One assignment's place inside the outer wall, where a zygote forks one confined runner after the other."""

from __future__ import annotations

import json
import shutil
import socket
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from autograder.engine.mounts import python_folders
from autograder.engine.protocol import Limits
from autograder.engine.wall import ERRORS, FILES, HELP, SandboxError, connect, gate_socket
from autograder.notebooks.material import Material

START_SECONDS = 60.0


@dataclass(frozen=True)
class Lines:
    """The two connections to a new runner: its wire, and the line to its guard. Closing the line ends the runner."""

    wire: socket.socket
    guard: socket.socket


class Sandbox:
    """A connection to the zygote of an assignment. `fork` gives a fresh runner in a few milliseconds.

    files: the folder with the assignment's own files, on this side.
    """

    def __init__(self, material: Material, limits: Limits, wall: Path) -> None:
        """wall: the folder of the outer wall. Raises SandboxError when the sandbox cannot be set up."""
        self._folder = wall
        self._line = gate_socket()
        self.files = _lay_out(material.files, self._folder / FILES)
        request = {"folder": self.files.name, "imports": material.imports, "limits": _inner_limits(limits)}
        if not self._ask(json.dumps(request).encode()):
            error = self._failure("The sandbox could not be set up.")
            self.close()
            raise error

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
        """Close the connection. Its runners end with their own lines, or with the wall."""
        self._line.close()

    def _ask(self, request: bytes) -> bool:
        """Ask for a zygote; is it ready?"""
        self._line.settimeout(START_SECONDS)
        try:
            connect(self._line, self._folder)
            self._line.sendall(request)
            return self._line.recv(5) == b"ready"
        except OSError:
            return False
        finally:
            self._line.settimeout(None)

    def _failure(self, message: str) -> SandboxError:
        try:
            lines = (self._folder / ERRORS).read_text("utf-8", "replace").strip().splitlines()
        except OSError:
            lines = []
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


def _lay_out(files: Mapping[str, bytes], place: Path) -> Path:
    """A folder in `place` with these files, named after their content and made once for all workers."""
    state = sha256()
    for path, content in sorted(files.items()):
        state.update(b"%d %s %d " % (len(path), path.encode(), len(content)) + content)
    folder = place / state.hexdigest()[:32]
    if not folder.exists():
        unfinished = Path(tempfile.mkdtemp(prefix="files-", dir=place.parent))
        _write_files(unfinished, files)
        with suppress(OSError):  # another worker was faster
            unfinished.rename(folder)
        shutil.rmtree(unfinished, ignore_errors=True)
    return folder


def _write_files(folder: Path, files: Mapping[str, bytes]) -> None:
    for path, content in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    for place in (folder, *folder.rglob("*")):
        place.chmod(0o755 if place.is_dir() else 0o644)
