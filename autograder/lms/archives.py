"""The files in a download: a folder, a zip file, or zip files in these. A problem with one file affects only that file.

Nothing is unpacked before its size is known to be small. Only one student's zip file is unpacked at a time.
"""

from __future__ import annotations

import os
import shutil
import stat
import time
import zipfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager, nullcontext
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO

from autograder.errors import CourseError
from autograder.lms.gradescope import METADATA
from autograder.lms.zips import Unreadable, entry_name, entry_problem, open_zip, reading
from autograder.submission.handed_in import MAX_FILE

MAX_FILES = 100_000  # in a download
MAX_NESTED_FILES = 1_000  # notebooks and zip files in a zip file that a student sent
MAX_NESTED_BYTES = 50_000_000  # of such a zip file
MAX_NESTED_TOTAL = 200_000_000  # of it and all zip files in it
MAX_DEPTH = 3
MAX_METADATA = 1_000_000_000
MAX_PATH = 1000
CHUNK = 1 << 16
JUNK = {".git", ".github", ".ipynb_checkpoints", ".venv", "__MACOSX", "__pycache__", "node_modules"}
JUNK |= {".DS_Store", "Thumbs.db", "desktop.ini"}

Opener = Callable[[], AbstractContextManager[zipfile.ZipFile]]


@dataclass(frozen=True, kw_only=True)
class Found:
    """One file: its path in the download with `/` as separator, when it was written, and its content.

    written: year to second, by the clock of the machine that wrote it; empty if unknown. problem: why it cannot be
    read, in words; then `open` must not be called. `open`, and reading from it, can raise Unreadable or OSError.
    """

    path: str
    written: tuple[int, ...]
    open: Callable[[], AbstractContextManager[IO[bytes]]]
    problem: str = ""

    def read(self) -> bytes:
        """The whole content. Raises Unreadable or OSError."""
        with self.open() as file:
            return b"".join(iter(partial(file.read, CHUNK), b""))


@dataclass
class _Budget:
    """How many more bytes a student's zip files are allowed to unpack to."""

    left: int = MAX_NESTED_TOTAL


@contextmanager
def opened(download: Path) -> Iterator[list[Found]]:
    """Every file of the download, in the order of the paths. The files can be read within the `with` block.

    Raises CourseError for a download that is neither a folder nor a zip file, or has too many files.
    """
    with ExitStack() as archives:
        if download.is_dir():
            files = _in_folder(download)
        elif not download.exists():
            raise CourseError(f"There is no {download}.", "Name the zip file or the folder as it was downloaded.")
        elif zipfile.is_zipfile(download):
            try:
                archive = archives.enter_context(open_zip(archives.enter_context(download.open("rb"))))
            except Unreadable as error:
                raise CourseError(f"{download} cannot be opened: it {error}.", "Download it once more.") from None
            files = _in_zip(lambda: nullcontext(archive))
        else:
            raise CourseError(
                f"{download} is neither a folder nor a zip file.", "Give the download as it came, or unpacked."
            )
        found = []
        for each in files:
            found.append(each)
            if len(found) > MAX_FILES:
                raise CourseError(f"{download} has more than {MAX_FILES} files.", "Is it one assignment's download?")
        yield found


def _in_folder(folder: Path) -> Iterator[Found]:
    closed: list[OSError] = []
    for place, folders, files in os.walk(folder, onerror=closed.append):
        links = [name for name in folders if os.path.islink(os.path.join(place, name))]
        folders[:] = sorted(name for name in folders if not _is_junk(name))
        for name in sorted([*files, *links]):
            if not _is_junk(name):
                path = Path(place, name)
                yield from _file(path, path.relative_to(folder).as_posix())
    for error in closed:
        problem = f"is a folder that cannot be opened ({error.strerror})"
        yield Found(path=os.path.relpath(error.filename, folder), written=(), open=_closed, problem=problem)


