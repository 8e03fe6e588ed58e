"""What to say about a submission beyond points. A note's kind is set where the fact is known, never read from text."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a note is about, in words for the instructor. The most urgent kind comes first."""

    NOT_GRADED = "not graded"
    LOCKED_CHANGED = "locked cells changed"
    UNREADABLE = "missing or unreadable"
    STOPPED = "stopped"
    DISPUTED = "disputed"  # lost outside the student's process, and earned beside the code
    NOTHING_ANSWERED = "nothing answered"
    ODD = "something odd"
    EXPLAINED = "explained"  # says how something was judged: no reason for a look

    @property
    def rank(self) -> int:
        """0 for the most urgent kind."""
        return list(Kind).index(self)


@dataclass(frozen=True)
class Note:
    """One remark on a submission, in words for the student and the instructor.

    edits: the locked cells that it is about, each with a digest of its new text: "<cell>:<digest>".
    """

    kind: Kind
    text: str
    edits: tuple[str, ...] = ()
