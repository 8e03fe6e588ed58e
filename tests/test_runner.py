"""What a runner may send, and what is said of how it ended."""

from __future__ import annotations

from typing import Any

import pytest

from autograder.engine.inside.wire import WireError
from autograder.engine.runner import _ending, _reply


@pytest.mark.parametrize(
    "parts",
    [
        None,
        (),
        ("answer", 1),
        ("raised", 1, ("", [], [])),
        ("raised", ("a",), ("", [], [])),
        ("answer", 1, ("", [1], [])),
        ("answer", 1, ("", [], ["x"])),
    ],
)
def test_replies_of_another_form_are_refused(parts: Any) -> None:
    """Is a reply taken apart without trust in its form?"""
    with pytest.raises(WireError):
        _reply(parts)


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (b"3", "made to exit"),
        (b"-11", "SIGSEGV"),
        (b"-9", "SIGKILL"),
        (b"-24", "processor time"),
        (b"", "exit"),
        (b"-99", "crashed"),
    ],
)
def test_endings_in_words(code: bytes, words: str) -> None:
    """Does a student read why the code was stopped?"""
    assert words in _ending(code)
