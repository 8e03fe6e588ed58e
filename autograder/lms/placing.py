"""Whose file is it, and which notebook? Told from its path in the download, as each system writes it."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from urllib.parse import unquote

SYSTEMS = ("canvas", "moodle", "blackboard", "classroom", "folder")

_PATTERNS = {
    # doejane_LATE_12345_678901_scalar-2.ipynb
    "canvas": re.compile(r"(?:.*/)?[^/_]+(?P<late>_LATE)?_(?P<student>\d+)_\d+_(?P<rest>[^/]+(?:/.*)?)"),
    # Jane Doe_12345_assignsubmission_file_/scalar.ipynb
    "moodle": re.compile(r"(?:.*/)?[^/_]+_(?P<student>\d+)_assignsubmission_file_?/?(?P<rest>.+)"),
    # Week 1_jdoe_attempt_2026-01-31-23-59-59_scalar.ipynb
    "blackboard": re.compile(
        r"(?:.*/)?[^/]+?_(?P<student>[^_/]+)_attempt_(?P<attempt>\d{4}(?:-\d\d){5})_(?P<rest>[^/]+(?:/.*)?)"
    ),
}
_VERSION = re.compile(r"-(?P<number>\d{1,3})$")  # Canvas: handed in again
_COPY = re.compile(r"( ?\(\d+\)| - [Cc]opy| copy|-Copy\d+|_copy)$")  # put there by browsers and systems


@dataclass(frozen=True, kw_only=True)
class Place:
    """Where a file belongs. `attempt` says which of several is the later one; `timestamp` when, if the path says."""

    student: str
    notebook: str
    late: bool = False
    attempt: tuple[int, ...] = ()
    timestamp: str = ""


def place(path: str, system: str, assignment: str, notebooks: tuple[str, ...]) -> Place | str:
    """The place of the file at `path`, or why it has none."""
    path = unicodedata.normalize("NFC", path)
    if not path.endswith(".ipynb"):
        return "is not a notebook"
    found = _split(path, system, assignment)
    if found is None:
        return f"does not look like a file from {system}"
    student, rest, late, stamp = found
    notebook, version = _notebook(rest, assignment, notebooks)
    if not notebook:
        return f"is none of the notebooks {', '.join(notebooks)}"
    if student.startswith(".") or any(unicodedata.category(sign).startswith("C") for sign in student):
        return "has a student's name that cannot be a folder"
    attempt = tuple(int(part) for part in stamp.split("-")) if stamp else ()
    date, clock = stamp[:10], stamp[11:].replace("-", ":")
    return Place(
        student=student,
        notebook=notebook,
        late=late,
        attempt=(*attempt, version),
        timestamp=f"{date} {clock}" if stamp else "",
    )


def guess_system(paths: list[str], assignment: str, notebooks: tuple[str, ...]) -> str:
    """The system whose way of writing paths places most of them; the plainest one when several do equally well."""

    def placed(system: str) -> int:
        return sum(isinstance(place(path, system, assignment, notebooks), Place) for path in paths)

    return max(SYSTEMS, key=placed)


def _split(path: str, system: str, assignment: str) -> tuple[str, str, bool, str] | None:
    """A path → (student, the rest of it, late?, time stamp)."""
    if system in _PATTERNS:
        found = _PATTERNS[system].fullmatch(path)
        if found is None:
            return None
        parts = found.groupdict()
        return parts["student"], parts["rest"], bool(parts.get("late")), parts.get("attempt") or ""
    folders = path.split("/")[:-1]
    if system == "classroom":
        slug = re.compile(rf"{re.escape(assignment).replace('_', '[-_]')}-(?P<student>.+)", re.IGNORECASE)
        for place_in_path, folder in enumerate(folders):
            match = slug.fullmatch(folder)
            if match and match["student"] != "submissions":
                return match["student"], "/".join(path.split("/")[place_in_path + 1 :]), False, ""
        return None
    return (folders[0], "/".join(path.split("/")[1:]), False, "") if folders else None


def _notebook(path: str, assignment: str, notebooks: tuple[str, ...]) -> tuple[str, int]:
    """Which notebook a file's own path means, and which version of it; an empty name for none."""
    stem = unquote(path).replace("\\", "/").removesuffix(".ipynb").rpartition("/")[2].strip()
    for _ in range(3):  # `scalar (1)-2 - Copy`
        version = _VERSION.search(stem)
        for name in notebooks:
            if _means(_COPY.sub("", stem), name, assignment):
                return name, 0
            if version and _means(_COPY.sub("", _VERSION.sub("", stem)), name, assignment):
                return name, int(version["number"])
        stem = _COPY.sub("", stem)
    return "", 0


def _means(stem: str, notebook: str, assignment: str) -> bool:
    """Is it the notebook's name, perhaps with the assignment's folder before it, as JupyterLite writes it?"""
    plain = re.sub(r"[ -]", "_", stem).lower()
    return plain in (notebook.lower(), f"{assignment}_{notebook}".lower())
