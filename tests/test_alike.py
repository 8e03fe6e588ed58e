"""Pictures that are the same for everybody: drawn once, and only where nothing of the student's is in them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbformat import NotebookNode

from autograder.course import Course
from autograder.engine.confined import ConfinedEngine
from autograder.engine.gallery import Gallery, Outputs
from autograder.engine.protocol import Job
from autograder.engine.runner import Runner
from autograder.notebooks.alike import Sources, changed_names, drawn_alike, leaves_alone
from autograder.notebooks.assignment import Assignment
from autograder.notebooks.material import Material
from autograder.notebooks.plan import plan_of

DATA, HELPER = "import numpy as np\nX = np.arange(3)", "def curve():\n    return X**2"
MATERIAL = Material({}, ("numpy",))
PICTURE = "lines = curve()\nprint('drawn', lines)"


def notebook(*cells: tuple[str, str, str]) -> NotebookNode:
    """A notebook of cells (id, kind, source)."""
    nodes = []
    for name, kind, source in cells:
        cell = nbformat.v4.new_code_cell(source, id=name)
        marks = {"grade": kind == "test", "solution": kind == "answer", "locked": kind != "free", "grade_id": name}
        cell.metadata["nbgrader"] = {**marks, "schema_version": 3, **({"points": 1} if kind == "test" else {})}
        nodes.append(cell)
    return nbformat.v4.new_notebook(cells=nodes)


def around(*more: tuple[str, str, str], answer: str = "def student():\n    return 1") -> NotebookNode:
    return notebook(
        ("data", "given", DATA),
        ("answer", "answer", answer),
        ("helper", "given", HELPER),
        ("curve_plot", "given", PICTURE),
        *more,
    )


def test_pictures_of_locked_cells_alone_are_found() -> None:
    """Is a picture found with all that it depends on, and one that depends on an answer, near or far, not?"""
    found = drawn_alike(
        around(
            ("given", "given", "def through():\n    return student()"),
            ("near_plot", "given", "student()"),
            ("far_plot", "given", "through()"),
        )
    )
    assert found == {"curve_plot": (DATA, HELPER, PICTURE)}


@pytest.mark.parametrize(
    "cell",
    [
        ("later", "given", "print(lines)"),
        ("later", "free", "def curve():\n    return 0"),
        ("later", "free", "X = 5"),
        ("later", "given", "X = student()"),
        ("later", "given", "X[0] = student()"),
        ("later", "given", "X = = student()"),
        ("check_it", "given", "X = 5"),
    ],
)
def test_pictures_that_others_need_or_change_are_not(cell: tuple[str, str, str]) -> None:
    """Is a picture left out whose names other cells read, or that depends on names which others bind too?"""
    assert drawn_alike(around(cell)) == {}


@pytest.mark.parametrize(
    ("source", "alone"),
    [
        ("def student():\n    X_here = 1\n    return X_here", True),
        ("def student(X, curve):\n    return np.sum(X) + curve", True),
        ("X = 5", False),
        ("def curve():\n    return 5", False),
        ("import other as np", False),
        ("from other import *", False),
        ("def student():\n    global X\n    X = 5", False),
        ("squares = [X**2 for X in range(3)]", True),
        ("squares = [X := i**2 for i in range(3)]", False),
        ("X[0] = 5", False),
        ("def student():\n    np.linalg.norm = max", False),
        ("del X[0]", False),
        ("print(lines)", False),
        ("exec('X = 5')", False),
        ("def student():\n    globals()['X'] = 5", False),
        ("%run other.py", False),
        ("def student(:", False),
        ("x = '\0'", False),
        ("x = " + "-" * 9_000 + "1", False),
        ("x = 1" + " + 1" * 4_000, False),
        ("x = " + "[" * 2_000 + "]" * 2_000, False),
        ("# " + "long" * 6_000, False),
    ],
)
def test_student_cells_that_have_a_hand_in_a_picture(source: str, alone: bool) -> None:
    """Is a cell told apart that reads or changes what the picture is made of, in whatever way?"""
    assert leaves_alone(source, (DATA, HELPER, PICTURE)) is alone


def test_a_picture_is_drawn_at_the_second_meeting_and_then_kept() -> None:
    """Is a first submission, maybe the only one, spared the drawing, and every later one too?"""
    drawn: list[tuple[Sources, int]] = []

    def draw(sources: Sources, seed: int) -> Outputs:
        drawn.append((sources, seed))
        return [{"text": "picture"}]

    gallery, pictures = Gallery(draw), drawn_alike(around())
    met = [gallery.outputs_of(pictures, around()) for _ in range(4)]
    assert met == [{}, *[{"curve_plot": [{"text": "picture"}]}] * 3]
    assert len(drawn) == 2
    assert gallery.outputs_of(pictures, around(answer="X = 5")) == {}


def test_a_picture_with_chance_in_it_or_an_error_is_nobodys() -> None:
    """Does each student's own run draw what comes out differently, or not at all?"""
    pictures = drawn_alike(around())
    for gallery in (Gallery(lambda _, seed: [{"text": str(seed)}]), Gallery(lambda _, seed: None)):
        assert [gallery.outputs_of(pictures, around()) for _ in range(3)] == [{}, {}, {}]


