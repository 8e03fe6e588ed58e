"""What collecting remembers from one time to the next, in `submitted/.collected/`: folders with a dot are nobody's."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from autograder.course import Course
from autograder.errors import CourseError

FOLDER = ".collected"


def read_memory(course: Course, what: str) -> dict[str, Any]:
    """What was written; nothing the first time. Raises CourseError for a file that is damaged."""
    path = _path(course, what)
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError) as error:
        raise CourseError(f"{path} cannot be read: {error}", "Remove it; then everything counts as new.") from None
    return dict(found)


def write_memory(course: Course, what: str, content: Mapping[str, Any]) -> None:
    """Write it; it is complete or as it was."""
    path = _path(course, what)
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_suffix(".part")
    unfinished.write_text(json.dumps(content, indent=1, sort_keys=True), encoding="utf-8")
    unfinished.replace(path)


def _path(course: Course, what: str) -> Path:
    return course.submitted / FOLDER / f"{what}.json"
