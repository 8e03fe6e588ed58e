"""From the outputs of graded cells to results, with words fit for students."""

from __future__ import annotations

import ast
import builtins
import json
import re
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from nbformat import NotebookNode

from autograder.notebooks.roles import Role, role_of
from autograder.results.model import (
    NOT_ANSWERED,
    NOT_REACHED,
    PARTLY,
    RIGHT,
    WRONG,
    NotebookResult,
    Question,
    question_from,
)
from autograder.submission.intake import CleanNotebook

RESULT = "result"  # the key in a graded cell's metadata

# What `checks.values` says: words of ours with no input in them.
_OUR_WORDS = re.compile(
    r"\w+ (came back as None: is the `return` missing\?"
    r"|must be one number, but a \w+ came back\."
    r"|must be one number, but it has shape \([\d, ]*\) and type \w+: np\.linalg\.norm turns a vector into a number\."
    r"|is (nan|-?inf): a division by zero, or a value that overflowed\.)"
)


def mark(submitted: CleanNotebook, executed: NotebookNode, notes: tuple[str, ...] = ()) -> NotebookResult:
    """Read the results off an executed notebook; `notes` are what the execution had to say."""
    unanswered = submitted.unanswered
    questions = []
    answer = ""
    for cell in executed.cells:
        role = role_of(cell)
        if role is Role.ANSWER:
            answer = cell.id
        elif role is Role.TEST:
            questions.append(_mark_cell(cell, answer in unanswered))
    return NotebookResult(submitted.name, tuple(questions), (*submitted.notes, *notes), tuple(sorted(unanswered)))


def annotate(notebook: NotebookNode, result: NotebookResult) -> None:
    """Write each question's result into the metadata of its cell, where `question_in` finds it."""
    questions = {question.grade_id: question for question in result.questions}
    for cell in notebook.cells:
        cell.metadata.pop(RESULT, None)
        if cell.cell_type == "code" and cell.id in questions:
            cell.metadata[RESULT] = json.loads(json.dumps(asdict(questions[cell.id])))


def question_in(cell: NotebookNode) -> Question | None:
    """The result that `annotate` wrote. None where there is none that can be read."""
    try:
        return question_from(dict(cell.metadata[RESULT]))
    except (KeyError, TypeError, ValueError):
        return None


def nothing_to_mark(source: NotebookNode, submitted: CleanNotebook) -> NotebookResult:
    """Zero for every question of a notebook that could not be read."""
    reason = submitted.notes[0] if submitted.notes else "The notebook could not be read."
    questions = tuple(
        Question(cell.id, 0.0, float(cell.metadata.nbgrader.points), NOT_REACHED, reason)
        for cell in source.cells
        if role_of(cell) is Role.TEST
    )
    return NotebookResult(submitted.name, questions, submitted.notes)


def _mark_cell(cell: NotebookNode, unanswered: bool) -> Question:
    """Points as nbgrader's `determine_grade` gives them, except that stderr is no failure and 1.0 no string."""
    most = float(cell.metadata.nbgrader.points)
    errors = [output for output in cell.outputs if output.output_type == "error"]
    if errors:
        error = errors[-1]  # a time-out comes after the interruption that it caused
        if unanswered and error.ename in ("NotImplementedError", "AssertionError"):
            return Question(cell.id, 0.0, most, NOT_ANSWERED, "This exercise was not answered.")
        verdict = NOT_REACHED if error.ename in ("NotReached", "CellTimeoutError") else WRONG
        return Question(cell.id, 0.0, most, verdict, message_for_student(cell.source, error))
    for output in cell.outputs:
        if output.output_type == "execute_result":
            points = min(_partial_points(output.get("data", {}), most), most)
            return Question(cell.id, points, most, RIGHT if points == most else PARTLY)
    return Question(cell.id, most, most, RIGHT)


def message_for_student(test: str, error: Mapping[str, Any]) -> str:
    """Why a hidden test failed, in words that are in the test's own assertions or ours, never the student's."""
    name, value = str(error["ename"]), str(error["evalue"])
    if name == "NotReached":
        return value
    if name == "CellTimeoutError":
        return "This question took too long and was stopped: is there a loop that never ends?"
    if name == "AssertionError" and (value in _literal_messages(test) or _OUR_WORDS.fullmatch(value)):
        return value
    if name == "AssertionError":
        return "The answer is not the expected one."
    if name == "NotImplementedError":
        return "A function that this question needs is not written yet."
    shown = name if isinstance(getattr(builtins, name, None), type) else "an error"  # other names are the student's
    return f"Your code stopped with {shown} on a hidden input."


def _literal_messages(test: str) -> set[str]:
    return {
        node.msg.value
        for node in ast.walk(ast.parse(test))
        if isinstance(node, ast.Assert) and isinstance(node.msg, ast.Constant) and isinstance(node.msg.value, str)
    }


def _partial_points(data: Mapping[str, Any], most: float) -> float:
    """The number a test cell ends in, np.float64(…) included; full points for anything that is no number."""
    match = re.fullmatch(r"(?:np\.float\d+\()?([-+.\deE]+)\)?", str(data.get("text/plain", "")).strip())
    try:
        return max(0.0, float(match[1])) if match else most
    except ValueError:
        return most
