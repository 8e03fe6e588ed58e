"""A course folder: where things are in it, as `nbgrader_config.py` says, and which assignments it has."""

from __future__ import annotations

import os
import tomllib
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from traitlets.config import Config
from traitlets.config.loader import PyFileConfigLoader

from autograder.errors import CourseError

CONFIG = "nbgrader_config.py"
PLANS = ("assignments/course.toml", "course.toml")
STRICT, AS_STOCK = "strict", "as-stock"
STRUCTURE = "{nbgrader_step}/{student_id}/{assignment_id}"

# While paths are looked up, `nbgrader_plugin.configure` does not import nbgrader, which takes seconds.
only_paths: ContextVar[bool] = ContextVar("only_paths", default=False)


@dataclass(frozen=True)
class Plan:
    """What a course can say about an assignment in its `course.toml`: a title, and minutes of work (0: unknown)."""

    name: str
    title: str = ""
    minutes: int = 0


@dataclass(frozen=True)
class Course:
    """A course folder. Every path that the other modules use is named here once."""

    root: Path

    @classmethod
    def find(cls, start: Path | None = None) -> Course:
        """The course that contains `start` (or the working folder). Raises CourseError outside of a course."""
        here = (start or Path.cwd()).resolve()
        if start is not None and not here.is_dir():
            raise CourseError(f"{start} is not a folder.", f"Give the course folder, the one with {CONFIG}.")
        for folder in (here, *here.parents):
            if (folder / CONFIG).is_file():
                return cls(folder)
        raise CourseError(
            f"{here} is not inside a course.", f"Change to the folder with {CONFIG}, or name it with --course."
        )

    @cached_property
    def settings(self) -> Config:
        """What `nbgrader_config.py` says about paths and the gradebook. Raises CourseError when it cannot be run."""
        token = only_paths.set(True)
        try:
            return self.configuration()
        finally:
            only_paths.reset(token)

    def configuration(self) -> Config:
        """All settings of `nbgrader_config.py`, read again. Raises CourseError when it cannot be run."""
        if not (self.root / CONFIG).is_file():
            return Config()
        try:
            return PyFileConfigLoader(CONFIG, path=str(self.root)).load_config()
        except Exception as error:
            raise CourseError(
                f"{self.root / CONFIG} stops with {type(error).__name__}: {error}", "Correct it, then try again."
            ) from error

    @cached_property
    def plan(self) -> tuple[Plan, ...]:
        """The assignments in teaching order: those of `course.toml`, or else every folder in source/ with notebooks."""
        if entries := self._table.get("assignment"):
            return tuple(Plan(**entry) for entry in entries)
        folders = sorted({notebook.parent.name for notebook in self.source.glob("*/*.ipynb")})
        return tuple(Plan(name) for name in folders if not name.startswith("."))

    def section(self, name: str) -> dict[str, Any]:
        """What `course.toml` has under `[name]`; empty if it has nothing."""
        return dict(self._table.get(name, {}))

    @property
    def helpers(self) -> tuple[str, ...]:
        """Files and folders at the root that a build copies beside the notebooks: `helpers` in `course.toml`."""
        return tuple(self._table.get("helpers", ()))

    @property
    def packages(self) -> str:
        """The file at the root that lists what students install: `packages` in `course.toml`; "" without one."""
        return str(self._table.get("packages", ""))

    @property
    def student_packages(self) -> tuple[str, ...]:
        """The packages that students install, one requirement each."""
        lines = (self.root / self.packages).read_text(encoding="utf-8").splitlines() if self.packages else ()
        return tuple(line for line in lines if line and not line.startswith("#"))

    @property
    def judging(self) -> str:
        """`judging` in `course.toml`: "strict" judges only outside the student's process, "as-stock" inside too.

        Raises CourseError for anything else.
        """
        chosen = str(self._table.get("judging", AS_STOCK))
        if chosen not in (STRICT, AS_STOCK):
            raise CourseError(
                f"judging = {chosen!r} in course.toml is not known.", f"There are {STRICT} and {AS_STOCK}."
            )
        return chosen

    @cached_property
    def _table(self) -> dict[str, Any]:
        """`course.toml`; empty if there is none, because a course needs none."""
        paths = [self.root / path for path in PLANS if (self.root / path).is_file()]
        return tomllib.loads(paths[0].read_text(encoding="utf-8")) if paths else {}

    @property
    def assignments(self) -> tuple[str, ...]:
        return tuple(entry.name for entry in self.plan)

    def title(self, assignment: str) -> str:
        return next((entry.title for entry in self.plan if entry.name == assignment), "") or assignment

    def require_assignment(self, name: str) -> str:
        """Return `name` if it is one of the course's assignments. Raises a CourseError that lists them otherwise."""
        if name not in self.assignments:
            known = f"Known: {', '.join(self.assignments)}." if self.assignments else f"{self.source} has no notebooks."
            raise CourseError(f"There is no assignment called {name!r}.", known)
        return name

    # Folders. `place` is for one student's work; the properties are the folders of whole steps.

    def place(self, step: str, student: str, assignment: str) -> Path:
        """The folder of an assignment's files at one of nbgrader's steps; `student` is "." in source and release."""
        names = {"nbgrader_step": str(self._step(step)), "student_id": student, "assignment_id": assignment}
        structure = str(self._directories.get("directory_structure", STRUCTURE))
        return self.root / structure.format(**names)

    def students(self, step: str, assignment: str) -> list[str]:
        """The students with a folder, or anything else, for `assignment` at a step, sorted; not the hidden ones."""
        return [name for name in self._named(step, assignment) if _is_text(name)]

    def unfit(self, step: str, assignment: str) -> list[str]:
        """The same for names that no database and no page can hold, because they are not UTF-8."""
        return [name for name in self._named(step, assignment) if not _is_text(name)]

    def _named(self, step: str, assignment: str) -> list[str]:
        marker = "\0"
        parts = self.place(step, marker, assignment).relative_to(self.root.anchor).parts
        depth = parts.index(marker)
        above, below = Path(self.root.anchor, *parts[:depth]), parts[depth + 1 :]
        if not above.is_dir():
            return []
        named = (folder.name for folder in above.iterdir() if os.path.lexists(folder.joinpath(*below)))
        return sorted(name for name in named if not name.startswith("."))

    @property
    def texts(self) -> Path:
        return self.root / "assignments"

    @property
    def source(self) -> Path:
        return self.root / self._step("source")

    @property
    def release(self) -> Path:
        return self.root / self._step("release")

    @property
    def built(self) -> Path:
        return self.root / ".built.json"

    @property
    def submitted(self) -> Path:
        return self.root / self._step("submitted")

    @property
    def autograded(self) -> Path:
        return self.root / self._step("autograded")

    @property
    def feedback(self) -> Path:
        return self.root / self._step("feedback")

    @property
    def gradebook(self) -> Path:
        return self.root / "gradebook.db"

    @property
    def gradebook_url(self) -> str:
        """The address of the gradebook's database: `db_url` in the settings, or a file in the course folder."""
        url = str(self._directories.get("db_url", f"sqlite:///{self.gradebook}"))
        kind, _, path = url.partition(":///")
        return f"sqlite:///{self.root / path}" if kind == "sqlite" else url

    @property
    def frame(self) -> tuple[Path | None, Path | None]:
        """The notebooks whose cells nbgrader puts before and after those of each notebook; None where there is none."""
        chosen = self.settings.IncludeHeaderFooter
        header, footer = (self.root / chosen[name] if chosen.get(name) else None for name in ("header", "footer"))
        return header, footer

    @property
    def course_id(self) -> str:
        return str(self._directories.get("course_id", ""))

    @property
    def audit(self) -> Path:
        return self.root / "docs" / "audit"

    def fingerprints(self, assignment: str) -> Path:
        return self.texts / assignment / "fingerprints.json"

    @property
    def _directories(self) -> Config:
        found: Config = self.settings.CourseDirectory
        return found

    def _step(self, step: str) -> str:
        return str(self._directories.get(f"{step}_directory", step))


def _is_text(name: str) -> bool:
    """Is a file's name text, without bytes that could not be decoded?"""
    return not any("\ud800" <= letter <= "\udfff" for letter in name)
