"""What a student is told of one question, as HTML: for our pages and for those of `nbgrader generate_feedback`."""

from __future__ import annotations

import re
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from autograder.feedback.figure import gradient_figure
from autograder.results.model import BY_HAND, NOT_ANSWERED, NOT_REACHED, PARTLY, RIGHT, WRONG, Question

MARKS = {RIGHT: "✓", PARTLY: "◐", WRONG: "✗", NOT_ANSWERED: "–", NOT_REACHED: "✗", BY_HAND: "✎"}


@cache
def templates() -> Environment:
    """The templates of this package; they escape what they are given."""
    environment = Environment(
        loader=PackageLoader("autograder.feedback", "."),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.update(marks=MARKS, figure=gradient_figure)
    environment.filters["code"] = with_code
    return environment


def with_code(text: str) -> Markup:
    """Text as HTML; what stands in backquotes becomes code."""
    return Markup(re.sub(r"`([^`]+)`", r"<code>\1</code>", str(escape(text))))


def question_html(question: Question) -> str:
    """The question's verdict, reason, diagnosis and figure, with the style that the figure needs."""
    style = templates().get_template("gradients.css").render()
    body = templates().get_template("question.html.j2").render(question=question)
    return f"<style>{style}</style><div>{body}</div>"
