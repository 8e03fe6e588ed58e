"""Is the time in timestamp.txt the one that nbgrader reads, and is what is no time said?"""

from __future__ import annotations

import pytest
from nbgrader.utils import parse_utc

from autograder.submission.timestamps import in_utc


@pytest.mark.parametrize(
    "text",
    [
        "2026-02-01 00:30:00.123456 UTC",
        "2026-02-01 00:30:00.123456 CET",
        "2026-07-01 00:30:00 CET",
        "2026-02-01 00:30:00.123456 America/Los_Angeles",
        "2026-07-01 00:30:00 America/Los_Angeles",
        "2026-02-01 00:30:00 Asia/Shanghai",
        "2026-02-01 00:30:00 America/Argentina/Buenos_Aires",
        "2026-02-01 00:30:00 EST",
        "2026-02-01 00:30:00 Etc/GMT+5",
        "2026-02-01 00:30",
        "2026-02-01T00:30:00.5+01:00",
        "2026-02-01T00:30:00-0530",
        "2026-02-01T00:30:00Z",
    ],
)
def test_times_are_those_that_nbgrader_reads(text: str) -> None:
    """Is each way to write a time and a zone the same moment for both?"""
    assert parse_utc(in_utc(text)) == parse_utc(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-02-01 00:30:00 PST", "2026-02-01 08:30:00 UTC"),  # nbgrader takes these for UTC
        ("2026-07-01 00:30:00 CEST", "2026-06-30 22:30:00 UTC"),
        ("2026-02-01 00:30:00 +0100", "2026-01-31 23:30:00 UTC"),  # and this for 100 seconds
        (" 2026-02-01 00:30:00 UTC\r\n", "2026-02-01 00:30:00 UTC"),
    ],
)
def test_times_that_nbgrader_misreads(text: str, expected: str) -> None:
    """Are zones that nbgrader does not know, or takes for seconds, read as they are meant?"""
    assert in_utc(text) == expected


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("2026-02-30 10:00:00 UTC", "no such day"),
        ("2026-02-01 24:30:00 CET", "no such day or hour"),
        ("0001-01-01 00:00:00 +0100", "no such day"),
        ("9999-12-31 23:59:59 America/Los_Angeles", "no such day"),
        ("2026-02-01 00:30:00 Middle/Earth", "no time zone Middle/Earth"),
        ("2026-02-01 00:30:00 +9900", "no time zone"),
        ("2026-02-01 00:30:00 ../../etc/passwd", "not a time"),
        ("yesterday", "not a time"),
        ("", "not a time"),
    ],
)
def test_what_is_no_time_has_a_reason(text: str, reason: str) -> None:
    """Is an impossible date, an unknown zone or any other text a reason in words, and no other exception?"""
    with pytest.raises(ValueError, match=reason):
        in_utc(text)
