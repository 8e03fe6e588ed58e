"""Turns the outputs of graded cells into results, with messages that students can see."""

from __future__ import annotations

import ast
import re
from collections.abc import Mapping
from typing import Any

import msgspec
from nbformat import NotebookNode

from autograder.notebooks.assignment import SourceNotebook
from autograder.notebooks.plan import Plan, names_needed, nodes_of
from autograder.notebooks.roles import Role, by_hand, is_task, role_of
from autograder.notebooks.wording import Wording
from autograder.results.kinds import error_kind, tells_little
from autograder.results.model import (
    BY_HAND,
    NOT_ANSWERED,
    NOT_REACHED,
    PARTLY,
    RIGHT,
    WRONG,
    NotebookResult,
    Question,
    Verdict,
)
from autograder.submission.cleaning import CleanNotebook
from autograder.submission.notes import Note

RESULT = "result"  # the key in a graded cell's metadata


def mark(
    submitted: CleanNotebook,
    executed: NotebookNode,
    plan: Plan,
    notes: tuple[Note, ...] = (),
    wording: Wording | None = None,
) -> NotebookResult:
    """Read the results from an executed notebook.

    notes: notes of the execution. wording: what the course's helpers are allowed to say to students.
    """
    wording = wording or Wording()
    answers = {cell.id: cell for cell in executed.cells if role_of(cell) is Role.ANSWER}
    questions = []
    above: list[NotebookNode] = []
    for cell in executed.cells:
        role = role_of(cell)
        if role is Role.ANSWER:
            above = [cell]
        elif role is Role.TEST:
            names = names_needed(plan, cell.id)
            needed = [answers[name] for name in answers if plan.defined.get(name, frozenset()) & names]
            questions.append(_mark_cell(cell, needed or above, submitted.unanswered, plan, wording))
        if by_hand(cell):
            questions.append(_for_a_person(cell, submitted.unanswered))
    notes = (*submitted.notes, *notes)
    return NotebookResult(
        name=submitted.name, questions=tuple(questions), notes=notes, unanswered=tuple(sorted(submitted.unanswered))
    )


def annotate(notebook: NotebookNode, result: NotebookResult) -> None:
    """Write each question's result into the metadata of its cell, where `question_in` finds it."""
    questions = {question.grade_id: question for question in result.questions}
    for cell in notebook.cells:
        cell.metadata.pop(RESULT, None)
        if cell.cell_type == "code" and cell.id in questions:
            cell.metadata[RESULT] = msgspec.json.decode(msgspec.json.encode(questions[cell.id]))


def plain_checks(notebook: NotebookNode) -> None:
    """Keep only the plain text of what visible checks display: nbgrader's pages and the Formgrader break tables."""
    for cell in notebook.cells:
        for output in cell.outputs if role_of(cell) is Role.CHECK else ():
            if "text/plain" in output.get("data", {}):
                output.data.pop("text/html", None)


def question_in(cell: NotebookNode) -> Question | None:
    """The result that `annotate` wrote; None if there is none that can be read."""
    try:
        return msgspec.convert(cell.metadata[RESULT], Question)
    except (KeyError, ValueError):
        return None


def nothing_to_mark(source: SourceNotebook, why: Note, *others: Note) -> NotebookResult:
    """Zero points for every question of a notebook that could not be read or run, each with the reason `why`."""
    questions = tuple(
        Question(
            grade_id=cell.id,
            points=0.0,
            max_points=most_of(cell),
            verdict=NOT_REACHED,
            message=why.text,
        )
        for cell in source.notebook.cells
        if role_of(cell) is Role.TEST or by_hand(cell)
    )
    return NotebookResult(name=source.name, questions=questions, notes=(why, *others))


def _for_a_person(cell: NotebookNode, unanswered: frozenset[str]) -> Question:
    """No points yet for a cell that a person grades, unless its answer was left as it was handed out."""
    blank = cell.id in unanswered and not is_task(cell)
    message = "This exercise was not answered." if blank else ""
    verdict: Verdict = NOT_ANSWERED if blank else BY_HAND
    return Question(grade_id=cell.id, points=0.0, max_points=most_of(cell), verdict=verdict, message=message)


def most_of(cell: NotebookNode) -> float:
    """The points that a grade cell is worth."""
    return float(cell.metadata.nbgrader.points)


