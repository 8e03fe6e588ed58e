"""What a student is told about one question, as HTML: for our pages and for those of `nbgrader generate_feedback`."""

from __future__ import annotations

from functools import cache

from jinja2 import Environment

from autograder.feedback.figure import gradient_figure
from autograder.feedback.templates import templates
from autograder.results.model import BY_HAND, NOT_ANSWERED, NOT_REACHED, PARTLY, RIGHT, WRONG, Question

MARKS = {RIGHT: "✓", PARTLY: "◐", WRONG: "✗", NOT_ANSWERED: "–", NOT_REACHED: "✗", BY_HAND: "✎"}


@cache
def feedback_templates() -> Environment:
    """The templates for students."""
    environment = templates("feedback")
    environment.globals.update(marks=MARKS, by_hand=BY_HAND, figure=gradient_figure)
    return environment


def question_html(question: Question) -> str:
    """The question's verdict, reason, diagnosis and figure, with the style that the figure needs."""
    style = feedback_templates().get_template("gradients.css").render()
    body = feedback_templates().get_template("question.html.j2").render(question=question)
    return f"<style>{style}</style><div>{body}</div>"
