"""`autograder init`: does it put the grader behind nbgrader's commands, once, and leave the rest of a course alone?"""

from __future__ import annotations

from pathlib import Path

import pytest
from nbgrader.converters import Autograde
from nbgrader.preprocessors import ClearOutput
from typer.testing import CliRunner

from autograder.commands.cli import app
from autograder.commands.plugin import add_plugin
from autograder.course import Course
from autograder.errors import CourseError

CONFIG = """c = get_config()
c.CourseDirectory.course_id = "other"
c.Autograde.sanitize_preprocessors = ["nbgrader.preprocessors.ClearOutput"]
"""


def names(steps: list[object]) -> list[str]:
    return [getattr(step, "__name__", str(step).rpartition(".")[2]) for step in steps]


def test_plugin_is_added_once(tmp_path: Path) -> None:
    """Is what the course has chosen kept, and nothing added twice?"""
    (tmp_path / "nbgrader_config.py").write_text(CONFIG)
    assert add_plugin(tmp_path)
    assert not add_plugin(tmp_path)
    config = Course(tmp_path).configuration()
    assert config.CourseDirectory.course_id == "other"
    assert names(config.Autograde.sanitize_preprocessors) == ["TakeIn", ClearOutput.__name__]
    stock = names(Autograde.class_traits()["autograde_preprocessors"].default_args[0])
    expected = ["ConfinedExecute" if name == "Execute" else name for name in stock]
    assert names(config.Autograde.autograde_preprocessors) == expected


def test_command_says_what_it_did(tmp_path: Path) -> None:
    """Does an instructor read what was changed, and how to undo it?"""
    (tmp_path / "nbgrader_config.py").write_text(CONFIG)
    first, second = (CliRunner().invoke(app, ["init", str(tmp_path)]) for _ in range(2))
    said, again = (" ".join(one.output.split()) for one in (first, second))
    assert "Added two lines" in said
    assert "Delete the lines to undo it." in said
    assert "Nothing to do" in again


def test_folder_that_is_no_course_is_refused(tmp_path: Path) -> None:
    """Is nothing written where there is no course, or where its settings cannot be run?"""
    with pytest.raises(CourseError, match=r"has no nbgrader_config\.py"):
        add_plugin(tmp_path)
    (tmp_path / "nbgrader_config.py").write_text("c = get_config(\n")
    with pytest.raises(CourseError, match="stops with SyntaxError"):
        add_plugin(tmp_path)
    assert (tmp_path / "nbgrader_config.py").read_text() == "c = get_config(\n"
