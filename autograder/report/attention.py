"""Which submissions need a look, and why, in words: what intake, engine and grader had to say about them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from autograder.results.commentary import JUDGED_WITH_RIGHT
from autograder.results.model import NOT_ANSWERED, NOT_REACHED, SubmissionResult

# The most pressing first; a note that fits none of the patterns is "something odd".
KINDS = {
    "not graded": r"The grader ",
    "locked cells changed": r"Locked cells were edited|Deleted cells were put back|the copies earn nothing",
    "missing or unreadable": r"not handed in|readable|notebook: it has|not UTF-8|nested too deeply|larger than"
    r"|are not graded|is a link|not a (regular file|folder)|none of the assignment's cells",
    "stopped": r"stopped|used up its",
    "nothing answered": r"No exercise was answered",
    "something odd": r"",
}


@dataclass(frozen=True)
class Concern:
    """One reason to look at a submission: its kind, a key of KINDS, and the evidence."""

    kind: str
    text: str


def concerns(record: SubmissionResult) -> tuple[Concern, ...]:
    """Every reason to look at a submission, the most pressing first; none for ordinary work, right or wrong."""
    found = [Concern(_kind(text), text) for text in dict.fromkeys(_evidence(record))]
    return tuple(sorted(found, key=lambda concern: list(KINDS).index(concern.kind)))


def _evidence(record: SubmissionResult) -> Iterator[str]:
    yield from (note for note in record.all_notes if not note.endswith(JUDGED_WITH_RIGHT))
    for notebook in record.notebooks:
        lost = [question for question in notebook.questions if question.verdict == NOT_REACHED]
        for message in dict.fromkeys(question.message for question in lost):
            names = ", ".join(question.grade_id for question in lost if question.message == message)
            if message not in notebook.notes:
                yield f"{notebook.name}, {names}: {message}"
    verdicts = {question.verdict for notebook in record.notebooks for question in notebook.questions}
    if verdicts == {NOT_ANSWERED}:
        yield "No exercise was answered."


def _kind(text: str) -> str:
    return next(kind for kind, pattern in KINDS.items() if re.search(pattern, text))
