"""Does the check that the grader knows no course see what it should?"""

from __future__ import annotations

from pathlib import Path

import pytest

from autograder.course import Course
from conftest import ROOT
from course_names import PLAIN_WORDS, found_in, mentions, names_of

NAMES = names_of(Course(ROOT))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("from testCases import SEED", {"testCases"}),
        ('KEYS = ("dW1", "db1")', {"dW1", "db1"}),
        ("# such as gradient_check_n", {"gradient_check_n"}),
        ('"""A course on Gradient Checking."""', {"Gradient checking"}),
        ("`softmax` of q1_softmax.ipynb", {"softmax", "q1_softmax"}),
        ("gradient_check_and_more, adW1", set()),
        ("The grader checks values of gradients in layer after layer.", set()),
    ],
)
def test_names_are_seen(text: str, found: set[str]) -> None:
    """Are helpers, functions, keys, notebooks and the title found as whole words, and ordinary prose left alone?"""
    assert mentions(text, NAMES) == found


def test_the_grader_mentions_none() -> None:
    """Is there no name of the course in any file of the package?"""
    assert list(found_in(ROOT / "autograder", NAMES)) == []


def test_a_file_that_mentions_one_is_named(tmp_path: Path) -> None:
    """Is the line that `make lint` prints the file with its names, of templates and scripts too?"""
    for name in ("a.py", "b.html.j2", "c.js", "d.pyc"):
        (tmp_path / "grader" / name).parent.mkdir(exist_ok=True)
        (tmp_path / "grader" / name).write_text("gc_utils, then plots")
    assert list(found_in(tmp_path / "grader", NAMES)) == [
        f"grader/{name}: gc_utils, plots" for name in ("a.py", "b.html.j2", "c.js")
    ]


@pytest.mark.slow
def test_no_word_is_excused_in_vain() -> None:
    """Is each excused word a name of the course that the grader uses as a word?"""
    package = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "autograder").rglob("*.py"))
    assert mentions(package, PLAIN_WORDS) == PLAIN_WORDS
    assert {name for name in PLAIN_WORDS if name in names_of(Course(ROOT), excused=set())} == PLAIN_WORDS
