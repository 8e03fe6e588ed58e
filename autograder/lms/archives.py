"""Files in a download: a folder, a zip file, or zip files within one. Nothing is unpacked to disk."""

from __future__ import annotations

import io
import stat
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from autograder.errors import CourseError
from autograder.submission.handed_in import MAX_BYTES

MAX_FILES = 100_000
MAX_NESTED_BYTES = 50_000_000


@dataclass(frozen=True, kw_only=True)
class Found:
    """One file: its path within the download with `/` between, when it was written, and its content.

    problem: why it cannot be read, in words; then `read` must not be called.
    """

    path: str
    written: tuple[int, ...]
    read: Callable[[], bytes]
    problem: str = ""


class UnpackError(Exception):
    """A file in a zip file is damaged."""


@contextmanager
def opened(downloads: Iterable[Path]) -> Iterator[list[Found]]:
    """Every file of the downloads, in the order of their paths; they can be read within the `with` block.

    Raises CourseError for a download that is neither a folder nor a zip file.
    """
    with ExitStack() as archives:
        found: list[Found] = []
        for download in downloads:
            if download.is_dir():
                found += _in_folder(download, archives)
            elif zipfile.is_zipfile(download):
                found += _in_zip(archives.enter_context(zipfile.ZipFile(download)), "", archives)
            else:
                raise CourseError(
                    f"{download} is neither a folder nor a zip file.", "Give the download as it came, or unpacked."
                )
        yield found


def _in_folder(folder: Path, archives: ExitStack) -> Iterator[Found]:
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        status = path.lstat()
        if stat.S_ISDIR(status.st_mode) or not {".git", ".ipynb_checkpoints"}.isdisjoint(path.parts):
            continue
        written = (int(status.st_mtime),)
        if not stat.S_ISREG(status.st_mode):
            yield Found(path=name, written=written, read=bytes, problem="is a link or a device, not a file")
        elif name.endswith(".zip") and status.st_size <= MAX_NESTED_BYTES and zipfile.is_zipfile(path):
            yield from _in_zip(archives.enter_context(zipfile.ZipFile(path)), f"{name}/", archives, within=True)
        else:
            yield Found(path=name, written=written, read=path.read_bytes, problem=_too_large(status.st_size))


def _in_zip(archive: zipfile.ZipFile, prefix: str, archives: ExitStack, within: bool = False) -> Iterator[Found]:
    """The files of a zip file; a student's own zip file in it is opened too, but none within that one."""
    entries = sorted(archive.infolist(), key=lambda entry: entry.filename)
    if len(entries) > MAX_FILES:
        raise CourseError(f"The zip file has {len(entries)} files; more than {MAX_FILES} are not read.")
    for entry in entries:
        path, problem = prefix + entry.filename.replace("\\", "/"), _problem(entry)
        if entry.is_dir():
            continue
        if problem or within or not path.endswith(".zip"):
            yield Found(path=path, written=entry.date_time, read=partial(_content, archive, entry), problem=problem)
            continue
        try:
            inner = zipfile.ZipFile(io.BytesIO(_content(archive, entry)))
        except (UnpackError, zipfile.BadZipFile):
            yield Found(path=path, written=entry.date_time, read=bytes, problem="is damaged, or no zip file")
            continue
        yield from _in_zip(archives.enter_context(inner), f"{path}/", archives, within=True)


def _problem(entry: zipfile.ZipInfo) -> str:
    parts = entry.filename.replace("\\", "/").split("/")
    if ".." in parts or parts[0] == "" or parts[0].endswith(":"):
        return "has a path that leads out of the download"
    if entry.flag_bits & 1:
        return "is encrypted"
    if stat.S_ISLNK(entry.external_attr >> 16):
        return "is a link, not a file"
    limit = MAX_NESTED_BYTES if entry.filename.endswith(".zip") else MAX_BYTES
    return _too_large(entry.file_size, limit)


def _too_large(size: int, limit: int = MAX_BYTES) -> str:
    return f"is larger than {limit // 1_000_000} MB" if size > limit else ""


def _content(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    """What the entry unpacks to, never more than it says: a header may lie about its size. Raises UnpackError."""
    try:
        with archive.open(entry) as file:
            return file.read(entry.file_size)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError) as error:
        raise UnpackError(str(error)) from None
