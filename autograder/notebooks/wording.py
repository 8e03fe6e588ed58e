"""What a course says about its tests in `course.toml`, under `[tests]`, so that the grader need not know it."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields

from autograder.course import Course
from autograder.errors import CourseError


@dataclass(frozen=True, kw_only=True)
class Wording:
    """Regular expressions, each for a whole text. An empty one matches nothing.

    messages: what the course's helpers say about an answer. They must not match hidden inputs, because students read
    these texts. gradients: names of values that are gradients. parameters: keys in an unnamed dictionary of gradients.
    """

    messages: tuple[str, ...] = ()
    gradients: str = ""
    parameters: str = ""

    @classmethod
    def of(cls, course: Course) -> Wording:
        """The wording of a course. Raises CourseError for an entry that is unknown or not a regular expression."""
        found = course.section("tests")
        known = {field.name for field in fields(cls)}
        if unknown := sorted(found.keys() - known):
            raise CourseError(f"[tests] in course.toml has {unknown[0]!r}.", f"Known: {', '.join(sorted(known))}.")
        wording = cls(**{**found, "messages": tuple(found.get("messages", ()))})
        try:
            for pattern in (*wording.messages, wording.gradients, wording.parameters):
                re.compile(pattern)
        except (re.error, TypeError) as error:
            raise CourseError(
                f"[tests] in course.toml has an invalid regular expression: {error}.", "Correct it."
            ) from None
        return wording

    def is_message(self, text: str) -> bool:
        """Is this a message of one of the course's helpers?"""
        return any(re.fullmatch(pattern, text) for pattern in self.messages)

    def is_gradient(self, name: str) -> bool:
        """Is this the name of a gradient?"""
        return bool(self.gradients and re.fullmatch(self.gradients, name))

    def is_parameter(self, key: str) -> bool:
        """Is this the name of a parameter?"""
        return bool(self.parameters and re.fullmatch(self.parameters, key))
