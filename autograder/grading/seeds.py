"""The course's secret, from which every student's hidden inputs are derived."""

from __future__ import annotations

import hmac
import secrets

from autograder.course import Course
from autograder.errors import CourseError
from autograder.files import write_whole


def course_secret(course: Course) -> bytes:
    """The secret in `.grading-secret`, which is made at the first grading and belongs to the gradebook.

    As long as the file is kept, every regrade uses the same hidden inputs and so gives the same grades.
    Raises CourseError when the file is too short.
    """
    path = course.root / ".grading-secret"
    try:
        text = path.read_text(encoding="ascii").strip()
    except FileNotFoundError:
        text = secrets.token_hex(32)
        write_whole(path, text + "\n", mode=0o600)
    if len(text) < 32:
        raise CourseError(f"{path} is too short to be a secret.", "Restore it, or delete it to get a new one.")
    return text.encode()


def seed_of(secret: bytes, student: str, assignment: str) -> int:
    """The number from which this student's hidden inputs in this assignment are drawn."""
    digest = hmac.digest(secret, f"{assignment}\0{student}".encode("utf-8", "surrogateescape"), "sha256")
    return int.from_bytes(digest[:8], "little")
