"""Machine-made mistakes: are they made of every place, and does a hidden test catch each of them?"""

from __future__ import annotations

import ast
from functools import cache

import nbformat
import pytest
from nbformat import NotebookNode

from autograder.audit.audit import seeds_of
from autograder.audit.catalogue import Attempt, apply_attempt
from autograder.audit.equivalents import read_equivalents
from autograder.audit.findings import Findings
from autograder.audit.mutants import mutants_of, mutations
from autograder.audit.narrow import narrowed
from autograder.audit.trials import TRIAL_LIMITS, Trial, Verdict
from autograder.course import Course
from autograder.notebooks.assignment import Assignment, read_notebook
from autograder.notebooks.roles import Role, role_of
from cell_runner import beside, run_here

COURSE = Course.find()

SOURCE = '''
def slope(x, epsilon=1e-7):
    """Central difference of x ** 2."""
    if not epsilon > 0:
        raise ValueError("epsilon must be above 0")
    rise = np.sum((x + epsilon) ** 2 - (x - epsilon) ** 2, axis=0, keepdims=True)
    print("rise", rise)
    return {"d": rise.T / (2 * epsilon)}
'''


def test_mutations_change_one_place_each() -> None:
    """Are operators, constants, calls, axes, transposes and statements changed, and words left alone?"""
    found = dict(mutations(SOURCE))
    texts = "\n".join(found.values())
    for change in (
        *("x - epsilon) ** 2 -", "rise.T * (2 * epsilon)", "3 * epsilon", "np.mean(", "'d': rise /", "epsilon >= 0"),
        *("if epsilon > 0", "axis=1", "keepdims=False", "pass"),
    ):
        assert change in texts, change
    assert len(set(found.values())) == len(found) > 20
    assert all(text.count("epsilon must be above 0") == 1 and "print('rise', rise)" in text for text in found.values())
    assert found == dict(mutations(SOURCE))
    for text in found.values():
        ast.parse(text)


@cache
def loaded(assignment: str) -> Assignment:
    return Assignment.load(COURSE, assignment)


@cache
def mutants(assignment: str) -> list[Attempt]:
    return mutants_of(loaded(assignment))


@pytest.mark.slow
@pytest.mark.parametrize("name", COURSE.assignments)
def test_mutants_have_names_of_their_own(name: str) -> None:
    """Does each mutant go by one name, and does the list of equivalents name no other?"""
    labels = [mutant.label for mutant in mutants(name)]
    assert len(labels) == len(set(labels)) > 30
    assert read_equivalents(COURSE, name).keys() <= set(labels)


def answers() -> list[str]:
    """Every answer cell of the course, by what the labels of its mutants begin with."""
    return [
        f"{path.parent.name}/{path.stem}/{cell.id}"
        for path in sorted(COURSE.source.glob("*/*.ipynb"))
        for cell in read_notebook(path).cells
        if role_of(cell) is Role.ANSWER
    ]


@pytest.mark.slow
@pytest.mark.parametrize("answer", answers())
def test_every_mutant_is_caught_or_listed(answer: str) -> None:
    """Do the hidden tests catch every machine-made mistake in an answer but those reviewed as equivalent?

    In this process; `test_audit` tries them on the engine that grades.
    """
    assignment, name, _ = answer.split("/")
    start = f"{answer}: "
    listed = {label: why for label, why in read_equivalents(COURSE, assignment).items() if label.startswith(start)}
    findings = Findings(assignment=assignment, questions={}, mutants_tried=True, equivalents=listed)
    siblings = {source.name: source.notebook for source in loaded(assignment).notebooks}
    reference = siblings.pop(name)
    with beside(reference, siblings):
        for mutant in mutants(assignment):
            if mutant.label.startswith(start):
                findings.take(try_here(mutant, reference))
    assert findings.problems == []


def try_here(mutant: Attempt, reference: NotebookNode) -> Verdict:
    """Run what the mutant can affect until it is caught."""
    notebook = narrowed(apply_attempt(reference, mutant.source), reference, asked=(Role.TEST,))
    seed = seeds_of(mutant, 1)[0]
    outcome = run_here(notebook, seed, until_lost=True, seconds=TRIAL_LIMITS.cell_seconds)
    return Verdict(trial=Trial(attempt=mutant, seed=seed), failed=frozenset(outcome.failed))


def test_an_endless_mutant_is_caught() -> None:
    """Is a cell stopped that runs for too long, though it catches exceptions?"""
    cell = nbformat.v4.new_code_cell("while True:\n    try:\n        while True: pass\n    except Exception: pass")
    cell.metadata["nbgrader"] = {"grade": True}
    outcome = run_here(nbformat.v4.new_notebook(cells=[cell]), seconds=0.01)
    assert outcome.failed == {cell.id: "TooSlowError: more than 0.01 s"}
