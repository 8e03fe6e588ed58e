"""What tests depend on, read off an instructor's notebook."""

from __future__ import annotations

import ast

import nbformat
import pytest
from nbformat import NotebookNode

from autograder.course import Course
from autograder.notebooks.assignment import Assignment
from autograder.notebooks.material import imported_modules
from autograder.notebooks.plan import bound_names, free_names, plan_of, python_of


def notebook(*cells: tuple[str, str, str]) -> NotebookNode:
    nodes = []
    for name, kind, source in cells:
        cell = nbformat.v4.new_code_cell(source, id=name)
        meta = {"grade": kind == "test", "solution": kind == "answer", "locked": kind != "free", "grade_id": name}
        cell.metadata["nbgrader"] = {**meta, "schema_version": 3}
        nodes.append(cell)
    return nbformat.v4.new_notebook(cells=nodes)


def test_given_cells_are_needed_through_others() -> None:
    """Are the cells found that tests need directly or through functions, and no others?"""
    plan = plan_of(
        notebook(
            ("imports", "given", "import numpy as np"),
            ("data", "given", "X = np.ones(3)"),
            ("helper", "given", "def helper():\n    return X + student()"),
            ("unused", "given", "picture = np.zeros(9)"),
            ("answer", "answer", "def student():\n    return 1"),
            ("test", "test", "def check():\n    local = helper()\n    assert local is not None\ncheck()"),
        )
    )
    assert set(plan.sources) == {"imports", "data", "helper", "test"}
    assert plan.defined["answer"] == {"student"}
    assert "helper" in plan.used["test"]
    assert "local" not in plan.used["test"]


def test_cells_for_pictures_and_checks_are_never_needed() -> None:
    """Does the examiner leave drawings and visible checks alone?"""
    plan = plan_of(notebook(("a_plot", "given", "x = 1"), ("check_a", "given", "x = 1"), ("test", "test", "assert x")))
    assert set(plan.sources) == {"test"}


FIRST = """%matplotlib inline
from __future__ import annotations
import matplotlib.pyplot as plt
import numpy as np, random
import warmed_up
from plots import draw, sketch
from tests import *
try:
    import torch
except ImportError:
    torch = None"""


@pytest.mark.parametrize(
    ("test", "left_out"),
    [
        ("assert student()", {"matplotlib.pyplot", "plots"}),  # numpy stays with `random`, which nothing reads
        ("assert student() == np.pi", {"matplotlib.pyplot", "plots"}),
        ("plt.plot(student())", {"plots"}),
        ("assert eval('student()', {'student': student})", {"matplotlib.pyplot", "plots"}),
        ("assert eval('student()')", set()),
        ("run = exec\nassert student()", set()),
        ("assert 'draw' in globals()", set()),
    ],
)
def test_imports_that_only_other_cells_need_are_left_out(test: str, left_out: set[str]) -> None:
    """Is a plotting library not imported for tests, but everything that a test can reach or that has only effects?"""
    plan = plan_of(
        notebook(
            ("imports", "given", FIRST),
            ("answer", "answer", "def student():\n    draw(np.pi)\n    return torch or True"),
            ("a_plot", "given", "draw(student())\nplt.show()\nsketch(1)"),
            ("test", "test", test),
        )
    )
    everything = {"__future__", "matplotlib.pyplot", "numpy", "random", "warmed_up", "plots", "tests", "torch"}
    tree = ast.parse(python_of(plan.sources["imports"]))
    imports = [node for node in ast.walk(tree) if isinstance(node, (ast.Import, ast.ImportFrom))]
    assert {
        getattr(one, "module", None) or alias.name for one in imports for alias in one.names
    } == everything - left_out


@pytest.mark.parametrize(
    ("source", "bound", "free"),
    [
        ("a = [i for i in b]", {"a"}, {"b"}),
        ("a = {i for i in b if (c := i)}", {"a", "c"}, {"b"}),
        ("a = {key: d(value) for key, value in b}", {"a"}, {"b", "d"}),
        ("a = [[j for j in i] for i in b]\nj = 1", {"a", "j"}, {"b"}),
        ("class A:\n    rows = [row for row in b]", {"A"}, {"b"}),
        ("def f():\n    return [f'{i + c}' for i in range(3)]", {"f"}, {"c", "range"}),
        ("def f():\n    global a\n    a = 1", {"a", "f"}, set()),
        ("def f(x: B) -> C:\n    return x", {"f"}, {"B", "C"}),
    ],
)
def test_names_of_inner_scopes(source: str, bound: set[str], free: set[str]) -> None:
    """Are a comprehension's own variables no names of the cell, whichever Python runs?"""
    assert bound_names(source) == bound
    assert free_names(source) == free


def test_names_of_a_cell() -> None:
    """Are names of functions, imports and loops found, and magics no obstacle?"""
    source = "%matplotlib inline\nimport os.path as p\nfrom math import pi\nfor i in range(3):\n    a = i\n"
    source += "def f(b):\n    return b + c"
    assert bound_names(source) == {"p", "pi", "i", "a", "f"}
    assert free_names(source) >= {"range", "c"}
    assert python_of("  !ls\nx = 5 % 3") == "  pass\nx = 5 % 3"
    assert bound_names("def f(:") == frozenset()
    long = 'text = ("%s of %s"\n        % (a, b))\nlist = """\n%matplotlib\n!ls\n"""'
    assert python_of(long) == long, "a line that looks like a magic"
    divided = "%time\nx = (7\n     % 4)"
    assert python_of(divided) == divided.replace("%time", "pass"), "a cell with both"


def test_modules_to_import_beforehand() -> None:
    """Are the course's imports found, without the notebooks that import each other?"""
    assignment = Assignment.load(Course.find(), "two_layer_network")
    modules = imported_modules({source.name: source.notebook for source in assignment.notebooks})
    assert {"numpy", "import_ipynb", "plots", "public_tests"} <= set(modules)
    assert not {"q1_softmax", "q2_sigmoid", "q2_gradcheck"} & set(modules)