def test_the_course_has_such_pictures() -> None:
    """Do the sweeps of the step, which are costly and no work of the student's, count among them?"""
    course = Course.find()
    assignments = [Assignment.load(course, name) for name in course.assignments]
    found = {cell for assignment in assignments for source in assignment.notebooks for cell in source.plan.alike}
    assert found >= {"epsilon_sweep_plot", "step_sweep_plot"}
    with_sweep = [a.name for a in assignments if any("epsilon_sweep_plot" in s.plan.alike for s in a.notebooks)]
    assert set(with_sweep) == {"scalar", "three_layer_network"}


@pytest.mark.slow
def test_what_is_shown_is_what_an_own_run_shows(wall: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Are the outputs those of an own run, without one, except where student code or chance has a hand in them?"""
    source = around(
        ("dice_plot", "given", "import random\nprint(random.random())"),
        ("broken_plot", "given", "print(nowhere)"),
        ("last", "given", "print('end')"),
    )
    plan = replace(plan_of(source), alike=drawn_alike(source))
    ran: list[str] = []
    run_cell = Runner.run_cell

    def noted(self: Runner, text: str, *more: Any) -> Any:
        ran.append(text)
        return run_cell(self, text, *more)

    monkeypatch.setattr(Runner, "run_cell", noted)
    with ConfinedEngine(wall=wall) as engine:

        def shown(seed: int, answer: str = "") -> list[list[NotebookNode]]:
            student = around(*[(c.id, "given", c.source) for c in source.cells[4:]], answer=answer)
            cells = engine.run(
                Job(notebook=student, siblings={}, material=MATERIAL, plan=plan, seed=seed)
            ).notebook.cells
            return [cell.outputs for cell in cells]

        first, second = shown(1), shown(2)
        ran.clear()
        third = shown(3)
        assert ran.count(PICTURE) == 0
        changed = shown(4, answer="X = X + 1")
    assert first[3] == second[3] == third[3]
    assert first[3][0].text == "drawn [0 1 4]\n"
    assert len({outputs[4][0].text for outputs in (first, second, third)}) == 3
    assert [outputs[5][0].ename for outputs in (first, second, third)] == ["NameError"] * 3
    assert third[6][0].text == "end\n"
    assert changed[3][0].text == "drawn [1 4 9]\n"


@pytest.mark.parametrize(
    ("source", "changed"),
    [
        ("def f(level):\n    level[0] = 1", set()),
        ("def f():\n    level = {}\n    level['a'] = 1", set()),
        ("def f():\n    level['a'] = 1", {"level"}),
        ("def f():\n    global level\n    level = {}\n    level['a'] = 1", {"level"}),
        ("def f():\n    level['a'] = 1\n    def g():\n        level = 2", {"level"}),
        ("def f():\n    level['a'] = [level for level in range(3)]", {"level"}),
    ],
    ids=["parameter", "own", "global", "declared", "own of an inner function", "own of a comprehension"],
)
def test_what_a_function_calls_its_own_is_nobody_elses(source: str, changed: set[str]) -> None:
    """Is a name that a function changes part by part the notebook's only where it is not the function's own?"""
    assert changed_names(source) - {"f"} == changed
