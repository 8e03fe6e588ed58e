"""Reads the bytes of the expected notebooks from an untrusted folder. Nothing is parsed here."""

from __future__ import annotations

import os
import stat
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from autograder.files import LEFT_BEHIND
from autograder.notebooks.assignment import Assignment
from autograder.submission.notes import Kind, Note
from autograder.submission.outputs import without_outputs, without_pictures
from autograder.submission.timestamps import in_utc

MAX_BYTES = 10_000_000  # of a notebook without its outputs and pictures
MAX_PICTURES = 40_000_000  # of a notebook with the pictures pasted into its text
MAX_FILE = 100_000_000
_LEFT_OUT = (
    f"The pictures pasted into {{}}.ipynb were left out: together they are larger than {MAX_PICTURES // 1_000_000} MB."
)
HARMLESS = {"timestamp.txt", *LEFT_BEHIND}  # the first is made by nbgrader


class UnreadableError(Exception):
    """A submitted file cannot be used. The text tells the student why."""


@dataclass(frozen=True, kw_only=True)
class HandedIn:
    """One student's files for one assignment, as they were found. The keys are names of notebooks."""

    student: str
    files: Mapping[str, bytes] = field(default_factory=dict)
    refused: Mapping[str, str] = field(default_factory=dict)  # a notebook that was not read → why
    notes: tuple[Note, ...] = ()
    timestamp: str = ""  # when it was handed in, if timestamps are trusted

    @property
    def digest(self) -> str:
        """A digest of what was read, with the names, and of what was refused."""
        state = sha256()
        for name, content in sorted(self.files.items()):
            state.update(f"{name}\0{len(content)}\0".encode("utf-8", "replace") + content)
        for name, why in sorted(self.refused.items()):
            state.update(f"{name}\0{why}\0".encode("utf-8", "replace"))
        return state.hexdigest()


def read_folder(folder: Path, student: str, assignment: Assignment, timestamps: bool = False) -> HandedIn:
    """Read the expected notebooks of one submission. Nothing in the folder can make this raise.

    timestamps: also trust `timestamp.txt`, which anybody could have written.
    """
    files, refused, too_large = {}, {}, []
    for source in assignment.notebooks:
        try:
            content = read_bounded(folder, f"{source.name}.ipynb")
            if len(content) > MAX_PICTURES:
                content = without_pictures(content)
                too_large.append(Note(Kind.ODD, _LEFT_OUT.format(source.name)))
            files[source.name] = content
        except UnreadableError as error:
            refused[source.name] = str(error)
        except OSError as error:
            refused[source.name] = f"{source.name}.ipynb cannot be read ({error.strerror})."
    timestamp, remarks = _timestamp(folder) if timestamps else ("", [])
    notes = (*_other_files(folder, assignment), *too_large, *remarks)
    return HandedIn(student=student, files=files, refused=refused, notes=notes, timestamp=timestamp)


def _other_files(folder: Path, assignment: Assignment) -> list[Note]:
    expected = {f"{source.name}.ipynb" for source in assignment.notebooks} | set(assignment.files)
    expected |= {Path(path).parts[0] for path in assignment.files} | HARMLESS
    try:
        if folder.is_symlink() or not folder.is_dir():
            return [Note(Kind.UNREADABLE, "The submission is not a folder.")]
        others = sorted(name for name in os.listdir(folder) if name not in expected)
    except OSError:
        return [Note(Kind.UNREADABLE, "The submission's folder cannot be read.")]
    shown = ", ".join(repr(name)[1:-1][:60] for name in others[:10])
    left_out = Note(Kind.ODD, f"Files that do not belong to the assignment were left out: {shown}.")
    return [left_out] if others else []


def read_bounded(folder: Path, name: str) -> bytes:
    """The content of a regular file of limited size. Raises UnreadableError for links, pipes, devices and large files.

    Links are not followed, and pipes do not make it wait.
    """
    path = folder / name
    try:
        if folder.is_symlink():
            raise UnreadableError(f"The folder of {name} is a link, not a folder.")
        descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    except FileNotFoundError:
        raise UnreadableError(f"The notebook {name} was not handed in.") from None
    except OSError:
        raise UnreadableError(f"{name} is not a regular file (a link, a pipe or unreadable).") from None
    status = os.fstat(descriptor)
    if not stat.S_ISREG(status.st_mode):
        os.close(descriptor)
        raise UnreadableError(f"{name} is not a regular file.")
    with os.fdopen(descriptor, "rb") as file:
        if status.st_size > MAX_FILE:
            raise UnreadableError(
                f"{name} is larger than {MAX_FILE // 1_000_000} MB: clear its outputs and hand it in again."
            )
        content = file.read(MAX_FILE)
    return _of_bounded_size(content, name) if len(content) > MAX_BYTES else content


def _of_bounded_size(content: bytes, name: str) -> bytes:
    """A large file without the parts that are not needed. Raises UnreadableError when its text is still too large."""
    try:
        content = without_outputs(content)
        text = content if len(content) <= MAX_BYTES else without_pictures(content)
    except ValueError:
        raise UnreadableError(f"{name} is larger than anything that is read: clear its outputs, try again.") from None
    if len(text) > MAX_BYTES:
        raise UnreadableError(f"{name} is larger than {MAX_BYTES // 1_000_000} MB, even without outputs and pictures.")
    return content


def _timestamp(folder: Path) -> tuple[str, list[Note]]:
    """The time in `timestamp.txt`, in UTC; "" if there is none or it cannot be read. The latter is noted."""
    if not os.path.lexists(folder / "timestamp.txt"):
        return "", []
    try:
        text = read_bounded(folder, "timestamp.txt")[:100].decode("utf-8-sig", "replace").strip()
        return in_utc(text), []
    except (UnreadableError, OSError):
        why, text = "it is not a readable file", ""
    except ValueError as error:
        why = str(error)
    shown = f", {repr(text)[1:-1][:60]}," if text else ""
    return "", [
        Note(Kind.ODD, f"timestamp.txt{shown} does not tell when this was handed in: {why}. Nothing is taken off.")
    ]
