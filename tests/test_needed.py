"""Which cells run before the tests: everything of the student's, and the given cells on which something depends."""

from __future__ import annotations

from pathlib import Path

import pytest

from autograder.engine.confined import ConfinedEngine
from autograder.engine.protocol import Job
from autograder.notebooks.needed import MOST_CELLS, MOST_TEXT, needed_cells
from autograder.notebooks.plan import plan_of
from test_alike import notebook

IMPORTS = ("imports", "given", "import numpy as np")
ANSWER = ("answer", "answer", "def area(r):\n    return np.pi * r**2")
TEST = ("test", "test", "assert area(0) == 0")


def kept(*cells: tuple[str, str, str]) -> set[str]:
    book = notebook(*cells)
    return set(needed_cells(book, plan_of(book)))


def test_what_only_shows_something_is_left_out() -> None:
    """Are given cells left out that compute from the answer, print and draw, and are all others kept?"""
    assert kept(
        ("data", "given", "radii = [1, 2]\nprint(radii)"),
        IMPORTS,
        ANSWER,
        ("note", "free", "guess = 3"),
        ("check_area", "given", "assert area(1) > 3"),
        ("show", "given", "areas = [area(r) for r in radii]\nprint(areas)"),
        ("noise", "given", "draw = np.random.default_rng(1).normal(size=3)\ntotal = sum(areas)"),
        ("area_plot", "given", "print(areas)"),
        TEST,
    ) == {"imports", "answer", "note"}


@pytest.mark.parametrize(
    ("given", "answer"),
    [
        ("unit = 2", "def area(r):\n    return unit * r"),
        ("unit = 2\nunits = [unit]", "def area(r):\n    return units[0] * r"),
        ("np.seterr(all='raise')", "def area(r):\n    return np.pi * r"),
        ("np.random.seed(1)", "def area(r):\n    return np.random.rand() * r"),
        ("start = np.random.rand()", "def area(r):\n    return np.random.rand() * r"),
        ("sizes.append(3)", "def area(r):\n    return len(sizes) * r"),
        ("area(2)", "sizes = []\ndef area(r):\n    sizes.append(r)\n    return sizes[0]"),
        ("again = area(2)", "sizes = []\ndef area(r):\n    sizes.append(r)\n    return sizes[0]"),
        ("area.unit = 2", "def area(r):\n    return area.unit * r"),
        ("del unit", "unit = 2\ndef area(r):\n    return unit * r"),
        ("from math import *", "def area(r):\n    return pi * r"),
        ("%time unit = 2", "def area(r):\n    return r"),
        ("spare = 2", "def area(r):\n    return globals()['spare'] * r"),
        ("spare = 2", "def area(r):\n    return eval('spare') * r"),
        ("spare = 2", "import __main__\ndef area(r):\n    return __main__.spare * r"),
        ("spare = 2", "def area(r):\n    return Out[1] * r"),
        ("spare = 2", "def area(r):\n    return _i1 * r"),
        ("spare = 2", "def area(r:\n"),
    ],
)
@pytest.mark.parametrize("first", [True, False], ids=["before", "after"])
def test_what_an_answer_could_notice_is_kept(given: str, answer: str, first: bool) -> None:
    """Is a given cell kept that binds, changes or draws what an answer reads in its functions, or could reach?"""
    pair = [("given", "given", given), ("answer", "answer", answer)]
    cells = [("sizes", "free", "sizes = []"), IMPORTS, *(pair if first else pair[::-1]), TEST]
    assert "given" in kept(*cells)


def test_what_is_read_only_before_is_left_out() -> None:
    """Is a given cell left out that changes an object after the last cell that reads it?"""
    show, reading = ("show", "given", "radii.append(area(3))"), ("reading", "free", "print(radii)")
    data = ("data", "given", "radii = [1]")
    assert kept(data, IMPORTS, ANSWER, reading, show, TEST) == {"data", "imports", "answer", "reading"}
    assert kept(data, IMPORTS, ANSWER, show, reading, TEST) == {"data", "imports", "answer", "reading", "show"}


def test_what_a_test_reads_is_kept() -> None:
    """Is a given cell kept whose names a test reads, or whose calls change an object that a test reads?"""
    book = (("list", "answer", "seen = []\ndef note(r):\n    seen.append(r)"), ("call", "given", "note(3)"))
    assert kept(*book, ("test", "test", "assert seen == [3]")) == {"list", "call"}
    assert kept(*book, ("test", "test", "assert note(1) is None")) == {"list", "call"}
    assert kept(("data", "given", "radius = 1"), ANSWER, ("test", "test", "assert area(radius)")) == {"data", "answer"}


@pytest.mark.parametrize("own", [[f"n = {n}" for n in range(MOST_CELLS)], ["n = 1" + " " * (MOST_TEXT // 9)] * 9])
def test_a_notebook_too_long_to_read_is_run_as_it_is(own: list[str]) -> None:
    """Do all cells run, and does the grader not read them, if a student has very many or very long ones?"""
    extra = [(f"own-{place}", "free", source) for place, source in enumerate(own)]
    cells = [IMPORTS, ANSWER, ("show", "given", "print(area(1))"), TEST]
    assert "show" not in kept(*extra[:3], *cells)
    assert "show" in kept(*extra, *cells)


def test_a_cell_without_need_runs_once(wall: Path) -> None:
    """Does a given cell that only shows something run for the student, but not for the tests?

    The answer counts its calls where names do not tell.
    """
    book = notebook(
        ("count", "answer", "class Calls:\n    n = 0\ndef calls():\n    Calls.n += 1\n    return Calls.n"),
        ("show", "given", "print(calls(), calls())"),
        ("test", "test", "assert calls() == 1"),
    )
    with ConfinedEngine(wall=wall) as engine:
        run = engine.run(Job(notebook=book, plan=plan_of(book)))
    outputs = {cell.id: cell.outputs for cell in run.notebook.cells}
    assert outputs["show"][0].text == "1 2\n"
    assert outputs["test"] == []