def _file(path: Path, name: str) -> Iterator[Found]:
    status = path.lstat()
    written = time.localtime(status.st_mtime)[:6]
    if not stat.S_ISREG(status.st_mode):
        yield Found(path=name, written=written, open=_closed, problem="is a link or a device, not a file")
    elif name.lower().endswith(".zip"):
        yield from _nested(partial(_of_file, path), name, written, status.st_size, 1, _Budget())
    else:
        problem = _too_large(status.st_size, _limit(name))
        yield Found(path=name, written=written, open=partial(_opened, path), problem=problem)


def _in_zip(opener: Opener, prefix: str = "", depth: int = 0, budget: _Budget | None = None) -> Iterator[Found]:
    """The files of a zip file. From one that a student sent (depth > 0), only notebooks and other zip files."""
    with opener() as archive:
        for entry in sorted(archive.infolist(), key=lambda entry: entry.filename):
            name = entry_name(entry)
            if entry.is_dir() or any(map(_is_junk, name.split("/"))):
                continue
            path, zipped = prefix + name, name.lower().endswith(".zip")
            problem = "has a name that is too long" if len(path) > MAX_PATH else entry_problem(entry)
            if zipped and not problem:
                within = partial(_unpacked, opener, entry)
                yield from _nested(within, path, entry.date_time, entry.file_size, depth + 1, budget or _Budget())
            elif zipped or not depth or ".ipynb" in name.lower():
                problem = problem or _too_large(entry.file_size, _limit(name))
                yield Found(path=path, written=entry.date_time, open=partial(_entry, opener, entry), problem=problem)


def _nested(
    opener: Opener, path: str, written: tuple[int, ...], size: int, depth: int, budget: _Budget
) -> Iterator[Found]:
    """The files of a student's zip file, or one entry with the reason why there are none."""
    files: list[Found] = []
    try:
        if depth > MAX_DEPTH:
            raise Unreadable("is a zip file too deep within others")
        if problem := _too_large(size, MAX_NESTED_BYTES):
            raise Unreadable(problem)
        budget.left -= size
        if budget.left < 0:
            raise Unreadable("is in a zip file that unpacks to too much")
        for found in _in_zip(opener, f"{path}/", depth, budget):
            files.append(found)
            if len(files) > MAX_NESTED_FILES:
                raise Unreadable(f"has more than {MAX_NESTED_FILES} notebooks in it")
        if not files:
            raise Unreadable("is a zip file without a notebook in it")
    except Unreadable as error:
        yield Found(path=path, written=written, open=_closed, problem=str(error))
    except OSError as error:
        yield Found(path=path, written=written, open=_closed, problem=f"cannot be read ({error.strerror})")
    else:
        yield from files


def _opened(path: Path) -> IO[bytes]:
    return path.open("rb")


@contextmanager
def _of_file(path: Path) -> Iterator[zipfile.ZipFile]:
    with path.open("rb") as file, open_zip(file) as archive:
        yield archive


@contextmanager
def _unpacked(opener: Opener, entry: zipfile.ZipInfo) -> Iterator[zipfile.ZipFile]:
    """A zip file within another one, in a temporary file while it is open."""
    with TemporaryFile() as file:
        with opener() as archive, reading(archive, entry) as packed:
            shutil.copyfileobj(packed, file, CHUNK)
        file.seek(0)
        with open_zip(file) as inner:
            yield inner


@contextmanager
def _entry(opener: Opener, entry: zipfile.ZipInfo) -> Iterator[IO[bytes]]:
    with opener() as archive, reading(archive, entry) as packed:
        yield packed


def _closed() -> AbstractContextManager[IO[bytes]]:
    raise Unreadable("was not to be opened")


def _limit(name: str) -> int:
    """The largest size of a file. Files that systems write can be larger, because they are read line by line."""
    return MAX_METADATA if name.endswith(METADATA) else MAX_FILE


def _is_junk(name: str) -> bool:
    """Is it something that computers leave behind and nobody hands in?"""
    return name in JUNK or name.startswith("._")


def _too_large(size: int, limit: int) -> str:
    return f"is larger than {limit // 1_000_000} MB" if size > limit else ""
