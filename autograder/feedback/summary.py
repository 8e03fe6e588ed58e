"""The upper part of a student's page: score, notes, questions. It can be made again without running anything."""

from __future__ import annotations

from collections.abc import Callable

from autograder.feedback.figure import gradient_figure
from autograder.feedback.questions import feedback_templates
from autograder.results.gradients import GradientError
from autograder.results.model import NotebookResult, SubmissionResult

BEGIN, END = "<!-- points -->", "<!-- end of points -->"
NOTEBOOK = '<h2 id="notebook">Your notebook</h2>'


def summary(title: str, result: SubmissionResult, notebook: NotebookResult, linked: bool) -> str:
    """The upper part, between its marks. linked: the page shows the notebook's cells."""
    text = (
        feedback_templates()
        .get_template("summary.html.j2")
        .render(
            title=title,
            notebook=notebook,
            student=result.student,
            max_points=sum(question.max_points for question in notebook.questions),
            notes=[note.text for note in (*result.notes, *notebook.notes)],
            linked=linked,
            figure=_drawn_once(),
        )
    )
    return f"{BEGIN}\n{text}{END}"


def with_summary(page: str, title: str, result: SubmissionResult, notebook: NotebookResult) -> str:
    """The page with its upper part made again. What a student wrote is escaped, so the marks can only be ours."""
    before, _, rest = page.partition(BEGIN)
    _, _, after = rest.partition(END)
    return before + summary(title, result, notebook, linked=NOTEBOOK in after) + after


def _drawn_once() -> Callable[[tuple[GradientError, ...]], str]:
    """A `gradient_figure` that draws nothing for errors that it has drawn before: questions can share them."""
    drawn = set()

    def figure(errors: tuple[GradientError, ...]) -> str:
        if errors in drawn:
            return ""
        drawn.add(errors)
        return gradient_figure(errors)

    return figure
