"""The notebooks of the course: rhythm, sizes, points, and what must hold for each of them."""

from __future__ import annotations

import ast
import functools
import re
import statistics
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbformat import NotebookNode

import gc_utils
from autograder.course import Course, Plan
from autograder.notebooks.roles import Role, graded_cells, role_of
from cell_runner import run_cells
from conftest import ROOT

COURSE = Course(ROOT)
SOURCES = sorted(COURSE.source.glob("*/*.ipynb"))
RELEASES = sorted(COURSE.release.glob("*/*.ipynb"))
every_notebook = pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
every_release = pytest.mark.parametrize("path", RELEASES, ids=lambda path: path.stem)


def cells_of(path: Path, *roles: Role) -> list[NotebookNode]:
    return [cell for cell in nbformat.read(path, as_version=4).cells if role_of(cell) in roles]


def bound_names(source: str) -> set[str]:
    """Names that running `source` at the top level of a notebook leaves behind."""
    tree = ast.parse(source)
    inner = {
        id(node)
        for scope in ast.walk(tree)
        if isinstance(scope, (ast.FunctionDef, ast.Lambda, ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp))
        for node in ast.walk(scope)
        if node is not scope
    }
    stores = (n for n in ast.walk(tree) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store))
    return {node.id for node in stores if id(node) not in inner}


@every_notebook
def test_opening_tells_what_to_expect(path: Path) -> None:
    """Does the first cell say what is learnt, what is needed, how long it takes and what it earns?"""
    opening = nbformat.read(path, as_version=4).cells[0].source
    points = sum(graded_cells(nbformat.read(path, as_version=4)).values())
    for part in ("**You will learn**", "**You need**", f"**{points:g} points**"):
        assert part in opening
    assert re.search(r"\*\*About \d+ minutes\*\*", opening)


@pytest.mark.parametrize("plan", COURSE.plan, ids=lambda plan: plan.name)
def test_minutes_add_up(plan: Plan) -> None:
    """Are the minutes in the course plan those of the assignment's notebooks?"""
    openings = [nbformat.read(p, as_version=4).cells[0].source for p in SOURCES if p.parent.name == plan.name]
    assert sum(int(re.findall(r"About (\d+) minutes", text)[0]) for text in openings) == plan.minutes


@every_notebook
def test_sizes(path: Path) -> None:
    """Is the notebook made of at most 40 cells, each of them short?"""
    notebook = nbformat.read(path, as_version=4)
    given = [len(cell.source.splitlines()) for cell in cells_of(path, Role.GIVEN, Role.CHECK)]
    words = [len(cell.source.split()) for cell in notebook.cells if cell.cell_type == "markdown"]
    assert len(notebook.cells) <= 40
    assert statistics.median(given) <= 15
    assert max(given) <= 25
    assert statistics.median(words) <= 75


# Notebooks that walk through their parameters as one vector.
WITH_VECTORS = [
    "scalar",
    "computational_graph",
    "optimizers",
    "three_layer_network",
    "q2_neural",
    "layers",
    "in_practice",
]


