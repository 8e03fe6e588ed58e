"""Makes feedback/<student>/<assignment>/<notebook>.html from a result and the notebook as it ran."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, partial
from typing import Any

from nbformat import NotebookNode

from autograder.feedback import markup
from autograder.feedback.hidden import hidden_lines, leaks
from autograder.feedback.questions import feedback_templates
from autograder.feedback.summary import NOTEBOOK, summary
from autograder.notebooks.assignment import Assignment, SourceNotebook
from autograder.notebooks.roles import Role, role_of
from autograder.results.model import NotebookResult, SubmissionResult

WITHHELD = "(This output is not shown: it repeats part of a hidden test.)"


@dataclass(frozen=True)
class Page:
    """One page, with the name of its file in the student's folder.

    withheld: the scan found part of a hidden test in it, which must not happen.
    """

    name: str
    html: str
    withheld: bool


class FeedbackWriter:
    """Makes the pages of one assignment. What all of them share is made once."""

    def __init__(self, assignment: Assignment, title: str) -> None:
        self.assignment = assignment
        self.title = title
        self.secrets = hidden_lines(assignment)
        self.our_prose = cache(partial(markup.markdown, files=assignment.files, trusted=True))
        self.template = feedback_templates().get_template("page.html.j2")
        self.styles = dict(zip(("light", "dark"), markup.code_styles(), strict=True))

    def render(self, result: SubmissionResult, executed: Mapping[str, NotebookNode]) -> list[Page]:
        """The pages of one submission, one per notebook. executed: the notebooks as they ran."""
        dresser = markup.Dresser(self.assignment.files)
        return [
            self._page(result, source, notebook, executed.get(source.name), dresser)
            for source, notebook in zip(self.assignment.notebooks, result.notebooks, strict=True)
        ]

    def _page(
        self,
        result: SubmissionResult,
        source: SourceNotebook,
        notebook: NotebookResult,
        executed: NotebookNode | None,
        dresser: markup.Dresser,
    ) -> Page:
        cells = executed.cells if executed is not None else []
        ours = {cell.id: cell.source for cell in source.notebook.cells}
        shown = [self._cell(cell, source, ours, dresser) for cell in cells]
        text = self.template.render(
            notebook=source.name,
            student=result.student,
            summary=summary(self.title, result, notebook, linked=bool(shown)),
            heading=NOTEBOOK,
            cells=shown,
            **self.styles,
        )
        return Page(f"{source.name}.html", text, self._leaks(result, notebook, shown))

    def _leaks(self, result: SubmissionResult, notebook: NotebookResult, shown: list[dict[str, Any]]) -> bool:
        """The last check: does anything on the page, except what the student typed, contain a hidden line?"""
        pieces = [note.text for note in (*result.notes, *notebook.notes)]
        pieces += [question.message for question in notebook.questions]
        pieces += [
            text
            for one in notebook.questions
            if one.diagnosis
            for text in (*one.diagnosis.mistakes, one.diagnosis.hint)
        ]
        pieces += [_words(output) for cell in shown for output in cell.get("outputs", [])]
        return leaks("\n".join(pieces), self.secrets)

    def _cell(
        self, cell: NotebookNode, source: SourceNotebook, ours: dict[str, str], dresser: markup.Dresser
    ) -> dict[str, Any]:
        if cell.cell_type != "code":
            trusted = ours.get(cell.id) == cell.source
            if trusted and not cell.get("attachments"):
                return {"html": self.our_prose(cell.source), "anchor": ""}
            prose = dresser.markdown(cell.source, trusted, cell.get("attachments", {}))
            return {"html": prose, "anchor": ""}
        if role_of(cell) is Role.TEST:
            shown = source.released.get(cell.id, "")
            return {"code": markup.code(shown), "outputs": [], "anchor": cell.id}
        outputs = [self._guarded(output) for output in markup.outputs(cell)]
        return {"code": dresser.code(cell.source), "outputs": outputs, "anchor": ""}

    def _guarded(self, output: dict[str, str]) -> dict[str, str]:
        return {"kind": "text", "content": WITHHELD} if leaks(_words(output), self.secrets) else output


def _words(output: dict[str, str]) -> str:
    """The readable part of an output: a text itself, or the source of an SVG picture."""
    return output["content"] if output["kind"] in ("text", "error") else output.get("words", "")
