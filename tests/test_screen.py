"""Text that steers a terminal: what stands on the screen in the end?"""

from __future__ import annotations

import time

import pytest

from autograder.feedback.screen import as_on_screen


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain\n  text\n\n", "plain\n  text\n\n"),
        ("\r0 %\r50 %\r100 %\n", "100 %\n"),
        ("windows\r\nlines\r\n", "windows\nlines\n"),
        ("a longer line\rshort", "shorter line"[:5] + "ger line"),
        ("a longer line\r\x1b[Kshort", "short"),
        ("a longer line\r\x1b[2Kshort\rS", "Short"),
        ("1/3\b\b\b2/3\b\b\b3/3", "3/3"),
        ("\x1b[31mred\x1b[0m \x1b[1;38;5;2mgreen\x1b[m", "red green"),
        ("\x1b[?25lhidden cursor\x1b[?25h", "hidden cursor"),
        ("\x1b]8;;http://x.org\x1b\\link\x1b]8;;\x1b\\ \x1b]0;title\x07end", "link end"),
        ("\x1b(B\x1b7\x1b8x\x1b", "x"),
        ("bell\x07 tab\t zero\x00", "bell tab\t zero"),
        ("θ\rε 漢\r🙂", "🙂 漢"),
    ],
)
def test_screen(text: str, expected: str) -> None:
    """Are carriage returns, steps back, erased lines, colours, links and cursors done with?"""
    assert as_on_screen(text) == expected


@pytest.mark.parametrize(
    "text",
    ["x" * 300_000 + "\r" * 200_000 + "\rx" * 200_000, "\x1b" * 300_000, "a\b" * 300_000, "\x1b]" * 300_000],
    ids=["returns", "escapes", "steps back", "links without end"],
)
def test_any_flood_takes_time_in_proportion(text: str) -> None:
    """Does the worst that a cell may print cost a few seconds of the processor at most?"""
    start = time.process_time()
    as_on_screen(text)
    assert time.process_time() - start < 4
