"""The engine as a whole: cells run as in Jupyter, tests run outside, each question stands alone."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator
from dataclasses import replace
from pathlib import Path

import nbformat
import pytest
from nbformat import NotebookNode

from autograder.engine.confined import ConfinedEngine, up_to_last
from autograder.engine.inside.plain import MAX_PRINTED
from autograder.engine.protocol import Execution, Job, Limits
from autograder.notebooks.material import Material
from autograder.notebooks.plan import plan_of
from autograder.submission.notes import Kind, Note

pytestmark = pytest.mark.slow

MATERIAL = Material(
    {
        "helper.py": b"answer = 42\nshared = [1, 2]\n\ndef twice(f):\n    return lambda x: f(f(x))\n",
        "testCases.py": b"SEED = 0\n",
        "data/numbers.txt": b"1 2 3",
        "planting.py": b"""
from contextlib import contextmanager

@contextmanager
def planted(function, **sources):
    if hasattr(type(function), "enter_elsewhere"):
        with function.enter_elsewhere(planted, sources):
            yield
        return
    names = function.__globals__
    before = dict(names)
    names.update({name: eval(source) for name, source in sources.items()})
    yield
    names.update(before)
""",
    },
    ("numpy", "helper", "planting", "testCases"),
)


@pytest.fixture(scope="module")
def engine(wall: Path) -> Iterator[ConfinedEngine]:
    with ConfinedEngine(Limits(cell_seconds=2, notebook_seconds=15, memory=600_000_000), wall) as engine:
        yield engine


def cell(kind: str, name: str, source: str) -> NotebookNode:
    node = nbformat.v4.new_code_cell(source, id=name)
    if kind != "extra":
        meta = {"grade": kind == "test", "solution": kind == "answer", "locked": kind != "answer", "schema_version": 3}
        node.metadata["nbgrader"] = {**meta, "grade_id": name, **({"points": 1} if kind == "test" else {})}
    return node


def run(
    engine: ConfinedEngine,
    *cells: tuple[str, str] | str,
    seed: int = 0,
    in_place: Collection[str] = (),
    **siblings: NotebookNode,
) -> Execution:
    """Run a notebook of cells (kind, source); a text alone is a given cell."""
    pairs = [("given", item) if isinstance(item, str) else item for item in cells]
    nodes = [cell(kind, f"{kind}-{number}", source) for number, (kind, source) in enumerate(pairs)]
    notebook = nbformat.v4.new_notebook(cells=nodes)
    source = nbformat.v4.new_notebook(cells=[node for node in nodes if not node.id.startswith("extra")])
    return engine.run(
        Job(
            notebook=notebook,
            siblings=siblings,
            material=MATERIAL,
            plan=plan_of(source),
            seed=seed,
            in_place=frozenset(in_place),
        )
    )


def test_only_what_has_a_say_in_a_test_is_run_for_it() -> None:
    """Do cells after the last of the tests in question, and all cells where there is none, cost no time?"""
    kinds = (("given", "a"), ("test", "b"), ("answer", "c"), ("test", "d"), ("given", "e"))
    notebook = nbformat.v4.new_notebook(cells=[cell(kind, name, "") for kind, name in kinds])
    found = {"".join(tests): [one.id for one in up_to_last(tests, notebook)] for tests in ({"b"}, {"d"}, set[str]())}
    assert found == {"b": ["a", "b"], "d": ["a", "b", "c", "d"], "": []}


def said(execution: Execution) -> list[str]:
    """For each cell its text, its value or the name of its error."""
    return [
        "".join(
            output.get("ename") or output.get("text") or output["data"].get("text/plain", "") for output in node.outputs
        ).strip()
        for node in execution.notebook.cells
    ]


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


def test_student_functions_are_judged_from_outside(engine: ConfinedEngine) -> None:
    """Is a test cell an ordinary one: calls, keywords, errors caught, partial points as its last value?"""
    execution = run(
        engine,
        "import numpy as np",
        ("answer", "def double(x, *, times=2):\n    if x is None: raise ValueError('nothing')\n    return times * x"),
        ("test", "assert double(3) == 6 and double(2, times=5) == 10"),
        (
            "test",
            "try:\n    double(None)\nexcept ValueError as error:\n    assert str(error) == 'nothing'\nnp.float64(0.5)",
        ),
        ("test", "assert double(3) == 7, 'no'"),
        ("test", "assert isinstance(double(np.ones(2)), np.ndarray) and double([1]) == [1, 1]"),
    )
    assert said(execution)[2:] == ["", "0.5", "AssertionError", ""]


def test_tricky_results_are_plain_data_outside(engine: ConfinedEngine) -> None:
    """Is an object that claims to be equal to all no use, and does a patched numpy stay where it was patched?"""
    liar = "class Liar(float):\n    def __eq__(self, other): return True\n    __lt__ = __le__ = __eq__\n    __hash__ = None"
    execution = run(
        engine,
        "import numpy as np",
        ("answer", f"{liar}\ndef f(x):\n    np.isclose = np.allclose = lambda *a, **k: True\n    return Liar(5)"),
        ("test", "assert f(1) == 7"),
        ("test", "assert np.isclose(f(1), 7)"),
        (
            "answer",
            "class Thing:\n    def __eq__(self, other): return True\n    def __bool__(self): return True\ndef g(x):\n    return Thing()",
        ),
        ("test", "assert g(1) == 7"),
        ("test", "assert g(1)"),
    )
    assert [said(execution)[place] for place in (2, 3, 5, 6)] == [
        "AssertionError",
        "AssertionError",
        "AssertionError",
        "TypeError",
    ]


def test_given_names_are_never_the_students(engine: ConfinedEngine) -> None:
    """When a given cell fails, can the student's notebook step in with names of its own, even with all of numpy?"""
    fake = "class np:\n    isclose = staticmethod(lambda *a: True)\ndef f(x):\n    return 0\ndef sum(x):\n    return 5"
    execution = run(
        engine,
        "raise ValueError('the given cell fails')\nimport numpy as np\nlimit = 1",
        ("answer", fake.replace("np:", "nq:")),
        ("extra", fake + "\nlimit = 10**9"),
        ("test", "assert np.isclose(f(1), 7)"),
        ("test", "assert f(1) < limit"),
        ("test", "assert sum([1]) == 5"),
    )
    assert said(execution)[3:] == ["NameError", "NameError", ""]


