"""Words on a student's page that a student's code had a say in."""

from __future__ import annotations

import pytest

from autograder.results.kinds import error_kind, tells_little


@pytest.mark.parametrize(
    ("name", "said"), [("ValueError", "ValueError"), ("X_3_25", "an error"), ("EOFError", "an error")]
)
def test_names_of_errors_are_a_closed_list(name: str, said: str) -> None:
    """Is an error named only if honest code raises it?"""
    assert error_kind(name) == said


@pytest.mark.parametrize(
    ("message", "little"),
    [
        ("difference must be one number, but it has shape (3, 1) and type float64: …", True),
        ("difference must be one number, but it has shape () and type float64: …", True),
        ("difference must be one number, but it has shape (0, 32517) and type float64: …", False),
        ("difference must be one number, but it has shape (1, 2, 3) and type float64: …", False),
    ],
)
def test_shape_of_a_small_array_is_told_and_no_other(message: str, little: bool) -> None:
    """Is there no room for an input in what a course's helper says of a shape?"""
    assert tells_little(message) is little
