"""From outputs to points and words."""

from __future__ import annotations

from dataclasses import replace

import msgspec
import nbformat
import pytest
from nbformat import NotebookNode

from autograder.notebooks.assignment import Assignment
from autograder.notebooks.plan import Plan, plan_of
from autograder.notebooks.wording import Wording
from autograder.results.diagnosis import Diagnosis
from autograder.results.gradients import GradientError
from autograder.results.marking import annotate, mark, message_for_student, nothing_to_mark, plain_checks, question_in
from autograder.results.model import NotebookResult, Question, SubmissionResult
from autograder.submission.cleaning import CleanNotebook
from autograder.submission.notes import Kind, Note

TEST = "assert double(3)['db'] == 6 and double.slope, 'double is wrong for some inputs.'"
EITHER = "in your code, or because of what your code returned."
LACKS = "is missing from what comes back: is it spelt as in the docstring?"


def error(name: str, value: str = "") -> NotebookNode:
    return nbformat.v4.new_output("error", ename=name, evalue=value, traceback=[])


def executed(assignment: Assignment, outputs: list[NotebookNode]) -> NotebookNode:
    notebook = nbformat.from_dict(assignment.notebooks[0].notebook)
    next(cell for cell in notebook.cells if cell.id == "test_double").outputs = outputs
    return notebook


def marked(assignment: Assignment, *outputs: NotebookNode, unanswered: frozenset[str] = frozenset()) -> Question:
    notebook = executed(assignment, list(outputs))
    plan = assignment.notebooks[0].plan
    return mark(
        CleanNotebook(name="tiny", notebook=notebook, notes=(), unanswered=unanswered), notebook, plan
    ).questions[0]


def result(text: str) -> NotebookNode:
    return nbformat.v4.new_output("execute_result", data={"text/plain": text})


def test_no_output_is_full_points(assignment: Assignment) -> None:
    """Does a test that runs through earn its points?"""
    assert marked(assignment) == Question(grade_id="test_double", points=2, max_points=2, verdict="right")


def test_printing_and_stderr_are_no_failure(assignment: Assignment) -> None:
    """Do words on stdout and warnings on stderr leave the points alone?"""
    streams = [nbformat.v4.new_output("stream", name=name, text="careful!") for name in ("stdout", "stderr")]
    assert marked(assignment, *streams).points == 2


def test_error_is_zero_with_a_reason(assignment: Assignment) -> None:
    """Does a failed assertion lose the points and say why?"""
    question = marked(assignment, error("AssertionError", "double is wrong for some inputs."))
    assert question == Question(
        grade_id="test_double", points=0, max_points=2, verdict="wrong", message="double is wrong for some inputs."
    )


def test_unanswered_is_told_from_wrong(assignment: Assignment) -> None:
    """Is a blank a blank, and not a mistake?"""
    assert marked(assignment, error("NotImplementedError"), unanswered=frozenset({"double"})).verdict == "not answered"
    assert marked(assignment, error("NotImplementedError")).verdict == "wrong"


CELLS = """
first: def first(x): ...
second: def second(x): ...
GIVEN: def both(x): return first(x) + second(x)
test_first: assert first(2) == 3, "first is wrong."
test_both: assert both(2) == 7, "the sum is wrong."
"""


def two_answers(error: NotebookNode, first: NotebookNode | None = None) -> tuple[Plan, NotebookNode]:
    """A notebook with two answers above a test of the first one and a test of both; the tests end in `error`."""
    cells = []
    for name, source in (line.split(": ", 1) for line in CELLS.strip().splitlines()):
        marks = {"grade_id": name, "locked": name == "GIVEN", "solution": name in ("first", "second"), "points": 1}
        marks["grade"] = name.startswith("test_")
        cells.append(nbformat.v4.new_code_cell(source, id=name, metadata={"nbgrader": marks}))
        cells[-1].outputs = [error] if marks["grade"] else [first] if first and name == "first" else []
    notebook = nbformat.v4.new_notebook(cells=cells)
    return plan_of(notebook), notebook


@pytest.mark.parametrize(
    ("unanswered", "verdicts"),
    [
        ({"second"}, ["wrong", "wrong"]),
        ({"first"}, ["not answered", "wrong"]),
        ({"first", "second"}, ["not answered", "not answered"]),
    ],
)
def test_a_question_is_unanswered_with_the_cells_it_depends_on(unanswered: set[str], verdicts: list[str]) -> None:
    """Is it decided by the answers that the test calls, also through a given cell, and not by the nearest above?"""
    plan, notebook = two_answers(error("AssertionError", "first is wrong."))
    result = mark(
        CleanNotebook(name="two", notebook=notebook, notes=(), unanswered=frozenset(unanswered)), notebook, plan
    )
    assert [question.verdict for question in result.questions] == verdicts


@pytest.mark.parametrize(
    ("first", "said"),
    [
        (None, "`first` is not defined: was it renamed?"),
        (error("SyntaxError", "x was 3"), "The cell `first` stops with SyntaxError, so `first` is not defined."),
        (error("x was 3"), "The cell `first` stops with an error, so `first` is not defined."),
    ],
)
def test_a_name_that_is_not_defined(first: NotebookNode | None, said: str) -> None:
    """Is a renamed function told from a cell that stops, and both from a slip inside a function?"""
    plan, notebook = two_answers(error("NameError", "name 'first' is not defined"), first)
    assert mark(CleanNotebook(name="two", notebook=notebook), notebook, plan).questions[0].message == said
    plan, notebook = two_answers(error("NameError", "name 'secret' is not defined"))
    message = mark(CleanNotebook(name="two", notebook=notebook), notebook, plan).questions[0].message
    assert message == "The question stopped with NameError: in your code, or because of what your code returned."


