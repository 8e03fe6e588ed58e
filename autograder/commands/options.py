"""What commands share: the terminal, common options, and the look-up of names."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from autograder.course import Course
from autograder.errors import CourseError

console = Console()

CourseOption = Annotated[
    Path | None, typer.Option("--course", help="The course folder; by default the one you are in.", show_default=False)
]
Names = Annotated[list[str] | None, typer.Argument(help="Assignments; all of them by default.", show_default=False)]


def chosen_of(course: Course, assignments: list[str] | None) -> tuple[str, ...]:
    """The assignments that were named, or all. Raises CourseError for one that does not exist."""
    return tuple(course.require_assignment(name) for name in assignments) if assignments else course.assignments


def one_of(names: tuple[str, ...], name: str | None) -> str | None:
    """The name, if it is one of these, or None. Raises CourseError for any other."""
    if name is not None and name not in names:
        raise CourseError(f"{name!r} is not known.", f"There are: {', '.join(names)}.")
    return name


@contextmanager
def outer_wall() -> Iterator[Path]:
    """The folder of an outer wall, which gets ready while the rest is imported. Raises SandboxError without one."""
    from autograder.engine.wall import Wall

    with Wall() as wall:
        yield wall.folder
