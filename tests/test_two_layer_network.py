"""The assignment of four notebooks: its reference, its imports, and what it makes of a checker's answer."""

from __future__ import annotations

import contextlib
import importlib
import random
import sys
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import nbformat
import numpy as np
import pytest
from nbformat import NotebookNode

import gc_utils
from autograder.course import Course
from autograder.engine.confined import ConfinedEngine
from autograder.grading.worker import grade_one
from autograder.notebooks.assignment import Assignment
from autograder.notebooks.roles import Role, role_of
from autograder.submission.cleaning import CleanNotebook, Submission
from autograder.submission.notes import Kind, Note
from cell_runner import run_cells
from public_tests import from_source, importing, verdict_of

COURSE = Course.find()
NOTEBOOKS = {
    path.stem: nbformat.read(path, as_version=4)
    for path in sorted((COURSE.source / "two_layer_network").glob("*.ipynb"))
}
WRONG_SOFTMAX = "def softmax(x):\n    return np.exp(x)"


def functions(*notebooks: str) -> dict[str, Any]:
    """The reference functions of these notebooks."""
    names: dict[str, Any] = {"np": np, "random": random, **vars(gc_utils)}
    for notebook in notebooks:
        for cell in NOTEBOOKS[notebook].cells:
            if role_of(cell) is Role.ANSWER or cell.id == "unpacked":
                exec(cell.source, names)
    return names


def with_answer(notebook: str, answer: str) -> NotebookNode:
    """A notebook with another first answer."""
    changed = deepcopy(NOTEBOOKS[notebook])
    next(cell for cell in changed.cells if role_of(cell) is Role.ANSWER).source = answer
    return changed


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """A working folder from which notebooks can be imported."""
    importlib.import_module("import_ipynb")
    with contextlib.chdir(tmp_path):
        yield tmp_path
    for name in NOTEBOOKS:
        sys.modules.pop(name, None)


# --- the reference --------------------------------------------------------------------------


@pytest.mark.parametrize("seeds", [range(10), pytest.param(range(10, 200), marks=pytest.mark.full)], ids=str)
def test_reference_passes_the_check_whatever_the_seed(seeds: range) -> None:
    """Does `gradcheck_naive` find the gradient of `forward_backward_prop` right, whatever the data?"""
    names = functions("q1_softmax", "q2_sigmoid", "q2_gradcheck", "q2_neural")
    for seed in seeds:
        draw = np.random.default_rng(seed)
        data, labels = draw.normal(size=(20, 10)), np.eye(10)[draw.integers(10, size=20)]
        with contextlib.redirect_stdout(None):
            assert names["gradcheck_naive"](
                lambda theta, data=data, labels=labels: names["forward_backward_prop"](
                    data, labels, theta, [10, 5, 10]
                ),
                draw.normal(size=115),
            )


def test_known_values_come_out() -> None:
    """Do softmax, sigmoid and its slope give the field's numbers?"""
    names = functions("q1_softmax", "q2_sigmoid")
    pair = [0.26894142, 0.73105858]
    known: list[tuple[Any, Any]] = [
        ([1, 2], pair),
        ([[1001, 1002], [3, 4]], [pair, pair]),
        ([[-1001, -1002]], [pair[::-1]]),
    ]
    for scores, expected in known:
        np.testing.assert_allclose(names["softmax"](np.array(scores)), expected, rtol=1e-5, atol=1e-6)
    values = names["sigmoid"](np.array([[1, 2], [-1, -2]]))
    np.testing.assert_allclose(values, [[0.73105858, 0.88079708], [*pair[:1], 0.11920292]], rtol=1e-5, atol=1e-6)
    np.testing.assert_allclose(names["sigmoid_grad"](values), [[0.19661193, 0.10499359]] * 2, rtol=1e-5, atol=1e-6)


@pytest.mark.parametrize("shape", [(), (3,), (4, 5)])
def test_the_square_passes_in_every_shape(shape: tuple[int, ...]) -> None:
    """Does the check pass x² at a number, a vector and a matrix, and leave the point alone?"""
    x = np.array(np.random.default_rng(0).normal(size=shape) + 123.456)
    before = x.copy()
    assert verdict_of(functions("q2_gradcheck")["gradcheck_naive"], lambda x: (np.sum(x**2), x * 2), x) == (True, None)
    assert np.array_equal(x, before)


# --- what a checker answers -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("return True", (True, None)),
        ("return np.bool_(False)", (False, None)),
        ("print('Gradient check passed!')", (True, None)),
        ("print('Gradient check failed.'); print('First gradient error found at index (2, 0)')", (False, (2, 0))),
        ("print('index', (np.int64(2), np.int64(0)), 'yours 3.5'); return False", (False, (2, 0))),
        ("print('error at index [1][2], 5 instead of 7'); return False", (False, (1, 2))),
        ("print('Index: 4'); return False", (False, (4,))),
        ("print('index ()'); return False", (False, ())),
        ("print('index (1,)\\nindex (3,)'); return False", (False, (1,))),
        ("print('the check failed, not passed'); return True", (True, None)),
    ],
)
def test_verdict_is_understood(body: str, expected: tuple[bool, tuple[int, ...] | None]) -> None:
    """Is a verdict taken from what is returned or, failing that, from what is printed?"""
    assert verdict_of(from_source(f"def checker(f, x):\n    {body}"), np.sum, np.ones(3)) == expected


@pytest.mark.parametrize("body", ["pass", "print('failed'); print('passed')", "return 0.5", "return (True, 3)"])
def test_no_clear_verdict_is_said_in_words(body: str) -> None:
    """Does a checker that answers neither True nor False get a message?"""
    with pytest.raises(AssertionError, match="must return True or False"):
        verdict_of(from_source(f"def checker(f, x):\n    {body}"), np.sum, np.ones(3))


