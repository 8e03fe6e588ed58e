"""The engine as a whole: cells run as in Jupyter, and each question stands alone."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import nbformat
import pytest

from autograder.engine.confined import ConfinedEngine, up_to_last
from autograder.engine.protocol import Limits
from autograder.submission.notes import Kind, Note
from one_notebook import LIMITS, cell, run, said

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def engine(wall: Path) -> Iterator[ConfinedEngine]:
    with ConfinedEngine(LIMITS, wall) as engine:
        yield engine


def test_only_what_has_a_say_in_a_test_is_run_for_it() -> None:
    """Do cells after the last of the tests in question, and all cells where there is none, cost no time?"""
    kinds = (("given", "a"), ("test", "b"), ("answer", "c"), ("test", "d"), ("given", "e"))
    notebook = nbformat.v4.new_notebook(cells=[cell(kind, name, "") for kind, name in kinds])
    found = {"".join(tests): [one.id for one in up_to_last(tests, notebook)] for tests in ({"b"}, {"d"}, set[str]())}
    assert found == {"b": ["a", "b"], "d": ["a", "b", "c", "d"], "": []}


def test_cells_run_as_in_jupyter(engine: ConfinedEngine) -> None:
    """Do values, magics, rich display, figures and tracebacks come out, and do errors stop only their own cell?"""
    execution = run(
        engine,
        "import helper\nhelper.answer",
        "1 / 0",
        "%pwd",
        "from IPython.display import HTML\nHTML('<b>bold</b>')",
        "import matplotlib.pyplot as plt\nplt.plot([1, 2])\nplt.show()",
        "print(open('data/numbers.txt').read())\nimport sys\nprint('warning', file=sys.stderr)",
        "!echo shell",
    )
    outputs = [node.outputs for node in execution.notebook.cells]
    assert outputs[0][0].data["text/plain"] == "42"
    assert outputs[1][0].ename == "ZeroDivisionError"
    assert "----> 1 1 / 0" in outputs[1][0].traceback
    assert outputs[2][0].data["text/plain"] == "'/student/home'"
    assert outputs[3][0].data == {"text/plain": "<IPython.core.display.HTML object>"}
    assert outputs[4][0].data["image/png"].startswith("iVBORw0KGgo")
    assert [(output.name, output.text) for output in outputs[5]] == [("stdout", "1 2 3\n"), ("stderr", "warning\n")]
    assert said(execution)[6] == "shell"
    nbformat.validate(execution.notebook)


def test_code_is_told_that_it_is_graded(engine: ConfinedEngine) -> None:
    """Do students' cells and tests find in their environment what nbgrader says there, and is it gone afterwards?"""
    told = "import os\nos.environ['NBGRADER_EXECUTION']"
    execution = run(
        engine, told, ("answer", "x = 1"), ("test", "import os\nassert os.environ['NBGRADER_EXECUTION'] == 'autograde'")
    )
    assert [said(execution)[place] for place in (0, 2)] == ["'autograde'", ""]
    assert "NBGRADER_EXECUTION" not in os.environ


def test_what_tests_write_is_gone_for_the_next_notebook(engine: ConfinedEngine) -> None:
    """May a test read and write files beside it, with nothing of that left for the next student?"""
    source = """import os
assert not os.path.exists('left') and open('data/numbers.txt').read() == '1 2 3'
open('left', 'w').close()
print(6, file=open('data/numbers.txt', 'w'))"""
    assert [said(run(engine, ("test", source))) for _ in range(2)] == [[""], [""]]


def test_questions_stand_alone(engine: ConfinedEngine) -> None:
    """Does a question whose code dies, loops or eats memory lose its own points only, with the reason in words?"""
    execution = run(
        engine,
        ("answer", "def good(x):\n    return x"),
        ("answer", "import os\ndef dies(x):\n    os._exit(3)"),
        ("test", "assert good(1) == 1"),
        ("test", "assert dies(1) == 1"),
        ("test", "assert good(2) == 2"),
        (
            "answer",
            "def loops(x):\n    while True:\n        try:\n            while True: pass\n        except BaseException: pass",
        ),
        ("test", "assert loops(1) == 1"),
        ("answer", "def eats(x):\n    return len(bytearray(5_000_000_000))"),
        ("test", "assert eats(1)"),
        ("extra", "os.kill(os.getpid(), 9)"),
        ("test", "assert good(3) == 3"),
    )
    assert [said(execution)[place] for place in (2, 3, 4, 6, 8, 10)] == [
        "",
        "NotReached",
        "",
        "CellTimeoutError",
        "MemoryError",
        "",
    ]
    assert execution.notes == (Note(Kind.STOPPED, "The cell extra-9 was stopped: Python itself crashed (SIGKILL)."),)


