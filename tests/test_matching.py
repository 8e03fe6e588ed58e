"""Which cell is which: do honest editors, merges, splits and lost marks cost nobody anything, and accuse nobody?"""

from __future__ import annotations

import json
from collections.abc import Callable
from copy import deepcopy

import pytest
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell

from autograder.notebooks.assignment import Assignment, SourceNotebook
from autograder.submission.cleaning import CleanNotebook, clean, parse_notebook
from autograder.submission.notes import Kind, Note
from conftest import RIGHT

Cells = list[NotebookNode]
Edit = Callable[[Cells], Cells]


@pytest.fixture
def source(assignment: Assignment) -> SourceNotebook:
    return assignment.notebooks[0]


def handed_in(source: SourceNotebook, edit: Edit = lambda cells: cells) -> CleanNotebook:
    """What becomes of right work that an editor or its student has changed."""
    notebook = deepcopy(source.notebook)
    for cell in notebook.cells:
        cell.source = RIGHT.get(cell.id, source.released[cell.id])
    notebook.cells = edit(notebook.cells)
    return clean(source, parse_notebook(json.dumps(notebook).encode()))


def ran(notebook: CleanNotebook) -> dict[str, object]:
    """The names that the clean notebook defines, its tests and checks left out."""
    assert notebook.notebook is not None
    names: dict[str, object] = {}
    for cell in notebook.notebook.cells:
        if cell.cell_type == "code" and not cell.id.startswith(("test_", "check_")):
            exec(cell.source, names)
    return names


def edited(change: Callable[[str], str]) -> Edit:
    def edit(cells: Cells) -> Cells:
        for cell in cells:
            cell.source = change(cell.source)
        return cells

    return edit


def unmarked(cells: Cells) -> Cells:
    """Every id and all metadata lost, as some editors do it."""
    kinds = {"code": new_code_cell, "markdown": new_markdown_cell}
    return [kinds[cell.cell_type](cell.source) for cell in cells]


def retyped(cells: Cells) -> Cells:
    """The answer deleted and typed anew, in a cell before the place where it was."""
    place = next(index for index, cell in enumerate(cells) if cell.id == "double")
    return [*cells[:1], new_code_cell(RIGHT["double"]), *cells[1:place], *cells[place + 1 :]]


def merged(cells: Cells) -> Cells:
    """Two answers in the first one's cell."""
    first, second = (next(cell for cell in cells if cell.id == name) for name in ("double", "faulty"))
    first.source += "\n\n\n" + second.source
    return [cell for cell in cells if cell is not second]


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text + "\n",
        lambda text: text.replace("\n", "\r\n"),
        lambda text: text.replace("\n", "\r"),
        lambda text: text.replace("\n", "  \n") + " \t",
        lambda text: text.replace("    ", "\t"),
    ],
    ids=["final newline", "CRLF", "CR", "trailing blanks", "tabs"],
)
def test_white_space_is_no_edit(source: SourceNotebook, change: Callable[[str], str]) -> None:
    """Is nobody accused for what an editor did to line endings and blanks?"""
    assert handed_in(source, edited(change)).notes == ()


def test_blank_in_other_line_endings_is_still_a_blank(source: SourceNotebook) -> None:
    """Does an untouched exercise count as unanswered after a trip through Windows?"""

    def blank(cells: Cells) -> Cells:
        for cell in cells:
            cell.source = source.released[cell.id].replace("\n", "\r\n") + "\r\n"
        return cells

    assert handed_in(source, blank).unanswered == {"double", "faulty"}


def test_retyped_answer_is_not_overridden_by_its_blank(source: SourceNotebook) -> None:
    """Does an answer in a new cell count, and does its blank stay out?"""
    notebook = handed_in(source, retyped)
    assert notebook.unanswered == frozenset()
    assert ran(notebook)["double"](21) == 42  # type: ignore[operator]
    said = "Answers without their marks were recognised by the names that they define: double."
    assert notebook.notes == (Note(Kind.ODD, said),)