# --- imports --------------------------------------------------------------------------------


def test_import_runs_no_check_and_prints_nothing(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Can a student's notebook, which has no hidden tests, be imported though its visible check would fail?"""
    handed_out = {name: NOTEBOOKS[name] for name in ("q2_sigmoid", "q2_gradcheck")}
    for name, notebook in {"q1_softmax": with_answer("q1_softmax", WRONG_SOFTMAX), **handed_out}.items():
        cells = [cell for cell in notebook.cells if role_of(cell) is not Role.TEST]
        nbformat.write(nbformat.v4.new_notebook(cells=cells), folder / f"{name}.ipynb")
    sys.path.insert(0, str(COURSE.root))
    try:
        modules = [importlib.import_module(name) for name in ("q1_softmax", "q2_sigmoid", "q2_gradcheck")]
    finally:
        sys.path.remove(str(COURSE.root))
    assert modules[0].softmax(0.0) == 1
    assert modules[1].sigmoid_grad(0.5) == 0.25
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(
    ("sources", "said"),
    [
        (None, "q1_softmax.ipynb is not in the folder of this notebook."),
        (["x = 1", "1 / 0"], "it stopped at the cell that begins '1 / 0' with ZeroDivisionError"),
        (["def softmax(x) return x"], "at the cell that begins 'def softmax(x) return x' with SyntaxError"),
        (["exit()", "def softmax(x): return x"], "with SystemExit"),
        (["def soft_max(x): return x"], "cannot import name 'softmax'"),
    ],
)
def test_failed_import_names_notebook_cell_and_error(
    folder: Path, capsys: pytest.CaptureFixture[str], sources: list[str] | None, said: str
) -> None:
    """Does a failing import say where and why, and leave a function that says it again?"""
    if sources is not None:
        cells = [nbformat.v4.new_code_cell(source.replace("exit()", "raise SystemExit")) for source in sources]
        nbformat.write(nbformat.v4.new_notebook(cells=cells), folder / "q1_softmax.ipynb")
    with importing("q1_softmax.ipynb", "softmax") as softmax:
        from q1_softmax import softmax  # type: ignore[import-not-found,no-redef]
    assert said.removeprefix("q1_softmax.ipynb") in (words := capsys.readouterr().out)
    assert "q1_softmax.ipynb" in words
    with pytest.raises(NotImplementedError, match=r"softmax is missing: q1_softmax\.ipynb"):
        softmax(np.ones(3))


def test_failed_import_names_a_graded_cell_by_its_id(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Is a cell of the assignment called by its name?"""
    nbformat.write(with_answer("q2_sigmoid", "1 +"), folder / "q2_sigmoid.ipynb")
    with importing("q2_sigmoid.ipynb", "sigmoid", "sigmoid_grad") as (_, sigmoid_grad):
        from q2_sigmoid import sigmoid, sigmoid_grad  # type: ignore[import-not-found,no-redef]  # noqa: F401
    assert "q2_sigmoid.ipynb could not be imported; it stopped at the cell sigmoid with SyntaxError" in (
        capsys.readouterr().out
    )
    with pytest.raises(NotImplementedError, match="sigmoid_grad is missing"):
        sigmoid_grad(0.5)


@pytest.mark.parametrize(
    "siblings",
    [
        {},
        {name: with_answer(name, "def nothing(): pass") for name in ("q1_softmax", "q2_sigmoid", "q2_gradcheck")},
        {**NOTEBOOKS, "q1_softmax": with_answer("q1_softmax", WRONG_SOFTMAX)},
        {**NOTEBOOKS, "q2_sigmoid": with_answer("q2_sigmoid", "this is no Python")},
    ],
    ids=["none handed in", "functions missing", "q1 wrong", "q2_sigmoid cannot be imported"],
)
def test_network_keeps_its_points_whatever_the_siblings_are(siblings: dict[str, NotebookNode]) -> None:
    """Is a right `q2_neural` worth full points when what it imports is wrong or missing?"""
    others = {name: notebook for name, notebook in siblings.items() if name != "q2_neural"}
    outcome = run_cells(NOTEBOOKS["q2_neural"], siblings=others)
    assert (outcome.failed, outcome.broken) == ({}, {})


@pytest.mark.slow
def test_failing_q1_costs_the_network_nothing_in_the_engine(wall: Path) -> None:
    """Does the grader give the network full points beside a wrong q1?"""
    assignment = Assignment.load(COURSE, "two_layer_network")
    answered = {**NOTEBOOKS, "q1_softmax": with_answer("q1_softmax", WRONG_SOFTMAX)}
    clean = tuple(CleanNotebook(name=name, notebook=answered[name]) for name in sorted(answered))
    with ConfinedEngine(wall=wall) as engine:
        result, _ = grade_one(
            Submission(student="ada", assignment="two_layer_network", notebooks=clean, notes=(), digest=""),
            assignment,
            engine,
        )
    points = {notebook.name: sum(question.points for question in notebook.questions) for notebook in result.notebooks}
    assert points == {"q1_softmax": 0, "q2_gradcheck": 7, "q2_neural": 5, "q2_sigmoid": 4}
    notes = {notebook.name: notebook.notes for notebook in result.notebooks}
    said = "q1_softmax lost points; what is imported from it was judged with right versions."
    assert notes["q2_neural"] == (Note(Kind.EXPLAINED, said),)
    assert notes["q2_gradcheck"] == ()
