"""Does a notebook say which of its imports were judged with right versions?"""

from __future__ import annotations

import pytest
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_notebook

from autograder.notebooks.assignment import SourceNotebook
from autograder.results.commentary import with_follow_through
from autograder.results.model import RIGHT, WRONG, NotebookResult, Question, Verdict
from autograder.submission.notes import Kind


def cell(source: str, test: bool = False) -> NotebookNode:
    marks = {"grade": test, "solution": False, "locked": True, "schema_version": 3, "points": 1}
    return new_code_cell(source, metadata={"nbgrader": {**marks, "grade_id": "a"}})


def result(name: str, points: float) -> NotebookResult:
    verdict: Verdict = RIGHT if points else WRONG
    return NotebookResult(name=name, questions=(Question(grade_id="a", points=points, max_points=1, verdict=verdict),))


def notes(*cells: NotebookNode, points: float = 0, other: str = "warm_up") -> list[str]:
    """What is said of a notebook with these cells beside another one that earned these points."""
    source = SourceNotebook(name="main", notebook=new_notebook(cells=list(cells)), released={})
    mine = result("main", 1)
    said = with_follow_through(source, mine, [mine, result(other, points)]).notes
    assert all(note.kind is Kind.EXPLAINED for note in said)
    return [note.text.split(" ", 1)[0] for note in said]


IMPORTS = cell("import numpy as np\nfrom warm_up import (\n    double,\n    triple,\n)")


@pytest.mark.parametrize(
    "test",
    [
        "with planted(main, double='lambda x: 2 * x'):\n    assert main(1)",
        "with planted(main, **{'triple': 'lambda x: 3 * x'}):\n    assert main(1)",
        "double = lambda x: 2 * x\nassert main(1)",
    ],
)
def test_a_planted_import_is_explained(test: str) -> None:
    """Is it said when a test plants an imported name, however the import is written, and only if points were lost?"""
    assert notes(IMPORTS, cell(test, test=True)) == ["warm_up"]
    assert notes(IMPORTS, cell(test, test=True), points=1) == []
    assert notes(cell("import numpy"), cell(test, test=True)) == []


def test_an_import_that_is_used_alone_is_not() -> None:
    """Is nothing said of a test that calls the import, or of a cell that is no Python?"""
    assert notes(IMPORTS, cell("assert main(double(2), x=triple(1)) == 3", test=True)) == []
    assert notes(IMPORTS, cell("double = = 3", test=True)) == []


@pytest.mark.parametrize("name", ["1 - warm (up", "a+b", "[x"])
def test_any_name_of_a_notebook_will_do(name: str) -> None:
    """Does a notebook whose name would be a broken pattern cost nobody the grading?"""
    assert notes(IMPORTS, cell("double = 1", test=True), other=name) == []