def test_what_comes_after_a_question_costs_nothing(engine: ConfinedEngine, monkeypatch: pytest.MonkeyPatch) -> None:
    """Are earlier points kept when a later cell loops, and is the time of the notebook limited?"""
    monkeypatch.setattr(engine, "limits", replace(engine.limits, cell_seconds=0.5, notebook_seconds=4))
    loop = ("extra", "import signal\nsignal.signal(signal.SIGINT, signal.SIG_IGN)\nwhile True: pass")
    execution = run(engine, ("answer", "def f(): return 1"), ("test", "assert f() == 1"), *[loop] * 6)
    assert said(execution)[1] == ""
    assert Note(Kind.STOPPED, "The notebook used up its 4 seconds.") in execution.notes


def test_tests_leave_no_trace_in_what_students_see(engine: ConfinedEngine) -> None:
    """Can a function that records its arguments show them in a later cell?"""
    execution = run(
        engine,
        (
            "answer",
            "seen = []\ndef f(x):\n    seen.append(x)\n    print('got', x)\n    open('/tmp/seen', 'a').write(repr(x))\n    return x",
        ),
        ("test", "assert f(12345) == 12345"),
        ("extra", "print(seen)\nimport os\nprint('seen' in os.listdir('/tmp'))"),
    )
    assert said(execution)[2] == "[]\nFalse"


def test_runners_share_nothing(engine: ConfinedEngine) -> None:
    """Does the next notebook find nothing of the one before?"""
    run(engine, "import sys, helper\nhelper.answer = 0\nsys.left = 1\nopen('left', 'w')\nopen('/dev/shm/left', 'w')")
    execution = run(
        engine,
        "import sys, os, helper\nprint(helper.answer, hasattr(sys, 'left'), 'left' in os.listdir('/dev/shm'), os.path.exists('left'))",
    )
    assert said(execution) == ["42 False False False"]


def test_random_numbers_are_a_students_own(engine: ConfinedEngine) -> None:
    """Does each student draw other numbers, and at a regrade the same again, without seeing the seed?"""
    draw = "import numpy as np, random\nprint(np.random.rand(), random.random(), np.random.get_state()[1][0])"
    anna, berta, again = (said(run(engine, draw, seed=seed)) for seed in (11, 12, 11))
    assert anna == again != berta
    assert not anna[0].endswith(" 11")


def test_seed_reaches_the_tests_and_nothing_else(engine: ConfinedEngine) -> None:
    """Do hidden inputs follow the seed, while the student's own copy of the module keeps the old one?"""
    cells = (
        "import testCases",
        ("answer", "def seed():\n    return testCases.SEED"),
        ("test", "print(testCases.SEED, seed())"),
    )
    assert said(run(engine, *cells, seed=987))[2] == "987 0"


def test_sibling_notebooks_are_imported_on_both_sides(engine: ConfinedEngine) -> None:
    """Does a test that uses an imported function judge the student's own?"""
    sibling = nbformat.v4.new_notebook(cells=[cell("answer", "f", "def f(x):\n    return x + 1")])
    execution = run(
        engine,
        "import import_ipynb\nfrom other import f",
        ("answer", "def g(x):\n    return 2 * f(x)"),
        ("test", "assert f(1) == 2 and g(1) == 4"),
        other=sibling,
    )
    assert said(execution)[2] == ""


def test_endless_loop_costs_its_own_questions_only(wall: Path) -> None:
    """Does a right answer keep its points when experiments and other questions wait for a function that never ends?"""
    loop = ("answer", "def loop(): \n    while True: pass\ndef right(): return 3")
    experiments = ["loop()"] * 5
    tests = [("test", "assert loop() == 1"), ("test", "assert loop() == 2"), ("test", "assert right() == 3")]
    with ConfinedEngine(Limits(cell_seconds=1, notebook_seconds=6), wall) as engine:
        *_, first, second, third = said(run(engine, loop, *experiments, *tests))
    assert (first, second, third) == ("CellTimeoutError", "CellTimeoutError", "")
