"""submitted/, for one assignment: what is there, which download it came from, and what was there before."""

from __future__ import annotations

import time
import unicodedata
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from autograder.course import Course
from autograder.files import whole
from autograder.lms.memory import read_memory, write_memory

EARLIER = ".earlier"  # in submitted/: what was there before; folders with a dot are no student's
MAX_ID = 128  # characters, as nbgrader's database has them
MAX_ID_BYTES = 200  # of 255 that file systems allow
PLACED, REPLACED, UNCHANGED, OLDER = "placed", "replaced", "unchanged", "older"


@dataclass(frozen=True, kw_only=True)
class Version:
    """Where a notebook came from, and when. attempt: the system's count. written: by a clock. () if unknown."""

    system: str
    attempt: tuple[int, ...] = ()
    written: tuple[int, ...] = ()
    timestamp: str = ""
    digest: str = ""

    def is_older(self, other: Version) -> bool:
        """Was it certainly handed in before the other version?"""
        if self.system == other.system and self.attempt and other.attempt and self.attempt != other.attempt:
            return self.attempt < other.attempt
        return bool(self.written and other.written and self.written < other.written)


class Shelf:
    """The place for one assignment's notebooks."""

    def __init__(self, course: Course, assignment: str) -> None:
        self._course, self._assignment = course, assignment
        self._versions = read_memory(course, assignment, dict[str, dict[str, Version]])
        self.students = {student for name in course.assignments for student in course.students("submitted", name)}
        self._spelled = {_key(name): name for name in self.students}

    def save(self) -> None:
        """Save what came from where."""
        write_memory(self._course, self._assignment, self._versions)

    def spelled(self, student: str) -> str:
        """The student's id as it was first written, perhaps with other capitals. It is written that way from now on."""
        return self._spelled.setdefault(_key(student), student)

    def put(self, student: str, notebook: str, content: bytes, version: Version, force: bool = False) -> str:
        """Place a notebook, and return what that did: PLACED, REPLACED, UNCHANGED or OLDER.

        A notebook that was placed from this same version and edited since is left alone, and so is a newer one,
        unless `force`. Raises OSError.
        """
        folder = self._course.place("submitted", student, self._assignment)
        target = folder / f"{notebook}.ipynb"
        known = self._versions.setdefault(student, {})
        before = known.get(notebook) if target.exists() else None
        version = replace(version, digest=sha256(content).hexdigest())
        same = target.is_file() and target.read_bytes() == content
        if same or (before and before.digest == version.digest and not force):
            known[notebook] = before if before and version.is_older(before) else version
            return UNCHANGED
        if before and version.is_older(before) and not force:
            return OLDER
        folder.mkdir(parents=True, exist_ok=True)
        replaced = target.exists()
        with whole(target) as file:
            file.write(content)
            file.flush()
            if replaced:  # only now, when the new one is safely written
                self._keep(student, target)
        known[notebook] = version
        if stamp := max(each.timestamp for each in known.values()):
            (folder / "timestamp.txt").write_text(stamp, encoding="utf-8")
        return REPLACED if replaced else PLACED

    def _keep(self, student: str, target: Path) -> None:
        """Move what is there to where all earlier versions are."""
        now, count = time.strftime("%Y-%m-%d-%H-%M-%S"), 0
        kept = folder = self._course.submitted / EARLIER / student / self._assignment / now
        while (kept / target.name).exists():
            count += 1
            kept = folder.with_name(f"{now}-{count}")
        kept.mkdir(parents=True, exist_ok=True)
        target.rename(kept / target.name)


def unfit(student: str) -> str:
    """Why an id cannot be the name of a folder; "" if it can."""
    if not student.strip() or student.startswith(".") or "/" in student or "\\" in student:
        return "has a student's name that cannot be a folder"
    if any(unicodedata.category(sign) in ("Cc", "Cs", "Zl", "Zp") for sign in student):
        return "has a student's name with characters that are not text"
    if len(student) > MAX_ID or len(student.encode()) > MAX_ID_BYTES:
        return "has a student's name that is too long"
    return ""


def _key(student: str) -> str:
    return " ".join(unicodedata.normalize("NFC", student).split()).casefold()
