"""One folder for all temporary files of a command, deleted when it ends, however its workers end.

The next command deletes what a killed command left behind. A folder is in use while its lock is held.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from autograder.errors import CourseError

if sys.platform != "win32":
    import fcntl

PREFIX, LOCK = "autograder-", ".in-use"
OTHER_PLACES = ("/tmp", "/var/tmp")


@contextlib.contextmanager
def scratch() -> Iterator[Path]:
    """Put the temporary files of this process, and of those that it starts, into a folder of their own.

    Raises CourseError when root's temporary folder cannot be entered by the sandbox, which gives up root's rights.
    """
    if sys.platform == "win32":  # nothing is graded there, but students check their notebooks
        with tempfile.TemporaryDirectory(prefix=PREFIX) as plain:
            yield Path(plain)
        return
    place = _place()
    _clear(place)
    folder = Path(tempfile.mkdtemp(prefix=PREFIX, dir=place))
    folder.chmod(0o711)  # the sandbox finds its own folders in there, and cannot list the others
    before = tempfile.tempdir, os.environ.get("TMPDIR")
    with (folder / LOCK).open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        tempfile.tempdir = os.environ["TMPDIR"] = str(folder)
        try:
            yield folder
        finally:
            tempfile.tempdir = before[0]
            os.environ.pop("TMPDIR", None)
            os.environ |= {"TMPDIR": before[1]} if before[1] is not None else {}
            shutil.rmtree(folder, ignore_errors=True)


def _place() -> Path:
    chosen = Path(tempfile.gettempdir()).resolve()
    if os.geteuid() != 0 or _open_to_all(chosen):
        return chosen
    for other in map(Path, OTHER_PLACES):
        if other.is_dir() and _open_to_all(other.resolve()):
            return other
    raise CourseError(
        f"The temporary folder {chosen} is closed to all but root, and the sandbox gives up root's rights.",
        "Set TMPDIR to a folder that everybody may enter, or grade as another user.",
    )


def _open_to_all(folder: Path) -> bool:
    return all(place.stat().st_mode & 0o001 for place in (folder, *folder.parents))


def _clear(place: Path) -> None:
    """Remove the folders of commands that are no longer running."""
    for folder in place.glob(f"{PREFIX}*"):
        with contextlib.suppress(OSError), (folder / LOCK).open("r+") as lock:  # somebody else's, or in use: it stays
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            shutil.rmtree(folder, ignore_errors=True)