@pytest.mark.parametrize(
    ("text", "points"),
    [("1.5", 1.5), ("np.float64(0.0)", 0), ("np.float64(0.5)", 0.5), ("7", 2), ("-1", 0), ("'ok'", 2)],
)
def test_partial_points(assignment: Assignment, text: str, points: float) -> None:
    """Is a number at the end of a test cell the points, also as numpy prints it, and never out of range?"""
    assert marked(assignment, result(text)).points == points


@pytest.mark.parametrize(
    ("name", "value", "shown"),
    [
        ("AssertionError", "double is wrong for some inputs.", "double is wrong for some inputs."),
        ("AssertionError", "the hidden input was 3", "The answer is not the expected one."),
        ("AssertionError", "double is nan.", None),
        ("AssertionError", "double is 3.", "The answer is not the expected one."),
        ("AssertionError", "double is nan. x was 3", "The answer is not the expected one."),
        ("ValueError", "", "Your code stopped with ValueError on a hidden input."),
        ("ValueError", "x was 3", f"The question stopped with ValueError: {EITHER}"),
        ("<script>", "x was 3", f"The question stopped with an error: {EITHER}"),
        ("KeyError", "'db'", f"`db` {LACKS}"),
        ("KeyError", "'x was 3'", f"The question stopped with KeyError: {EITHER}"),
        ("AttributeError", "what came back has no attribute 'slope'", f"`slope` {LACKS}"),
        ("AttributeError", "no attribute 'x3'", f"The question stopped with AttributeError: {EITHER}"),
        ("NotImplementedError", "x was 3", "A function that this question needs is not written yet."),
        ("CellTimeoutError", "", "This question took too long and was stopped: is there a loop that never ends?"),
    ],
)
def test_messages_show_no_hidden_input(name: str, value: str, shown: str | None) -> None:
    """Are only our own words and the course's passed on, and never what the student's code put into an exception?"""
    wording = Wording(messages=(r"\w+ came back as None\.", r"\w+ is (nan|-?inf)\."))
    assert message_for_student(TEST, error(name, value), wording) == (shown or value)


def test_unreadable_notebook_is_zero_everywhere(assignment: Assignment) -> None:
    """Does every question of a missing notebook get 0 and the same reason?"""
    why = Note(Kind.UNREADABLE, "The notebook was not handed in.")
    questions = nothing_to_mark(assignment.notebooks[0], why).questions
    assert [(q.points, q.max_points, q.message) for q in questions] == [
        (0, 2, "The notebook was not handed in."),
        (0, 1, "The notebook was not handed in."),
    ]


def test_results_survive_json() -> None:
    """Is a result read back from its record the same?"""
    diagnosis = Diagnosis(("I forgot m.",), "a hint", (GradientError("dW1", 0.33), GradientError("db1", None)))
    questions = (
        Question(grade_id="a", points=1.5, max_points=2, verdict="partly right", message="größer"),
        Question(grade_id="b", points=0, max_points=1, verdict="wrong", message="", diagnosis=diagnosis),
    )
    whole = SubmissionResult(
        student="ada",
        assignment="tiny",
        notebooks=(
            NotebookResult(name="tiny", questions=questions, notes=(Note(Kind.STOPPED, "a note"),), unanswered=("x",)),
        ),
        notes=(Note(Kind.ODD, "b"),),
        digest="d",
        seconds=1.5,
    )
    assert msgspec.json.decode(msgspec.json.encode(whole), type=SubmissionResult) == whole
    assert (whole.points, whole.max_points) == (1.5, 3)
    assert whole.all_notes == (Note(Kind.ODD, "b"), Note(Kind.STOPPED, "tiny: a note"))


def test_results_travel_in_cells(assignment: Assignment) -> None:
    """Is a question's result read back from its cell, and is nothing read from a cell without one or with another's?"""
    notebook = executed(assignment, [])
    questions = mark(CleanNotebook(name="tiny", notebook=notebook), notebook, assignment.notebooks[0].plan).questions
    question = replace(questions[0], diagnosis=Diagnosis(hint="a hint", gradients=(GradientError("dW1", 0.33),)))
    annotate(notebook, NotebookResult(name="tiny", questions=(question,)))
    cells = {cell.id: cell for cell in nbformat.reads(nbformat.writes(notebook), as_version=4).cells}
    assert question_in(cells["test_double"]) == question
    assert question_in(cells["test_triple"]) is None
    cells["test_triple"].metadata["result"] = {"grade_id": "test_triple"}
    assert question_in(cells["test_triple"]) is None


def test_checks_are_kept_as_plain_text(assignment: Assignment) -> None:
    """Does a check's table become its lines, which every page shows, and does a student's table stay one?"""
    notebook = nbformat.from_dict(assignment.notebooks[0].notebook)
    table = {"text/html": "<table>", "text/plain": "✓ double  2 checks passed"}
    for cell in notebook.cells[2:4]:
        cell.outputs = [nbformat.v4.new_output("display_data", data=dict(table))]
    plain_checks(notebook)
    answer, check = (cell.outputs[0].data for cell in notebook.cells[2:4])
    assert (answer, check) == (table, {"text/plain": table["text/plain"]})
