"""Progress, watched and logged."""

from __future__ import annotations

from io import StringIO

import pytest
from rich.console import Console

from autograder.commands.progress import progress_bar


def shown(total: int, *, terminal: bool) -> str:
    """All that a run of `total` writes."""
    file = StringIO()
    console = Console(file=file, force_terminal=terminal, width=80, _environ={"TERM": "xterm"})
    with progress_bar("Grading three_layer_network", total, console) as advance:
        for number in range(total):
            advance(f"oyelaran{number} 12.5 of 14")
    return file.getvalue()


@pytest.mark.parametrize(("total", "lines"), [(1, 1), (4, 4), (24, 13), (10_000, 11)])
def test_log_gets_a_few_lines(total: int, lines: int) -> None:
    """Does a log tell of the first at once, of the last, and of about ten between?"""
    written = shown(total, terminal=False).splitlines()
    assert len(written) == lines
    assert written[0] == f"Grading three_layer_network: 1 of {total}, oyelaran0 12.5 of 14"
    assert written[-1] == f"Grading three_layer_network: {total} of {total}, oyelaran{total - 1} 12.5 of 14"


def test_terminal_gets_a_bar_with_the_last_result() -> None:
    """Does who watches see how many are done and who was last, on one line of 80 columns?"""
    last = shown(24, terminal=True).split("\r")[-1]
    assert "24/24" in last
    assert "oyelaran23 12.5 of 14" in last
