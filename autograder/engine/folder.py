"""A copy of an assignment's files, for test cells to work in."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

_COMPILED = shutil.ignore_patterns("__pycache__")  # another worker can be writing it


class WorkFolder:
    """A copy of a folder. It is made again only after something changed it, because most test cells do not write."""

    def __init__(self, original: Path) -> None:
        self._original = original
        self._path = Path(tempfile.mkdtemp(prefix="examiner-"))
        self._copied: list[tuple[object, ...]] | None = None

    def fresh(self) -> Path:
        """The copy's path, with the files as they are in the original."""
        if self._copied is None or _state(self._path) != self._copied:
            shutil.rmtree(self._path)
            shutil.copytree(self._original, self._path, ignore=_COMPILED)
            self._copied = _state(self._path)
        return self._path

    def close(self) -> None:
        shutil.rmtree(self._path, ignore_errors=True)


def _state(folder: Path) -> list[tuple[object, ...]]:
    """Changes when something in the folder is written. A copied file keeps the original's modification time."""
    entries = [(str(path), path.lstat()) for path in (folder, *sorted(folder.rglob("*")))]
    return [(path, found.st_ino, found.st_mode, found.st_size, found.st_mtime_ns) for path, found in entries]
