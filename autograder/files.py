"""Writes files completely or not at all, whenever the process ends; and lists the files that are somebody's work."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

LEFT_BEHIND = {".ipynb_checkpoints", "__pycache__"}  # by Jupyter and Python


def files_below(folder: Path) -> Iterator[Path]:
    """Every file in `folder` and its subfolders, sorted, except what Jupyter and Python leave behind."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not LEFT_BEHIND & set(path.parts):
            yield path


@contextmanager
def whole(path: Path, mode: int = 0o666) -> Iterator[IO[bytes]]:
    """A file to write to, which replaces `path` when the block ends, unless the block raises. Raises OSError.

    mode: who may read and write it, as far as the umask allows.
    """
    unfinished = path.with_name(f"{path.name}.part")
    try:
        with open(os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, mode), "wb") as file:
            yield file
        unfinished.replace(path)
    except BaseException:
        unfinished.unlink(missing_ok=True)
        raise


def write_whole(path: Path, content: str | bytes, mode: int = 0o666) -> None:
    """Write a file, text as UTF-8, and make its parent folders. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with whole(path, mode) as file:
        file.write(content.encode("utf-8") if isinstance(content, str) else content)
