"""Which submissions need a look, and why, in words: the notes of cleaning, engine and grader."""

from __future__ import annotations

from collections.abc import Iterator

from autograder.results.model import NOT_ANSWERED, NOT_REACHED, SubmissionResult
from autograder.submission.notes import Kind, Note


def concerns(record: SubmissionResult) -> tuple[Note, ...]:
    """Every reason to look at a submission, the most urgent first; none for ordinary work, right or wrong."""
    return tuple(sorted(dict.fromkeys(_evidence(record)), key=lambda note: note.kind.rank))


def _evidence(record: SubmissionResult) -> Iterator[Note]:
    yield from (note for note in record.all_notes if note.kind is not Kind.EXPLAINED)
    for notebook in record.notebooks:
        told = {note.text for note in notebook.notes}
        lost = [question for question in notebook.questions if question.verdict == NOT_REACHED]
        for message in dict.fromkeys(question.message for question in lost):
            names = ", ".join(question.grade_id for question in lost if question.message == message)
            if message not in told:
                yield Note(Kind.STOPPED, f"{notebook.name}, {names}: {message}")
        if disputed := ", ".join(question.grade_id for question in notebook.questions if question.disputed):
            said = "lost outside the student's process, and earned beside the code."
            yield Note(Kind.DISPUTED, f"{notebook.name}, {disputed}: {said}")
    verdicts = {question.verdict for notebook in record.notebooks for question in notebook.questions}
    if verdicts == {NOT_ANSWERED}:
        yield Note(Kind.NOTHING_ANSWERED, "No exercise was answered.")