def points_of(cell: NotebookNode) -> float:
    """The points that the outputs of a grade cell are worth."""
    if _errors(cell):
        return 0.0
    values = [output for output in cell.outputs if output.output_type == "execute_result"]
    most = most_of(cell)
    return min(_partial_points(values[0].get("data", {}), most), most) if values else most


def _mark_cell(
    cell: NotebookNode, needed: list[NotebookNode], unanswered: frozenset[str], plan: Plan, wording: Wording
) -> Question:
    """Points as nbgrader's `determine_grade` gives them, except that stderr is not a failure and 1.0 not a string.

    needed: the answer cells that the question depends on.
    """
    most = most_of(cell)
    errors = _errors(cell)
    if errors:
        error = errors[-1]  # a time-out comes after the interruption that it caused
        blank = bool(needed) and all(answer.id in unanswered for answer in needed)
        if blank and error.ename in ("NotImplementedError", "AssertionError"):
            return Question(
                grade_id=cell.id,
                points=0.0,
                max_points=most,
                verdict=NOT_ANSWERED,
                message="This exercise was not answered.",
            )
        verdict: Verdict = NOT_REACHED if error.ename in ("NotReached", "CellTimeoutError") else WRONG
        message = _undefined(error, needed, plan) or message_for_student(cell.source, error, wording)
        return Question(grade_id=cell.id, points=0.0, max_points=most, verdict=verdict, message=message)
    points = points_of(cell)
    return Question(grade_id=cell.id, points=points, max_points=most, verdict=RIGHT if points == most else PARTLY)


def _errors(cell: NotebookNode) -> list[NotebookNode]:
    return [output for output in cell.outputs if output.output_type == "error"]


def _undefined(error: Mapping[str, Any], needed: list[NotebookNode], plan: Plan) -> str:
    """Why a name that an answer cell should define does not exist; empty if something else happened."""
    missing = re.fullmatch(r"name '(\w+)' is not defined", str(error["evalue"]))
    if error["ename"] != "NameError" or missing is None:
        return ""
    for answer in needed:
        if missing[1] in plan.defined.get(answer.id, frozenset()):
            stopped = _errors(answer)
            if stopped:
                kind = error_kind(stopped[0].ename)
                return f"The cell `{answer.id}` stops with {kind}, so `{missing[1]}` is not defined."
            return f"`{missing[1]}` is not defined: was it renamed?"
    return ""


def message_for_student(test: str, error: Mapping[str, Any], wording: Wording) -> str:
    """Why a hidden test failed, in the words of the test's own assertions, the course or us, never the student's."""
    name, value = str(error["ename"]), str(error["evalue"])
    if name == "NotReached":
        return value
    if name == "CellTimeoutError":
        return "This question took too long and was stopped: is there a loop that never ends?"
    if name == "AssertionError" and (
        value in _literal_messages(test) or (wording.is_message(value) and tells_little(value))
    ):
        return value
    if name == "AssertionError":
        return "The answer is not the expected one."
    if name == "NotImplementedError":
        return "A function that this question needs is not written yet."
    looked_for = re.fullmatch(r"'(\w+)'" if name == "KeyError" else r".* has no attribute '(\w+)'( here)?", value)
    if name in ("KeyError", "AttributeError") and looked_for and looked_for[1] in _looked_for(test):
        return f"`{looked_for[1]}` is missing from what comes back: is it spelt as in the docstring?"
    if value:  # the confined engine leaves the text empty for what a student's function raised
        return f"The question stopped with {error_kind(name)}: in your code, or because of what your code returned."
    return f"Your code stopped with {error_kind(name)} on a hidden input."


def _looked_for(test: str) -> set[str]:
    """The attributes and entries that a test looks at."""
    tree = list(nodes_of(test))
    attributes = {node.attr for node in tree if isinstance(node, ast.Attribute)}
    return attributes | {str(node.value) for node in tree if isinstance(node, ast.Constant)}


def _literal_messages(test: str) -> set[str]:
    return {
        node.msg.value
        for node in nodes_of(test)
        if isinstance(node, ast.Assert) and isinstance(node.msg, ast.Constant) and isinstance(node.msg.value, str)
    }


def _partial_points(data: Mapping[str, Any], most: float) -> float:
    """The number that a test cell ends with, even as np.float64(…); full points for anything that is not a number."""
    match = re.fullmatch(r"(?:np\.float\d+\()?([-+.\deE]+)\)?", str(data.get("text/plain", "")).strip())
    try:
        return max(0.0, float(match[1])) if match else most
    except ValueError:
        return most
