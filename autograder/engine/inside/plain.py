"""What can cross the boundary between examiner and runner, and how much of it."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

MAX_FRAME = 64_000_000
MAX_DEPTH = 50
MAX_ITEMS = 1_000_000
MAX_KEYS = 10_000  # of one dict or set
MAX_COLLISIONS = 100  # of its keys, which can be chosen so that all of them collide
MAX_INT_BYTES = 1_700  # about 4,000 decimal digits
MAX_DIMENSIONS = 32
MAX_TEXT, MAX_RICH = 1_000_000, 8_000_000  # characters of one cell's texts, and of its pictures and pages
MAX_OUTPUTS = 500
MAX_PRINTED = 100_000  # characters printed during one call by a test
CUT = "\n… the rest of the output is left out.\n"
DTYPE = re.compile(r"(\|b1|\|[iu]1|<[iu][248]|<f(2|4|8|12|16)|<c(8|16|24|32)|<U\d{1,4}|\|S\d{1,4})")


class WireError(Exception):
    """The bytes are not a message, or the value cannot be sent."""


class Ref(NamedTuple):
    """Something that is not plain data; both sides know by `kind` what `value` means."""

    kind: str
    value: Any
