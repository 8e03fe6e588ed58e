"""What becomes of submitted files, from the ordinary to the absurd."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import nbformat
import pytest

from autograder.course import Course
from autograder.notebooks.assignment import Assignment
from autograder.submission.cleaning import MAX_CELLS, CleanNotebook, Submission, parse_notebook, take_in
from autograder.submission.handed_in import MAX_BYTES, MAX_FILE, UnreadableError
from autograder.submission.notes import Kind, Note
from conftest import RIGHT, hand_in


def taken_in(course: Course, assignment: Assignment, student: str = "ada") -> Submission:
    return take_in(course.submitted / student / "tiny", student, assignment)


def sources(clean: CleanNotebook) -> dict[str, str]:
    assert clean.notebook is not None
    nbformat.validate(clean.notebook)
    return {cell.id: cell.source for cell in clean.notebook.cells}


def rewrite(folder: Path, change: Any) -> None:
    path = folder / "tiny.ipynb"
    document = json.loads(path.read_text())
    change(document)
    path.write_text(json.dumps(document))


def cell_of(document: dict[str, Any], name: str) -> dict[str, Any]:
    return next(cell for cell in document["cells"] if cell["id"] == name)


def test_answers_are_kept_and_the_rest_is_the_source(course: Course, assignment: Assignment) -> None:
    """Is the clean notebook the instructor's, but for the answers?"""
    hand_in(course, "ada", RIGHT)
    submission = taken_in(course, assignment)
    clean = submission.notebooks[0]
    expected = {cell.id: cell.source for cell in assignment.notebooks[0].notebook.cells}
    assert sources(clean) == expected | RIGHT
    assert (submission.notes, clean.notes, clean.unanswered) == ((), (), frozenset())


def test_untouched_answers_are_noticed(course: Course, assignment: Assignment) -> None:
    """Does an answer left as it was handed out count as not answered?"""
    hand_in(course, "ada")
    assert taken_in(course, assignment).notebooks[0].unanswered == {"double", "faulty"}


def test_edited_and_deleted_cells_are_restored(course: Course, assignment: Assignment) -> None:
    """Do tests and given cells come back, with a note that says so?"""
    folder = hand_in(course, "ada", {**RIGHT, "test_double": "assert True", "imports": "np = None"})
    rewrite(folder, lambda document: document["cells"].remove(cell_of(document, "test_triple")))
    clean = taken_in(course, assignment).notebooks[0]
    expected = {cell.id: cell.source for cell in assignment.notebooks[0].notebook.cells}
    assert sources(clean) == expected | RIGHT
    assert [(note.kind, note.text) for note in clean.notes] == [
        (Kind.LOCKED_CHANGED, "Deleted cells were put back: test_triple."),
        (Kind.LOCKED_CHANGED, "Locked cells were edited; the originals were used: imports, test_double."),
    ]


def test_copied_test_cell_counts_once(course: Course, assignment: Assignment) -> None:
    """Is a copied test cell just an extra cell, with a note?"""
    folder = hand_in(course, "ada", RIGHT)
    rewrite(folder, lambda document: document["cells"].append({**cell_of(document, "test_double"), "id": "copy"}))
    clean = taken_in(course, assignment).notebooks[0]
    assert list(sources(clean)).count("test_double") == 1
    said = "The cell test_double occurs more than once; the copies earn nothing."
    assert clean.notes == (Note(Kind.LOCKED_CHANGED, said),)


def test_extra_cells_stay_in_their_place(course: Course, assignment: Assignment) -> None:
    """Does a helper cell of the student's run just before the answer that needs it?"""
    folder = hand_in(course, "ada", RIGHT)
    extra = {"cell_type": "code", "id": "mine", "metadata": {}, "source": ["two = 2\n", "three = 3"], "outputs": []}
    rewrite(folder, lambda document: document["cells"].insert(2, extra))
    ids = list(sources(taken_in(course, assignment).notebooks[0]))
    position = ids.index("double")
    assert ids[position - 1].startswith("extra-")
    assert sources(taken_in(course, assignment).notebooks[0])[ids[position - 1]] == "two = 2\nthree = 3"


def test_metadata_are_not_obeyed(course: Course, assignment: Assignment) -> None:
    """Do points, flags, tags, kernels and recorded outputs of the student's have no effect?"""
    folder = hand_in(course, "ada", RIGHT)

    def change(document: dict[str, Any]) -> None:
        test = cell_of(document, "test_double")
        test["metadata"]["nbgrader"] |= {"points": 1000, "grade": False, "solution": True}
        test["metadata"]["tags"] = ["skip-execution"]
        test["outputs"] = [{"output_type": "execute_result", "data": {"text/plain": "99"}, "metadata": {}}]
        document["metadata"]["kernelspec"] = {"name": "evil", "display_name": "evil"}

    rewrite(folder, change)
    clean = taken_in(course, assignment).notebooks[0].notebook
    assert clean is not None
    test = next(cell for cell in clean.cells if cell.id == "test_double")
    assert test.metadata == assignment.notebooks[0].notebook.cells[4].metadata
    assert (test.outputs, clean.metadata.kernelspec.name) == ([], "python3")


