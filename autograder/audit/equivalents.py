"""The reviewed list of mutants that do nothing wrong: assignments/<assignment>/equivalents.toml."""

from __future__ import annotations

import tomllib

from autograder.course import Course


def read_equivalents(course: Course, assignment: str) -> dict[str, str]:
    """Label of a mutant → why it is as correct as the original."""
    path = course.texts / assignment / "equivalents.toml"
    if not path.is_file():
        return {}
    groups = tomllib.loads(path.read_text(encoding="utf-8"))["equivalent"]
    return {f"{assignment}/{name}": group["reason"] for group in groups for name in group["mutants"]}