def test_given_cells_take_names_back(engine: ConfinedEngine) -> None:
    """Is a name that an answer defines, and a given cell after it again, ours from then on?"""
    execution = run(
        engine,
        ("answer", "def right(x):\n    return 0\n\ndef f(x):\n    global right\n    right = lambda x: 0\n    return 0"),
        "def right(x):\n    return x + 1",
        ("test", "assert f(1) == right(1)"),
        ("test", "assert right(1) == 2"),
    )
    assert said(execution)[2:] == ["AssertionError", ""]


def test_what_students_code_says_is_for_instructors_alone(engine: ConfinedEngine) -> None:
    """Is the text of an error, which may tell a hidden input, in the traceback and not in the message?"""
    execution = run(engine, ("answer", "def f(x):\n    raise KeyError(f'it is {x}')"), ("test", "assert f(6174) == 0"))
    (error,) = execution.notebook.cells[-1].outputs
    assert (error.ename, error.evalue) == ("KeyError", "")
    assert "it is 6174" in "".join(error.traceback)


def test_changes_of_arguments_are_seen(engine: ConfinedEngine) -> None:
    """Does a test see what a function does to arrays, lists and dicts, at once or in a later call?"""
    execution = run(
        engine,
        "import numpy as np",
        ("answer", "def spoil(a, b, c):\n    a += 1; b.append(a); c['new'] = b; c['a'] = 0"),
        (
            "test",
            "a, b, c = np.zeros(2), [1], {'a': 5}\nspoil(a, b, c)\n"
            "assert a.tolist() == [1, 1] and b[0] == 1 and b[1] is a and c == {'a': 0, 'new': b}",
        ),
        (
            "answer",
            "class Keeper:\n    def __init__(self, w): self.w = w\n    def step(self):\n        self.w -= 1\n        return self",
        ),
        (
            "test",
            "w = np.ones(3)\nkeeper = Keeper(w)\nassert w.tolist() == [1, 1, 1]\nkeeper.step().step()\n"
            "assert w.tolist() == [-1, -1, -1]\nw[0] = 9\nkeeper.step()\nassert w.tolist() == [8, -2, -2] and keeper.w[0] == 8",
        ),
        ("answer", "def fresh(a):\n    return a + 1"),
        ("test", "a = np.zeros(2)\nassert fresh(a)[0] == 1 and a[0] == 0 and fresh(a=a)[1] == 1"),
        in_place=("test-2", "test-4"),
    )
    assert [said(execution)[place] for place in (2, 4, 6)] == ["", "", ""]