def test_cells_are_recognised_without_nbgrader_metadata(course: Course, assignment: Assignment) -> None:
    """Does a notebook that lost its metadata, or its cell ids, on the way still find its places?"""
    folder = hand_in(course, "ada", RIGHT)

    def strip(document: dict[str, Any]) -> None:
        for cell in document["cells"]:
            cell["metadata"] = {}

    rewrite(folder, strip)
    expected = {cell.id: cell.source for cell in assignment.notebooks[0].notebook.cells}
    assert sources(taken_in(course, assignment).notebooks[0]) == expected | RIGHT


def test_old_notebook_format_is_read(course: Course, assignment: Assignment) -> None:
    """Is a notebook in the format of before 2015 read all the same?"""
    folder = hand_in(course, "ada", RIGHT)

    def to_version_3(document: dict[str, Any]) -> None:
        for cell in document["cells"]:
            if cell["cell_type"] == "code":
                cell["input"] = cell.pop("source")
        document["worksheets"] = [{"cells": document.pop("cells")}]

    rewrite(folder, to_version_3)
    assert sources(taken_in(course, assignment).notebooks[0])["double"] == RIGHT["double"]


def test_answer_turned_into_text_is_run_as_code(course: Course, assignment: Assignment) -> None:
    """Is an answer whose cell became markdown by accident still an answer?"""
    folder = hand_in(course, "ada", RIGHT)
    rewrite(folder, lambda document: cell_of(document, "double").update(cell_type="markdown"))
    clean = taken_in(course, assignment).notebooks[0]
    assert clean.notebook is not None
    assert next(cell for cell in clean.notebook.cells if cell.id == "double").cell_type == "code"
    assert "turned into text" in clean.notes[0].text


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "broken JSON"),
        (b"\xff\xfe\x00", "not UTF-8"),
        (b'{"cells": [', "broken JSON"),
        (b"[" * 100_000, "nested too deeply"),
        (b'{"a": 1, "a": 2, "cells": []}', "a key occurs twice"),
        (b'{"cells": 3}', "no list of cells"),
        (b'{"cells": ["x"]}', "no list of cells"),
        (b"[]", "no list of cells"),
        (b'{"n": ' + b"9" * 5000 + b"}", "broken JSON"),
        (json.dumps({"cells": [{}] * (MAX_CELLS + 1)}).encode(), "cells; more than"),
    ],
    ids=lambda value: value[:20] if isinstance(value, str) else "",
)
def test_unreadable_files_say_why(content: bytes, reason: str) -> None:
    """Does every kind of broken file get a reason in words?"""
    with pytest.raises(UnreadableError, match=reason):
        parse_notebook(content)


def test_odd_cells_do_no_harm(course: Course, assignment: Assignment) -> None:
    """Do cells with impossible types, sources and metadata pass through without an exception?"""
    hand_in(course, "ada", RIGHT)
    odd = [
        {},
        {"cell_type": ["code"], "source": 3, "metadata": []},
        {"cell_type": "code", "source": "x = '\ud800\0'", "metadata": {"nbgrader": {"grade_id": ["test_double"]}}},
        {"cell_type": "raw", "source": [1, "raw"], "id": {"a": 1}, "metadata": {"nbgrader": 7}},
    ]
    rewrite(course.submitted / "ada" / "tiny", lambda document: document["cells"].extend(odd))
    clean = taken_in(course, assignment).notebooks[0]
    assert sources(clean)["double"] == RIGHT["double"]
    nbformat.writes(clean.notebook).encode()


def test_folder_in_place_of_a_notebook_is_refused(course: Course, assignment: Assignment) -> None:
    """Is a folder called like the notebook a reason, not an accident?"""
    folder = hand_in(course, "anna", RIGHT)
    (folder / "tiny.ipynb").unlink()
    (folder / "tiny.ipynb").mkdir()
    clean = take_in(folder, "anna", assignment).notebooks[0]
    assert (clean.notebook, clean.notes) == (None, (Note(Kind.UNREADABLE, "tiny.ipynb is not a regular file."),))


def test_timestamp_is_believed_only_when_asked_for(course: Course, assignment: Assignment) -> None:
    """Is `timestamp.txt` ignored by default, and is anything but a time in it ignored always?"""
    folder = hand_in(course, "anna", RIGHT)
    (folder / "timestamp.txt").write_text("2026-11-21 10:00:00.5 UTC\n")
    assert take_in(folder, "anna", assignment).timestamp == ""
    assert take_in(folder, "anna", assignment, timestamps=True).timestamp == "2026-11-21 10:00:00.500000 UTC"


