"""Zip files from other people: with a table of contents that zipfile can read, and limited memory.

`zipfile` makes an object for every entry before anybody can count them. It fails for the whole file
if one name is not UTF-8 or one version number is unknown.
"""

from __future__ import annotations

import os
import stat
import struct
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import IO

MAX_TABLE = 8_000_000  # bytes of a table of contents; an entry takes at least 47 of them, and 600 bytes in memory
METHODS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2}  # those that need limited memory
UTF8 = 0x800
ENCRYPTED = 0x1


class Unreadable(Exception):  # noqa: N818 - it is reported to the user, not raised
    """A file in a download cannot be read. The text continues the file's name: "is damaged …"."""


@contextmanager
def open_zip(file: IO[bytes]) -> Iterator[zipfile.ZipFile]:
    """The zip file in `file`, which stays open. Raises Unreadable."""
    source = _Source(file)
    try:
        archive = zipfile.ZipFile(source)
    except Unreadable:
        raise
    except Exception as error:  # zipfile raises whatever its parts do
        raise Unreadable(f"is damaged, or not a zip file ({error})") from None
    source.opened = True
    with archive:
        yield archive


@contextmanager
def reading(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> Iterator[IO[bytes]]:
    """An entry's content, never more than its header says. Raises Unreadable, even during reading."""
    try:
        with archive.open(entry) as packed:
            yield packed
    except Exception as error:  # zlib, bz2, struct and zipfile itself each have errors of their own
        raise Unreadable(f"cannot be read: {error}") from None


def entry_name(entry: zipfile.ZipInfo) -> str:
    """The entry's path with `/` as separator. Names that are not marked as UTF-8 often are UTF-8 anyway."""
    name = entry.filename
    if not entry.flag_bits & UTF8:
        with suppress(UnicodeError):  # otherwise it is in the old code page of zip files
            name = name.encode("cp437").decode("utf-8")
    return "/".join(part for part in name.replace("\\", "/").split("/") if part != ".")


def entry_problem(entry: zipfile.ZipInfo) -> str:
    """Why the entry must not be read, whatever its size; "" if there is no reason."""
    parts = entry_name(entry).split("/")
    if ".." in parts or parts[0] == "" or parts[0].endswith(":"):
        return "has a path that leads out of the download"
    if entry.flag_bits & ENCRYPTED:
        return "is encrypted"
    if stat.S_ISLNK(entry.external_attr >> 16):
        return "is a link, not a file"
    if entry.compress_type not in METHODS:
        return "is packed by a method that is not read here: ask for it as it is, or in an ordinary zip file"
    return ""


class _Source:
    """A file for zipfile to read. Until it is opened, its table of contents has limited size and can be decoded."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self.opened = False
        self.seek, self.tell = file.seek, file.tell

    def seekable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        if self.opened:
            return self._file.read(size)
        left = os.fstat(self._file.fileno()).st_size - self._file.tell()
        if min(size, left) > MAX_TABLE or (size < 0 and left > MAX_TABLE):
            raise Unreadable("has too many files in it")
        content = self._file.read(size)
        return _readable(content) if content.startswith(b"PK\1\2") else content


def _readable(table: bytes) -> bytes:
    """The table of contents, changed so that zipfile knows each entry's version, and UTF-8 marks are correct."""
    patched, place = bytearray(table), 0
    while place + 46 <= len(patched) and patched[place : place + 4] == b"PK\1\2":
        flags, *_ = struct.unpack_from("<H", patched, place + 8)
        name, extra, comment = struct.unpack_from("<3H", patched, place + 28)
        struct.pack_into("<B", patched, place + 6, min(patched[place + 6], zipfile.DEFAULT_VERSION))
        try:
            patched[place + 46 : place + 46 + name].decode("utf-8")
        except UnicodeDecodeError:
            struct.pack_into("<H", patched, place + 8, flags & ~UTF8)
        place += 46 + name + extra + comment
    return bytes(patched)
