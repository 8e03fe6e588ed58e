"""When a submission was handed in, from `timestamp.txt`: as nbgrader writes it, in any time zone."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

_FORM = re.compile(
    r"(?P<time>\d{4}-\d\d-\d\d[ T]\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?)"
    r" ?(?P<zone>|Z|[+-]\d\d:?\d\d|[A-Za-z][A-Za-z0-9]*(?:[/_+-][A-Za-z0-9]+)*)"
)
_OFFSET = re.compile(r"(?P<sign>[+-])(?P<hours>\d\d):?(?P<minutes>\d\d)")
# Names that people write and the database of time zones does not have, with their hours from UTC.
_SHORT = {"PST": -8, "PDT": -7, "MDT": -6, "CDT": -5, "EDT": -4, "BST": 1, "CEST": 2, "EEST": 3, "JST": 9, "AEST": 10}


def in_utc(text: str) -> str:
    """The time in UTC, such as "2026-11-21 10:00:00 UTC". A time without a zone is in UTC, as for nbgrader.

    Raises ValueError with a message for text that is not a time, for a day or hour that does not exist and for an
    unknown zone.
    """
    found = _FORM.fullmatch(text.strip())
    if found is None:
        raise ValueError("it is not a time such as 2026-11-21 10:00:00 UTC")
    zone = _zone(found["zone"])
    try:
        moment = datetime.fromisoformat(_whole(found["time"])).replace(tzinfo=zone).astimezone(UTC)
    except (ValueError, OverflowError):
        raise ValueError("there is no such day or hour") from None
    return f"{moment.replace(tzinfo=None).isoformat(sep=' ')} UTC"


def _whole(time: str) -> str:
    """The time with six digits after the decimal point, if it has one: every Python reads that."""
    seconds, point, rest = time.partition(".")
    return f"{seconds}.{rest:0<6}" if point else time


def _zone(name: str) -> tzinfo:
    if name in ("", "Z", "UTC", "GMT"):
        return UTC
    if offset := _OFFSET.fullmatch(name):
        hours, minutes = int(offset["hours"]), int(offset["minutes"])
        if hours > 14 or minutes > 59:
            raise ValueError(f"there is no time zone {name}")
        ahead = timedelta(hours=hours, minutes=minutes)
        return timezone(-ahead if offset["sign"] == "-" else ahead)
    if name in _SHORT:
        return timezone(timedelta(hours=_SHORT[name]))
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise ValueError(f"there is no time zone {name}") from None