def test_changed_argument_is_not_the_next_students(engine: ConfinedEngine) -> None:
    """Is an array of a helper's, which every student's test hands over, as it was for the next student?"""
    test = ("test", "assert helper.shared == [1, 2]\nspoil(helper.shared)")
    for body in ("x[0] = 9", "pass"):
        execution = run(engine, "import helper", ("answer", f"def spoil(x):\n    {body}"), test)
    assert said(execution)[2] == ""


def test_end_of_iteration_ends_no_loop_of_the_test(engine: ConfinedEngine) -> None:
    """Is a test that maps a student's function over its inputs not over when that function says so?"""
    execution = run(
        engine,
        ("answer", "def twice(x):\n    raise StopIteration"),
        ("test", "for found, x in zip(map(twice, [1, 2]), [1, 2]):\n    assert found == 2 * x"),
    )
    assert said(execution)[1] == "StopIteration"


def test_changed_arguments_forge_no_expected_value(engine: ConfinedEngine) -> None:
    """Does a test that works out from its inputs what should have come back work from inputs that it chose?"""
    execution = run(
        engine,
        "import numpy as np",
        ("answer", "def twice(x):\n    x[...] = 0\n    return np.zeros_like(x)"),
        ("test", "x = np.array([3.25, -17.5])\nassert np.allclose(twice(x), 2 * x), 'wrong'"),
        ("answer", "def thrice(x):\n    y = 3 * x\n    x[...] = 0\n    return y"),
        ("test", "x = np.array([3.25, -17.5])\ny = x.copy()\nassert np.allclose(thrice(x), 3 * y), 'wrong'"),
        ("test", "x = np.array([1.0])\ny = x.copy()\nthrice(x)\nassert np.array_equal(x, y), 'changes x'"),
    )
    assert [said(execution)[place] for place in (2, 4, 5)] == ["AssertionError", "", "AssertionError"]
    assert execution.by_changes == {"test-2"}


def test_what_outlives_a_question_is_put_back(engine: ConfinedEngine) -> None:
    """Is an array of a given cell's what it was, when a question is judged again and in the questions after it?"""
    execution = run(
        engine,
        "import numpy as np\nX = np.array([3.25, -17.5])\nparts = {'w': X}",
        ("answer", "def twice(x):\n    x[...] = 0\n    return 2 * x\n\ndef nothing(x):\n    return np.zeros_like(x)"),
        ("test", "assert np.allclose(twice(X), 2 * X), 'wrong'"),
        ("test", "assert np.allclose(nothing(X), 2 * X), 'wrong'"),
        ("answer", "def emptied(parts):\n    parts['w'][0] = 1\n    parts.clear()\n    return 0"),
        ("test", "assert emptied(parts) == len(parts), 'wrong'"),
        ("test", "assert parts['w'] is X and X.tolist() == [3.25, -17.5]"),
    )
    assert [said(execution)[place] for place in (2, 3, 5, 6)] == [*["AssertionError"] * 3, ""]