@pytest.mark.parametrize("name", WITH_VECTORS)
def test_shared_helpers_are_called(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Do the cells that students see call dictionary_to_vector and vector_to_dictionary?"""
    (path,) = (path for path in SOURCES if path.stem == name)
    seen = nbformat.read(path, as_version=4)
    seen.cells = [cell for cell in seen.cells if role_of(cell) is not Role.TEST]
    callers: set[tuple[str, str]] = set()
    for helper in ("dictionary_to_vector", "vector_to_dictionary"):
        monkeypatch.setattr(gc_utils, helper, spied(getattr(gc_utils, helper), callers))
    siblings = {
        other.stem: nbformat.read(other, as_version=4) for other in path.parent.glob("*.ipynb") if other != path
    }
    assert run_cells(seen, plots=True, siblings=siblings).broken == {}
    own = {f"<{cell.id}>" for cell in seen.cells}
    assert {helper for helper, file in callers if file in own} == {"dictionary_to_vector", "vector_to_dictionary"}


def spied(function: Callable[..., Any], callers: set[tuple[str, str]]) -> Callable[..., Any]:
    """The same function; notes its own name and the file of the code that calls it."""

    @functools.wraps(function)
    def spy(*arguments: Any, **keywords: Any) -> Any:
        callers.add((function.__name__, sys._getframe(1).f_code.co_filename))
        return function(*arguments, **keywords)

    return spy


@every_notebook
def test_exercises_announce_their_points(path: Path) -> None:
    """Do the points in the prompts add up to those of the graded cells?"""
    prose = "\n".join(cell.source for cell in cells_of(path, Role.PROSE))
    announced = re.findall(r"^### Exercise \d.*\*\*(\d+) points?\*\*", prose, re.MULTILINE)
    assert sum(map(int, announced)) == sum(graded_cells(nbformat.read(path, as_version=4)).values())


@every_notebook
def test_stubs_are_documented(path: Path) -> None:
    """Does every function and class that a student writes come with a docstring?"""
    for cell in cells_of(path, Role.ANSWER):
        for node in ast.parse(cell.source).body:
            if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
                assert ast.get_docstring(node), f"{node.name} has no docstring"


@every_notebook
def test_pictures_have_words(path: Path) -> None:
    """Does every picture lie beside the notebook, with alt text of more than a word?"""
    for cell in cells_of(path, Role.PROSE):
        for alt, target in re.findall(r"!\[([^\]]*)\]\(([^)]*)\)", cell.source):
            assert len(alt.split()) >= 4
            assert (path.parent / target).is_file()


@every_notebook
def test_hidden_tests_leave_no_parameter_behind(path: Path) -> None:
    """Would a function that reads a global `x` instead of its parameter still be caught?"""
    answers = [ast.parse(cell.source) for cell in cells_of(path, Role.ANSWER)]
    functions = [node for tree in answers for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    parameters = {argument.arg for function in functions for argument in function.args.args} - {"self"}
    for cell in cells_of(path, Role.TEST):
        assert bound_names(cell.source) & parameters == set(), cell.id


@every_notebook
def test_hidden_messages_are_fixed_words(path: Path) -> None:
    """Does no hidden assertion put an input into its message?"""
    for cell in cells_of(path, Role.TEST):
        for node in ast.walk(ast.parse(cell.source)):
            if isinstance(node, ast.Assert) and node.msg is not None:
                assert isinstance(node.msg, ast.Constant), f"{cell.id}: {ast.unparse(node.msg)}"


@every_notebook
def test_instructor_notebook_gets_full_points(path: Path) -> None:
    """Does the reference pass every test, check and given cell, pictures included, without a warning?"""
    outcome = run_cells(nbformat.read(path, as_version=4), plots=True)
    assert (outcome.failed, outcome.broken, outcome.warnings) == ({}, {}, [])


@every_release
def test_untouched_release_gets_nothing_but_runs(path: Path) -> None:
    """Does a release as handed out fail every hidden test, while its given cells run to the end?"""
    source = nbformat.read(COURSE.source / path.parent.name / path.name, as_version=4)
    released = {cell.id: cell.source for cell in nbformat.read(path, as_version=4).cells}
    for cell in source.cells:
        if role_of(cell) is Role.ANSWER:
            cell.source = released[cell.id]
    outcome = run_cells(source, plots=True)
    assert set(outcome.failed) == set(graded_cells(source))
    assert {name for name in outcome.broken if not name.startswith("check_")} <= {
        cell.id for cell in source.cells if role_of(cell) is Role.ANSWER
    }
    checks = {name: words for name, words in outcome.broken.items() if name.startswith("check_")}
    assert checks
    assert all(words.startswith("AssertionError: ") for words in checks.values()), "a check says it in its own words"


@every_release
def test_release_has_no_secrets_and_no_outputs(path: Path) -> None:
    """Is a released notebook clean?"""
    notebook = nbformat.read(path, as_version=4)
    assert not re.search("HIDDEN TESTS|BEGIN SOLUTION|RELEASED AS", path.read_text(encoding="utf-8"))
    assert all(not cell.get("outputs") and cell.get("execution_count") is None for cell in notebook.cells)
    assert "built_from" not in notebook.metadata
