"""What a course says of its tests in `course.toml`, under `[tests]`, so that nobody here needs to know it."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields

from autograder.course import Course
from autograder.errors import CourseError


@dataclass(frozen=True, kw_only=True)
class Wording:
    """Regular expressions, each for a whole text; without any, nothing is taken for what they stand for.

    messages: what the course's helpers say of an answer. No hidden input may fit in: students get to read it.
    gradients: the names of values that are gradients. parameters: keys in a dictionary of gradients without a name.
    """

    messages: tuple[str, ...] = ()
    gradients: str = ""
    parameters: str = ""

    @classmethod
    def of(cls, course: Course) -> Wording:
        """The wording of a course. Raises CourseError for an entry that is not known or no regular expression."""
        found = course.section("tests")
        known = {field.name for field in fields(cls)}
        if unknown := sorted(found.keys() - known):
            raise CourseError(f"[tests] in course.toml has {unknown[0]!r}.", f"Known: {', '.join(sorted(known))}.")
        wording = cls(**{**found, "messages": tuple(found.get("messages", ()))})
        try:
            for pattern in (*wording.messages, wording.gradients, wording.parameters):
                re.compile(pattern)
        except (re.error, TypeError) as error:
            raise CourseError(f"[tests] in course.toml has no regular expression: {error}.", "Correct it.") from None
        return wording

    def is_message(self, text: str) -> bool:
        """Is this what one of the course's helpers says?"""
        return any(re.fullmatch(pattern, text) for pattern in self.messages)

    def is_gradient(self, name: str) -> bool:
        """Is this the name of a gradient?"""
        return bool(self.gradients and re.fullmatch(self.gradients, name))

    def is_parameter(self, key: str) -> bool:
        """Is this the name of a parameter?"""
        return bool(self.parameters and re.fullmatch(self.parameters, key))
