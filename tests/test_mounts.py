"""What of this machine is to be seen inside the sandbox, and that the course is not."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from autograder.engine.barriers import try_barriers
from autograder.engine.mounts import python_folders, require_out_of_sight
from autograder.errors import CourseError


@pytest.fixture
def course_with_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A course folder in which somebody has said `python -m venv .`."""
    for name in ("bin", "lib"):
        (tmp_path / name).mkdir()
    for name in ("pyvenv.cfg", "nbgrader_config.py", ".grading-secret"):
        (tmp_path / name).write_text("")
    monkeypatch.setattr(sys, "base_prefix", str(tmp_path))
    return tmp_path


def test_parts_of_an_environment_are_seen_and_no_more(course_with_environment: Path) -> None:
    """Is a course not mounted along with the environment at its root?"""
    own = [path for path in python_folders() if Path(path).is_relative_to(course_with_environment)]
    assert own == [str(course_with_environment / part) for part in ("bin", "lib", "pyvenv.cfg")]
    require_out_of_sight(course_with_environment)


@pytest.mark.slow
def test_course_with_an_environment_cannot_be_read_inside(course_with_environment: Path) -> None:
    """Does student code find nothing of such a course?"""
    barriers = try_barriers(course_with_environment)
    assert next(barrier for barrier in barriers if barrier.name == "course folder").holds
    barriers.close()  # type: ignore[attr-defined]


@pytest.mark.parametrize("place", ["lib/python3/site-packages/course", "lib"])
def test_course_in_a_folder_that_is_seen_is_refused(course_with_environment: Path, place: str) -> None:
    """Is there a sentence that says why, and what to do?"""
    with pytest.raises(CourseError, match="which student code can read") as error:
        require_out_of_sight(course_with_environment / place)
    assert error.value.hint.startswith("Move the course folder")
