"""Where things are in a course folder, and what an assignment consists of."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from autograder.errors import CourseError

# Files and folders at the root that are copied beside every notebook.
HELPERS = ("gc_utils.py", "testCases.py", "public_tests.py", "checks", "plots.py", "digits.py")
PLAN = "assignments/course.toml"


@dataclass(frozen=True)
class Plan:
    """One assignment's place in the course, from `assignments/course.toml`."""

    name: str
    title: str
    minutes: int


@dataclass(frozen=True)
class Course:
    """A course folder; every path the other modules use is named here once."""

    root: Path

    @classmethod
    def find(cls, start: Path | None = None) -> Course:
        """The course that `start` (or the working folder) lies in. Raises CourseError outside of any."""
        here = (start or Path.cwd()).resolve()
        if start is not None and not here.is_dir():
            raise CourseError(f"{start} is not a folder.", "Give the course folder, the one with nbgrader_config.py.")
        for folder in (here, *here.parents):
            if (folder / "nbgrader_config.py").is_file() and (folder / PLAN).is_file():
                return cls(folder)
        raise CourseError(
            f"{here} is not inside a course.",
            "Change to the folder with nbgrader_config.py, or name it with --course.",
        )

    @cached_property
    def plan(self) -> tuple[Plan, ...]:
        """The assignments in teaching order."""
        table = tomllib.loads((self.root / PLAN).read_text(encoding="utf-8"))
        return tuple(Plan(**entry) for entry in table["assignment"])

    @property
    def assignments(self) -> tuple[str, ...]:
        return tuple(entry.name for entry in self.plan)

    def title(self, assignment: str) -> str:
        return next(entry.title for entry in self.plan if entry.name == assignment)

    def require_assignment(self, name: str) -> str:
        """Return `name` if it is one of the course's assignments; CourseError that lists them otherwise."""
        if name not in self.assignments:
            raise CourseError(f"There is no assignment called {name!r}.", f"Known: {', '.join(self.assignments)}.")
        return name

    @property
    def texts(self) -> Path:
        return self.root / "assignments"

    @property
    def source(self) -> Path:
        return self.root / "source"

    @property
    def release(self) -> Path:
        return self.root / "release"

    @property
    def submitted(self) -> Path:
        return self.root / "submitted"

    @property
    def autograded(self) -> Path:
        return self.root / "autograded"

    @property
    def feedback(self) -> Path:
        return self.root / "feedback"

    @property
    def gradebook(self) -> Path:
        return self.root / "gradebook.db"

    @property
    def audit(self) -> Path:
        return self.root / "docs" / "audit"

    def fingerprints(self, assignment: str) -> Path:
        return self.texts / assignment / "fingerprints.json"
