"""Who handed in what, from the `submission_metadata.yml` of a Gradescope export.

The file also contains every test's output and can be huge, so only the lines about submitters go to the YAML parser.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

import yaml

METADATA = "submission_metadata.yml"
_SUBMISSION = re.compile(r"submission_(\d+):\s*")


@dataclass(frozen=True)
class Submitter:
    """One person who handed in a submission. A field is empty if Gradescope does not know it."""

    name: str
    sid: str
    email: str


def submitters(lines: Iterable[str]) -> dict[str, list[Submitter]]:
    """Number of a submission → who handed it in."""
    found: dict[str, list[Submitter]] = {}
    number = ""
    block: list[str] = []
    for line in chain(lines, ["end"]):
        # Everything that students can have written is indented more than these two kinds of line.
        if block and line.startswith(("  - ", "    ")):
            block.append(line)
            continue
        if block:
            found[number] = list(_people("\n".join(block[1:])))
            number, block = "", []
        if match := _SUBMISSION.fullmatch(line):
            number = match[1]
        elif number and line.rstrip() == "  :submitters:":
            block = [line]
    return found


def _people(block: str) -> Iterator[Submitter]:
    try:
        entries = yaml.safe_load(block)
    except yaml.YAMLError:
        return
    for entry in entries if isinstance(entries, list) else ():
        if isinstance(entry, dict):
            name, sid, email = (str(entry.get(key) or "").strip() for key in (":name", ":sid", ":email"))
            yield Submitter(name, sid, email)
