"""Reading what was handed in; `test_cleaning` has what is to be found there."""

from __future__ import annotations

import errno
import os

import pytest

from autograder.course import Course
from autograder.notebooks.assignment import Assignment
from autograder.submission.handed_in import HandedIn, read_folder
from autograder.submission.notes import Kind, Note
from conftest import RIGHT, hand_in


def test_bytes_and_nothing_else(course: Course, assignment: Assignment) -> None:
    """Are the bytes those of the file, and is nothing refused in an ordinary folder?"""
    folder = hand_in(course, "anna", RIGHT)
    handed = read_folder(folder, "anna", assignment)
    assert (handed.files, handed.refused, handed.notes) == ({"tiny": (folder / "tiny.ipynb").read_bytes()}, {}, ())


def test_disk_that_fails_is_a_reason(course: Course, assignment: Assignment, monkeypatch: pytest.MonkeyPatch) -> None:
    """When a folder cannot be listed and a file cannot be read, is that noted, and nothing raised?"""
    folder = hand_in(course, "anna", RIGHT)

    def failing(*_: object) -> None:
        raise OSError(errno.EIO, "Input/output error")

    with monkeypatch.context() as patch:
        patch.setattr(os, "listdir", failing)
        patch.setattr(os, "fstat", failing)
        handed = read_folder(folder, "anna", assignment, timestamps=True)
    assert handed.refused == {"tiny": "tiny.ipynb cannot be read (Input/output error)."}
    note = Note(Kind.UNREADABLE, "The submission's folder cannot be read.")
    assert (handed.files, handed.notes, handed.timestamp) == ({}, (note,), "")


def test_digest_knows_names_lengths_and_refusals() -> None:
    """Do the same bytes under another name, split elsewhere or refused make another digest?"""
    digests = [
        HandedIn(student="anna", files={"q1": b"ab", "q2": b"c"}).digest,
        HandedIn(student="anna", files={"q1": b"a", "q2": b"bc"}).digest,
        HandedIn(student="anna", files={"q2": b"ab", "q1": b"c"}).digest,
        HandedIn(student="anna", files={"q1": b"ab"}, refused={"q2": "not handed in"}).digest,
        HandedIn(student="anna", files={"q1": b"ab"}, refused={"q2": "too large"}).digest,
    ]
    assert len(set(digests)) == len(digests)
    assert HandedIn(student="anna", files={"q2": b"c", "q1": b"ab"}).digest == digests[0]
