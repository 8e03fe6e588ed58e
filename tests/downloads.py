"""Downloads as learning management systems write them, made up for tests: which path each student's file gets."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Mapping
from pathlib import Path

from autograder.course import Course
from autograder.lms.collect import Collected, CollectOptions, collect

Files = Mapping[str, bytes | str]
JAN_10 = (2026, 1, 10, 12, 0, 0)


def bare_course(root: Path) -> Course:
    """A course with nothing but its plan, which is all that collecting asks for."""
    (root / "assignments").mkdir(parents=True)
    plan = '[[assignment]]\nname = "tiny"\ntitle = "A tiny assignment"\nminutes = 1\n'
    (root / "assignments" / "course.toml").write_text(plan)
    return Course(root)


def zipped(path: Path, files: Files, written: tuple[int, ...] = JAN_10) -> Path:
    """Write a zip file in which every file has the same date."""
    path.write_bytes(zip_bytes(files, written))
    return path


def zip_bytes(files: Files, written: tuple[int, ...] = JAN_10) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, written)  # type: ignore[arg-type]
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)
    return buffer.getvalue()


def patched(content: bytes, name: str, offset: int, change: bytes) -> bytes:
    """A zip file with some bytes of the entry `name` changed in the table of contents, where `offset` counts."""
    changed = bytearray(content)
    (place,) = struct.unpack_from("<I", content, len(content) - 6)
    while content[place : place + 4] == b"PK\1\2":
        lengths = struct.unpack_from("<3H", content, place + 28)
        if content[place + 46 : place + 46 + lengths[0]] == name.encode():
            changed[place + offset : place + offset + len(change)] = change
        place += 46 + sum(lengths)
    return bytes(changed)


def with_many_entries(count: int) -> bytes:
    """A zip file whose table of contents names one empty file again and again."""
    content = zip_bytes({"x": ""})
    (start,) = struct.unpack_from("<I", content, len(content) - 6)
    entry, end = content[start:-22], content[-22:]
    size = struct.pack("<I", count * len(entry))
    return content[:start] + entry * count + end[:12] + size + end[16:]


def unpacked(folder: Path, files: Files) -> Path:
    """The files in a folder."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return folder


def take(course: Course, *downloads: Path, **options: object) -> Collected:
    """Collect the tiny assignment."""
    return collect(course, "tiny", ("tiny",), downloads, CollectOptions(**options))  # type: ignore[arg-type]


def handed_in(course: Course) -> dict[str, str]:
    """Student → content of the notebook in submitted/."""
    return {path.parts[-3]: path.read_text() for path in sorted(course.submitted.glob("[!.]*/tiny/tiny.ipynb"))}
