"""What becomes of a cell's magics and of its plain Python before it runs."""

from __future__ import annotations

import random

import nbformat
import pytest
from IPython.core.inputtransformer2 import TransformerManager

from autograder.course import Course
from autograder.engine.inside.transforms import Transforms
from conftest import ROOT

CELLS = (
    "",
    "\n\n x = 1\n y = 2",
    "\tx = 1",
    "a = 1\r\nb = 2",
    "%time x",
    "a = !ls",
    "a = %pwd",
    "x?",
    "if x:\n    %time y",
    "f(1)\n%%time",
    "%%time\nx ?",
    "a; %time",
    "a = 5 % 3",
    "a = (1,\n     %z\n)",
    "a = b \\\n    % c",
    "f'{x=!r}'",
    "text = '''\n%time\n!ls\n?'''",
    "# who?\nx",
    "...",
    ">>> x\n1",
    "In [1]: x = 3\n   ...: y",
    "In [1]: int",
    "'\\d'",
    "a = '\u2028'",
)
PIECES = (
    "x",
    "=",
    "%",
    "!",
    "?",
    "\n",
    "\n  ",
    " ",
    "(",
    ")",
    "'",
    '"',
    "a",
    "1",
    "#",
    ";",
    "/",
    ",",
    "{",
    "}",
    "f'",
    "time",
    "ls",
    "if",
    "'''",
    ":",
)


def _outcome(manager: TransformerManager, cell: str) -> str | type[Exception]:
    try:
        return str(manager.transform_cell(cell))
    except Exception as error:
        return type(error)


@pytest.mark.filterwarnings("ignore")  # some of the cells are bad Python
def test_cells_become_what_ipython_makes_of_them() -> None:
    """Does every cell that people type, and every random one, become the same as with IPython's own transformations?"""
    chance = random.Random(7)
    cells = [*CELLS, *("".join(chance.choices(PIECES, k=chance.randint(1, 9))) for _ in range(3000))]
    ours, usual = Transforms(), TransformerManager()
    for cell in cells:
        assert _outcome(ours, cell) == _outcome(usual, cell), cell


def test_the_course_is_not_taken_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    """Is the time saved: does nearly every cell of the course reach Python without IPython's search?"""
    searched: list[list[str]] = []

    def search(_: TransformerManager, lines: list[str]) -> list[str]:
        searched.append(lines)
        return lines

    monkeypatch.setattr(TransformerManager, "do_token_transforms", search)
    notebooks = [nbformat.read(path, as_version=4) for path in sorted(Course(ROOT).source.glob("*/*.ipynb"))]
    cells = [cell.source for notebook in notebooks for cell in notebook.cells if cell.cell_type == "code"]
    for cell in cells:
        Transforms().transform_cell(cell)
    assert len(searched) < len(cells) / 10