@pytest.mark.parametrize("text", ["2026-02-30 10:00:00 UTC", "2026-11-21 10:00:00 Middle/Earth", "yesterday", "\0"])
def test_time_that_cannot_be_read_is_noted(course: Course, assignment: Assignment, text: str) -> None:
    """Does an impossible date cost nobody anything, and does the instructor hear of it?"""
    folder = hand_in(course, "anna", RIGHT)
    (folder / "timestamp.txt").write_text(text)
    submission = take_in(folder, "anna", assignment, timestamps=True)
    assert submission.timestamp == ""
    (note,) = submission.notes
    assert note.kind is Kind.ODD
    assert note.text.startswith("timestamp.txt, ")
    assert take_in(folder, "anna", assignment).notes == ()


def test_links_pipes_and_large_files_are_refused(course: Course, assignment: Assignment, tmp_path: Path) -> None:
    """Is only a regular file of bounded size ever opened for reading?"""
    path = hand_in(course, "ada", RIGHT) / "tiny.ipynb"
    content = path.read_bytes()
    path.unlink()
    (tmp_path / "elsewhere.ipynb").write_bytes(content)
    path.symlink_to(tmp_path / "elsewhere.ipynb")
    assert "not a regular file" in taken_in(course, assignment).notebooks[0].notes[0].text
    path.unlink()
    os.mkfifo(path)
    assert "not a regular file" in taken_in(course, assignment).notebooks[0].notes[0].text
    path.unlink()
    with path.open("wb") as file:
        file.truncate(MAX_FILE + 1)
    assert "larger than 100 MB" in taken_in(course, assignment).notebooks[0].notes[0].text
    path.write_bytes(content + b" " * MAX_BYTES)
    assert (
        "larger than 10 MB, even without outputs and pictures"
        in taken_in(course, assignment).notebooks[0].notes[0].text
    )


@pytest.mark.slow
def test_large_outputs_do_not_count(course: Course, assignment: Assignment) -> None:
    """Is a notebook of 30 MB read, most of which are pictures in its outputs and the state of widgets?"""
    folder = hand_in(course, "ada", RIGHT)

    def draw(document: dict[str, Any]) -> None:
        picture = {"output_type": "display_data", "metadata": {}, "data": {"image/png": "A" * 15_000_000}}
        cell_of(document, "double")["outputs"] = [picture]
        document["metadata"]["widgets"] = {"state": "B" * 15_000_000}

    rewrite(folder, draw)
    clean = taken_in(course, assignment).notebooks[0]
    assert (sources(clean)["double"], clean.notes) == (RIGHT["double"], ())


@pytest.mark.slow
def test_pasted_pictures_do_not_count(course: Course, assignment: Assignment) -> None:
    """Are photographs of any size no reason to leave a notebook unread, and is it said when they are too many?"""
    folder = hand_in(course, "ada", RIGHT)

    def paste(document: dict[str, Any], size: int) -> None:
        photo = "/9j/" + "A" * size
        cell = {
            "cell_type": "markdown",
            "metadata": {},
            "source": f'![a](attachment:a)\n<img src="data:image/png;base64,{photo}">',
        }
        document["cells"].append(cell | {"attachments": {"a": {"image/jpeg": photo}}})

    rewrite(folder, lambda document: paste(document, 11_000_000))
    clean = taken_in(course, assignment).notebooks[0]
    assert (sources(clean)["double"], clean.notes) == (RIGHT["double"], ())
    assert clean.notebook is not None
    assert len(clean.notebook.cells[-1].attachments.a["image/jpeg"]) == 11_000_004
    rewrite(folder, lambda document: paste(document, 20_000_000))
    submission = taken_in(course, assignment)
    assert sources(submission.notebooks[0])["double"] == RIGHT["double"]
    said = "The pictures pasted into tiny.ipynb were left out: together they are larger than 40 MB."
    assert submission.notes == (Note(Kind.ODD, said),)


def test_other_files_are_left_out_and_named(course: Course, assignment: Assignment) -> None:
    """Is a student's numpy.py noticed, and a missing notebook too?"""
    folder = hand_in(course, "ada", RIGHT)
    (folder / "numpy.py").write_text("raise SystemExit")
    (folder / "gc_utils.py").write_text("the helpers are expected here")
    (folder / "tiny.ipynb").unlink()
    submission = taken_in(course, assignment)
    said = "Files that do not belong to the assignment were left out: numpy.py."
    assert submission.notes == (Note(Kind.ODD, said),)
    assert submission.notebooks[0].notes == (Note(Kind.UNREADABLE, "The notebook tiny.ipynb was not handed in."),)


def test_digest_follows_the_bytes(course: Course, assignment: Assignment) -> None:
    """Does the digest change with the file and only with it?"""
    hand_in(course, "ada", RIGHT)
    hand_in(course, "ben", RIGHT)
    hand_in(course, "cleo")
    ada, ben, cleo = (taken_in(course, assignment, name).digest for name in ("ada", "ben", "cleo"))
    assert ada == ben != cleo
