"""The catalogue of attempts and how an attempt gets into a notebook."""

from __future__ import annotations

import ast
from pathlib import Path

import nbformat
import pytest

from autograder.audit.catalogue import Attempt, apply_attempt, defined_names, load_catalogue, read_attempts
from autograder.course import Course
from autograder.errors import CourseError
from autograder.notebooks.roles import Role, graded_cells, role_of
from conftest import ROOT

COURSE = Course(ROOT)
ATTEMPTS = load_catalogue(COURSE)
NOTEBOOKS = sorted(COURSE.source.glob("*/*.ipynb"))


def functions_of(path: Path) -> list[str]:
    """The functions and classes that a notebook asks for."""
    notebook = nbformat.read(path, as_version=4)
    answers = [cell.source for cell in notebook.cells if role_of(cell) is Role.ANSWER]
    nodes = [node for source in answers for node in ast.parse(source).body]
    return [node.name for node in nodes if isinstance(node, (ast.FunctionDef, ast.ClassDef))]


def attempts_at(path: Path, function: str, kind: str) -> list[Attempt]:
    at_notebook = [a for a in ATTEMPTS if (a.assignment, a.notebook, a.kind) == (path.parent.name, path.stem, kind)]
    return [attempt for attempt in at_notebook if function in defined_names(attempt.source)]


@pytest.mark.slow
@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_every_function_has_mistakes_and_styles(path: Path) -> None:
    """Is each function tried with at least ten mistakes and five right styles?"""
    counts = {
        function: (len(attempts_at(path, function, "mistake")), len(attempts_at(path, function, "right")))
        for function in functions_of(path)
    }
    assert counts
    assert {name: count for name, count in counts.items() if count[0] < 10 or count[1] < 5} == {}


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_every_question_can_be_lost(path: Path) -> None:
    """Is there a catalogued mistake for each graded cell, and does each named cell exist?"""
    questions = set(graded_cells(nbformat.read(path, as_version=4)))
    lost = {name for a in ATTEMPTS if (a.assignment, a.notebook) == (path.parent.name, path.stem) for name in a.fails}
    assert lost == questions


def test_one_name_stands_for_one_effect() -> None:
    """Do attempts that say the same lose the same questions, for students are told the description as a name?"""
    said: dict[tuple[str, str, str, str], set[frozenset[str]]] = {}
    for one in ATTEMPTS:
        said.setdefault((one.assignment, one.notebook, one.kind, one.description), set()).add(one.fails)
    assert [key for key, effects in said.items() if len(effects) > 1] == []


def test_attempt_replaces_only_its_function(course: Course) -> None:
    """Does an attempt change the cell of its function, with what it defines beside it, and no other?"""
    notebook = nbformat.read(course.source / "tiny" / "tiny.ipynb", as_version=4)
    source = (
        '"""Mine."""\n\nimport math\n\n\ndef helper(x):\n    return x\n\n\ndef triple(x):\n    return helper(3 * x)\n'
    )
    answered = apply_attempt(notebook, source)
    pairs = zip(answered.cells, notebook.cells, strict=True)
    changed = {cell.id: cell.source for cell, old in pairs if cell.source != old.source}
    assert list(changed) == ["faulty"]
    assert changed["faulty"].startswith("import math")
    assert "def helper" in changed["faulty"]


def test_attempt_without_a_known_function_is_refused(course: Course) -> None:
    """Is a misspelt function name noticed?"""
    notebook = nbformat.read(course.source / "tiny" / "tiny.ipynb", as_version=4)
    with pytest.raises(CourseError, match="none of the functions"):
        apply_attempt(notebook, "def tripel(x):\n    return 3 * x\n")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("# %% mine\nx = 1\n", "needs a docstring"),
        ('# %% mine\n"""One."""\n\n# %% mine\n"""Two."""\n', "a name of its own"),
        ('# %%\n"""Without a name."""\n', "without a name"),
        ('# %% mine loses="test_a"\n"""A word that means nothing."""\n', "unknown option: loses"),
    ],
)
def test_incomplete_attempt_is_refused(tmp_path: Path, text: str, message: str) -> None:
    """Is an author told what is wrong with a cell of the catalogue?"""
    path = tmp_path / "scalar" / "attempts" / "scalar" / "forward_propagation.py"
    path.parent.mkdir(parents=True)
    path.write_text(text)
    with pytest.raises(CourseError, match=message):
        list(read_attempts(path))


def test_two_attempts_with_one_name_are_refused(course: Course) -> None:
    """Does a label mean one attempt, in whichever file it stands?"""
    folder = course.texts / "tiny" / "attempts" / "tiny"
    folder.mkdir(parents=True)
    for function in ("double", "triple"):
        (folder / f"{function}.py").write_text(f'# %% mine\n"""Mine."""\n\n\ndef {function}(x):\n    return x\n')
    with pytest.raises(CourseError, match="Two attempts are called tiny/tiny/mine"):
        load_catalogue(course)
