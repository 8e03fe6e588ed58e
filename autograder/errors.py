"""The one exception that is shown to a user as it is."""

from __future__ import annotations


class CourseError(Exception):
    """Something that the user can fix: `message` says what is wrong, `hint` what to do about it."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __reduce__(self) -> tuple[type[CourseError], tuple[str, str]]:
        return type(self), (self.message, self.hint)
