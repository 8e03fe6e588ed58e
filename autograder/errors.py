"""The one exception that is shown to a user as it is."""


class CourseError(Exception):
    """Something the user can put right: `message` says what is wrong, `hint` what to do about it."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
