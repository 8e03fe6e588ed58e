"""Tests outside, code inside: what comes of calls, of arguments that change, and of names that both sides have."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from autograder.engine.confined import ConfinedEngine
from autograder.engine.inside.plain import MAX_PRINTED
from one_notebook import LIMITS, run, said

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def engine(wall: Path) -> Iterator[ConfinedEngine]:
    with ConfinedEngine(LIMITS, wall) as engine:
        yield engine


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


def test_what_a_test_changes_itself_is_handed_over(engine: ConfinedEngine) -> None:
    """Does the student's object see a new array in a dict or list that it keeps, and an array changed in place?"""
    execution = run(
        engine,
        "import numpy as np",
        (
            "answer",
            "class Keeper:\n    def __init__(self, parts): self.parts = parts\n    def first(self): return self.parts[0].sum()",
        ),
        (
            "test",
            "for parts in ({0: np.ones(3), 1: np.ones(2)}, [np.ones(3), np.ones(2)]):\n"
            "    keeper = Keeper(parts)\n    assert keeper.first() == 3\n"
            "    parts[0] = np.full(3, 2.0)\n    assert keeper.first() == 6\n"
            "    parts[0][1] = 5\n    assert keeper.first() == 9",
        ),
    )
    assert said(execution)[2] == ""


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


def test_what_a_lost_question_changed_is_put_back(engine: ConfinedEngine) -> None:
    """Is an array that outlives a question what it was, when the student's code ends its runner after changing it?"""
    execution = run(
        engine,
        "import numpy as np\nX = np.array([3.25, -17.5])",
        (
            "answer",
            "import os\n\ndef twice(x):\n    if not x.any():\n        os._exit(0)\n    x[...] = 0\n    return 2 * x"
            "\n\ndef nothing(x):\n    return np.zeros_like(x)",
        ),
        ("test", "twice(X)\ntwice(X)"),
        ("test", "assert np.allclose(nothing(X), 2 * X), 'wrong'"),
        ("test", "assert X.tolist() == [3.25, -17.5]"),
    )
    assert said(execution)[2:] == ["NotReached", "AssertionError", ""]


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
