"""Locked cells that much of the class has changed in the same way: the assignment changed after it was handed out.

The instructor should hear that once. It is no reason to look at each submission.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

from autograder.results.model import NotebookResult, SubmissionResult

SHARE, LEAST = 1 / 3, 3  # of the submissions; fewer can have copied from each other

Records = Mapping[tuple[str, str], SubmissionResult]  # (student, assignment) → result


def common_edits(records: Records) -> dict[str, dict[str, Counter[str]]]:
    """Assignment → notebook → each common edit, with the number of submissions that have it."""
    found: dict[str, dict[str, Counter[str]]] = {}
    handed_in = Counter(assignment for _, assignment in records)
    for (_, assignment), record in records.items():
        for notebook in record.notebooks:
            edits = {edit for note in notebook.notes for edit in note.edits}
            found.setdefault(assignment, {}).setdefault(notebook.name, Counter()).update(edits)
    for assignment, notebooks in found.items():
        needed = max(LEAST, SHARE * handed_in[assignment])
        for name, counts in notebooks.items():
            notebooks[name] = Counter({edit: count for edit, count in counts.items() if count >= needed})
    return found


def without_common(records: Records, common: Mapping[str, Mapping[str, Counter[str]]]) -> Records:
    """The records without notes that are only about common edits."""
    return {
        (student, assignment): replace(
            record, notebooks=tuple(_without(one, common[assignment][one.name]) for one in record.notebooks)
        )
        for (student, assignment), record in records.items()
    }


def remarks(common: Mapping[str, Counter[str]], handed_in: int) -> tuple[str, ...]:
    """What the instructor should hear about an assignment, in a few sentences for each notebook."""
    return tuple(
        f"{notebook}: {max(counts.values())} of {handed_in} submissions differ from source/ in the same way in locked "
        f"cells: {_names(counts)}. Was the assignment changed after it was handed out? The cells in source/ were used."
        for notebook, counts in common.items()
        if counts
    )


def _names(edits: Counter[str]) -> str:
    return ", ".join(dict.fromkeys(edit.rpartition(":")[0] for edit in edits))


def _without(notebook: NotebookResult, common: Counter[str]) -> NotebookResult:
    notes = tuple(note for note in notebook.notes if not note.edits or set(note.edits) - common.keys())
    return replace(notebook, notes=notes)