def test_what_an_exercise_is_to_change_stays_changed(engine: ConfinedEngine) -> None:
    """Do later questions find what the instructor's own solution, too, has changed in an earlier one?"""
    execution = run(
        engine,
        "import numpy as np\nX = np.zeros(2)",
        ("answer", "def shift(x):\n    x += 1\n\ndef double(x):\n    x *= 2\n    return x.copy()"),
        ("test", "shift(X)\nassert X.tolist() == [1, 1]"),
        ("test", "assert double(X).tolist() == [2, 2]"),
        ("test", "assert X.tolist() == [1, 1]"),
        in_place=("test-2",),
    )
    assert said(execution)[2:] == ["", "", ""]


def test_what_comes_back_takes_bounded_room_here(engine: ConfinedEngine) -> None:
    """Does what would become gigabytes in a comparison, or floods what is printed, cost no more than its question?"""
    execution = run(
        engine,
        "import numpy as np",
        ("answer", "def texts():\n    return ['a' * 9_000, *['a'] * 500_000]"),
        ("test", "np.ravel(texts())"),
        (
            "answer",
            "import sys\n\ndef talk():\n    sys.modules['inside.servant']._printed = lambda _: 'p' * 1_000_000",
        ),
        ("test", "talk()"),
    )
    assert said(execution)[2].endswith("MemoryError")
    assert len(said(execution)[4]) == MAX_PRINTED


def test_functions_objects_and_planting(engine: ConfinedEngine) -> None:
    """Can a test hand over functions, use objects, and replace what the student's function calls?"""
    execution = run(
        engine,
        "import numpy as np\nfrom helper import twice\nfrom planting import planted",
        (
            "answer",
            "def inner(x):\n    return x + 1\n\ndef outer(x):\n    return 10 * inner(x)\n\ndef apply(f, x):\n    return f(x)",
        ),
        (
            "test",
            "with planted(outer, inner='lambda x: 100'):\n    assert outer(1) == 1000 and inner(3) == 100\nassert outer(1) == 20 and inner(3) == 4",
        ),
        ("test", "assert apply(lambda x: inner(x) * 2, 4) == 10 and twice(inner)(1) == 3"),
        (
            "answer",
            "class Layer:\n    def __init__(self): self.params = {'W': np.eye(2)}\n    def __len__(self): return 7\n    def __getitem__(self, k): return k * 2",
        ),
        (
            "test",
            "layer = Layer()\nassert layer.params['W'].trace() == 2 and len(layer) == 7 and layer[4] == 8\nlayer.extra = 3\nassert layer.extra == 3",
        ),
    )
    assert [said(execution)[place] for place in (2, 3, 5)] == ["", "", ""]


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


@pytest.mark.parametrize(
    "code",
    [
        "from inside import wire\nwire.encode = lambda *a, **k: b'nonsense'",
        "from inside import wire\nwire.encode = lambda *a, **k: b'l\\x01\\0\\0\\0' * 60000",
        "from inside import wire\nwire.send = lambda connection, message: connection.sendall(b'\\xff' * 8)",
        "from inside.servant import Servant\nServant._answer = lambda self, message: b'N'",
        "from inside.servant import Servant\nServant._look_at_arguments = lambda self: ([(99, 1)], [7])",
    ],
)
def test_nonsense_on_the_wire_costs_the_question(engine: ConfinedEngine, code: str) -> None:
    """Does a runner that answers nonsense lose the question, without an error of ours?"""
    body = code.replace("\n", "\n    ")
    execution = run(
        engine, ("answer", f"def f(x):\n    {body}\n    return x"), ("test", "assert f(1) == 1 and f(2) == 2")
    )
    assert said(execution)[1] == "NotReached"


def test_endless_loop_costs_its_own_questions_only(wall: Path) -> None:
    """Does a right answer keep its points when experiments and other questions wait for a function that never ends?"""
    loop = ("answer", "def loop(): \n    while True: pass\ndef right(): return 3")
    experiments = ["loop()"] * 5
    tests = [("test", "assert loop() == 1"), ("test", "assert loop() == 2"), ("test", "assert right() == 3")]
    with ConfinedEngine(Limits(cell_seconds=1, notebook_seconds=6), wall) as engine:
        *_, first, second, third = said(run(engine, loop, *experiments, *tests))
    assert (first, second, third) == ("CellTimeoutError", "CellTimeoutError", "")