def test_lost_marks_are_made_good(source: SourceNotebook) -> None:
    """When all ids and metadata are gone, is each cell found by its text or by the names that it defines?"""
    notebook = handed_in(source, unmarked)
    assert notebook.unanswered == frozenset()
    names = ran(notebook)
    assert (names["double"](2), names["triple"](2)) == (4, 6)  # type: ignore[operator]
    expected = "Answers without their marks were recognised by the names that they define: double, faulty."
    assert notebook.notes == (Note(Kind.ODD, expected),)


def test_of_several_answers_the_last_counts(source: SourceNotebook) -> None:
    """Is a second try in another new cell the one that counts, as in a kernel?"""

    def twice(cells: Cells) -> Cells:
        first = new_code_cell("def double(x):\n    return 0")
        return [cells[0], first, *[cell for cell in cells[1:] if cell.id != "double"], new_code_cell(RIGHT["double"])]

    assert ran(handed_in(source, twice))["double"](3) == 6  # type: ignore[operator]


def test_merged_answers_count(source: SourceNotebook) -> None:
    """Does an answer that moved into another answer's cell keep its blank out, without a remark?"""
    notebook = handed_in(source, merged)
    names = ran(notebook)
    assert (names["double"](2), names["triple"](2)) == (4, 6)  # type: ignore[operator]
    assert (notebook.notes, notebook.unanswered) == ((), frozenset())


def test_split_answer_runs_whole(source: SourceNotebook) -> None:
    """Does a cell that was split run in both parts, and is it said what was done?"""

    def split(cells: Cells) -> Cells:
        place = next(index for index, cell in enumerate(cells) if cell.id == "double")
        second = deepcopy(cells[place])
        cells[place].source = "factor = 2"
        second.source = "def double(x):\n    return factor * x"
        return [*cells[: place + 1], second, *cells[place + 1 :]]

    notebook = handed_in(source, split)
    assert ran(notebook)["double"](4) == 8  # type: ignore[operator]
    said = "The cell double occurs more than once; each ran, in the order of the notebook."
    assert notebook.notes == (Note(Kind.ODD, said),)


def test_free_cells_are_the_students(source: SourceNotebook) -> None:
    """Is a free cell that was edited or deleted neither put back nor talked about, in sources without cell ids too?"""
    free = new_code_cell("level = 1", id="cell-0")
    text = new_markdown_cell("Some *words*.", id="cell-1")
    notebook = deepcopy(source.notebook)
    notebook.cells = [free, text, *notebook.cells]
    old = SourceNotebook(
        name="tiny", notebook=notebook, released=source.released | {"cell-0": free.source, "cell-1": text.source}
    )
    own = [new_code_cell("level = 2"), new_markdown_cell("My *words*.")]
    changed = handed_in(old, lambda cells: [*own, *cells[2:]])
    assert changed.notes == ()
    assert changed.notebook is not None
    assert [cell.source for cell in changed.notebook.cells[:2]] == ["level = 2", "My *words*."]
    assert sum("level = " in cell.source for cell in changed.notebook.cells) == 1
    assert handed_in(old, lambda cells: cells[2:]).notes == ()


def test_locked_cells_still_come_back(source: SourceNotebook) -> None:
    """Are edited and deleted locked cells still noticed?"""

    def tamper(cells: Cells) -> Cells:
        for cell in cells:
            cell.source = "assert True" if cell.id == "test_double" else cell.source
        return [cell for cell in cells if cell.id != "imports"]

    assert [(note.kind, note.text) for note in handed_in(source, tamper).notes] == [
        (Kind.LOCKED_CHANGED, "Deleted cells were put back: imports."),
        (Kind.LOCKED_CHANGED, "Locked cells were edited; the originals were used: test_double."),
    ]


def test_notebook_of_written_answers_alone_is_one(source: SourceNotebook) -> None:
    """Is a notebook without code, whose answers are graded by hand, taken for what it is?"""
    marks = {"grade": True, "solution": True, "locked": False, "points": 2, "schema_version": 3, "grade_id": "essay"}
    essay = new_markdown_cell("Why?", id="essay", metadata={"nbgrader": marks})
    notebook = deepcopy(source.notebook)
    notebook.cells = [essay]
    written = SourceNotebook(name="tiny", notebook=notebook, released={"essay": essay.source})
    assert handed_in(written).notes == ()
    assert handed_in(written, lambda _: []).notes == (
        Note(Kind.UNREADABLE, "The notebook has none of the assignment's cells."),
    )
