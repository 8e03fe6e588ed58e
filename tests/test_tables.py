"""What a spreadsheet would do with a cell."""

from __future__ import annotations

import pytest

from autograder.lms.tables import defused


@pytest.mark.parametrize(
    ("text", "harmless"),
    [
        ("=1+1", "'=1+1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("+x", "'+x"),
        (" =1+1", " '=1+1"),
        ("\t=1+1", "\t'=1+1"),
        ("\u00a0=1", "\u00a0'=1"),
        ("x;=1+1", "x;'=1+1"),
        ("x,=1+1,@y", "x,'=1+1,'@y"),
        ('x";"=1+1', 'x";"\'=1+1'),
        ("x\n=1", "x\n'=1"),
        ("x|-1+cmd", "x|'-1+cmd"),
        ("＝1+1", "'＝1+1"),
        ("- 2+cmd|' /C calc'!A0", "'- 2+cmd|' /C calc'!A0"),
        ("'=1+1", "'=1+1"),
        ("-", "-"),
        ("-3.5", "-3.5"),
        ("-3,5", "-3,5"),
        ("- well done; - next time more", "- well done; - next time more"),
        ("Submitted - - ", "Submitted - - "),
        ("a=b; c+d", "a=b; c+d"),
        ("Doe", "Doe"),
    ],
)
def test_formulas_are_defused(text: str, harmless: str) -> None:
    """Is what a spreadsheet would run made harmless, wherever it may begin, and a number left a number?"""
    assert defused(text) == harmless
    assert defused(harmless) == harmless
