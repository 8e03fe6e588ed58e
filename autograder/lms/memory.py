"""What collecting remembers for the next time, in `submitted/.collected/`: folders with a dot are no student's."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TypeVar

import msgspec

from autograder.course import Course
from autograder.errors import CourseError
from autograder.files import write_whole

FOLDER = ".collected"
Memory = TypeVar("Memory")


def read_memory(course: Course, what: str, kind: type[Memory]) -> Memory:
    """What was written, as a dictionary of this kind; empty the first time. Raises CourseError for a damaged file."""
    path = _path(course, what)
    try:
        return msgspec.json.decode(path.read_bytes(), type=kind)
    except FileNotFoundError:
        return kind()
    except (OSError, ValueError) as error:
        raise CourseError(f"{path} cannot be read: {error}", "Remove it; then everything counts as new.") from None


def write_memory(course: Course, what: str, content: Mapping[str, object]) -> None:
    """Write it, completely or not at all."""
    write_whole(_path(course, what), msgspec.json.format(msgspec.json.encode(content, order="sorted"), indent=1))


def _path(course: Course, what: str) -> Path:
    return course.submitted / FOLDER / f"{what}.json"
