"""What a course says of its own tests: is it read, and used for that course alone?"""

from __future__ import annotations

import numpy as np
import pytest

from autograder.course import Course
from autograder.errors import CourseError
from autograder.notebooks.assignment import Assignment
from autograder.notebooks.wording import Wording
from checks.values import as_number
from conftest import ROOT


def with_tests(course: Course, lines: str) -> Course:
    """The course with a section `[tests]` of these lines."""
    plan = course.texts / "course.toml"
    plan.write_text(plan.read_text(encoding="utf-8") + f"\n[tests]\n{lines}\n", encoding="utf-8")
    return Course(course.root)


def test_a_course_without_wording_has_none(course: Course) -> None:
    """Is nothing taken for a message or a gradient where the course says nothing?"""
    wording = Wording.of(course)
    assert wording == Wording()
    assert [wording.is_message(""), wording.is_gradient(""), wording.is_parameter("")] == [False] * 3


def test_wording_comes_with_the_notebooks(course: Course) -> None:
    """Does every notebook of an assignment bring the course's wording, each pattern for a whole text?"""
    course = with_tests(course, "messages = ['no return']\ngradients = 'd\\w'\nparameters = '\\w'")
    (source,) = Assignment.load(course, "tiny").notebooks
    assert source.wording.is_message("no return")
    assert not source.wording.is_message("no return of 3")
    assert source.wording.is_gradient("dx")
    assert not source.wording.is_gradient("dx1")
    assert source.wording.is_parameter("x")


@pytest.mark.parametrize(
    ("lines", "said"),
    [("message = ['x']", "'message'"), ("messages = ['(']", "invalid regular"), ("gradients = 3", "invalid reg")],
)
def test_mistakes_in_it_are_named(course: Course, lines: str, said: str) -> None:
    """Is a misspelt entry, or one that is no regular expression, an error in words?"""
    with pytest.raises(CourseError, match=said):
        Wording.of(with_tests(course, lines))


@pytest.mark.parametrize("value", [None, "text", (1, 2), np.zeros((2, 3)), np.nan, -np.inf])
def test_what_our_helpers_say_may_be_said(value: object) -> None:
    """Does each sentence of `as_number` reach students, and none with a number in it?"""
    wording = Wording.of(Course(ROOT))
    with pytest.raises(AssertionError) as refused:
        as_number(value)
    assert wording.is_message(str(refused.value))
    assert not wording.is_message(f"{refused.value} It was 3.")
    assert not wording.is_message("difference is 3.5: a division by zero, or a value that overflowed.")
