"""For `nbgrader generate_assignment` and `generate_feedback`: what is handed out, and what stays hidden."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from nbformat import NotebookNode
from nbformat.v4 import new_output
from nbgrader.preprocessors import ClearHiddenTests, ClearSolutions
from nbgrader.utils import is_grade

from autograder.authoring.percent import STAMP
from autograder.feedback.markup import Dresser
from autograder.feedback.questions import question_html
from autograder.nbgrader_plugin.text import SafeHtml
from autograder.results.marking import question_in

RELEASED_AS = "### RELEASED AS"


class ClearSolutionsOrReplace(ClearSolutions):  # type: ignore[misc]
    """nbgrader's ClearSolutions, for exercises that hand out code to fix instead of a blank.

    Inside a solution region, comment lines after `### RELEASED AS` are what the student gets:

        ### BEGIN SOLUTION
        mean = sum(values) / len(values)
        ### RELEASED AS
        # mean = sum(values) / (len(values) - 1)
        ### END SOLUTION
    """

    def preprocess(self, nb: NotebookNode, resources: Any) -> tuple[NotebookNode, Any]:
        nb.metadata.pop(STAMP, None)
        nb, resources = super().preprocess(nb, resources)
        return nb, resources

    def preprocess_cell(self, cell: NotebookNode, resources: Any, cell_index: int) -> tuple[NotebookNode, Any]:
        released = self._hand_out(cell.source)
        replaced = released != cell.source
        cell.source = released
        if replaced and self.begin_solution_delimeter not in released:
            return cell, resources
        cell, resources = super().preprocess_cell(cell, resources, cell_index)
        return cell, resources

    def _hand_out(self, source: str) -> str:
        """`source` with each region that has a RELEASED AS part replaced by that part, uncommented."""
        lines: list[str] = []
        region: list[str] = []
        for line in source.split("\n"):
            if not region and self.begin_solution_delimeter not in line:
                lines.append(line)
                continue
            region.append(line)
            if self.end_solution_delimeter in line:
                lines += _released_lines(region)
                region = []
        return "\n".join(lines + region)


def _released_lines(region: list[str]) -> list[str]:
    marks = [number for number, line in enumerate(region) if RELEASED_AS in line]
    if not marks:
        return region
    return [re.sub(r"^(\s*)# ?", r"\1", line) for line in region[marks[0] + 1 : -1]]


class HideHiddenTests(ClearHiddenTests):  # type: ignore[misc]
    """For feedback: shows a question's result in place of its hidden test and of outputs that quote the test.

    Turns text into HTML, with formulas as MathML, because nbgrader's pages fetch a script for them.
    """

    def preprocess(self, nb: NotebookNode, resources: Any) -> tuple[NotebookNode, Any]:
        nb, resources = super().preprocess(nb, resources)
        dresser = Dresser(_pictures(Path(resources.get("metadata", {}).get("path") or ".")))
        for cell in nb.cells:
            if cell.cell_type == "markdown":
                cell.source = _one_block(dresser.markdown(cell.source, attachments=cell.get("attachments", {})))
                cell.pop("attachments", None)
        return nb, resources

    def preprocess_cell(self, cell: NotebookNode, resources: Any, cell_index: int) -> tuple[NotebookNode, Any]:
        cell, resources = super().preprocess_cell(cell, resources, cell_index)
        if is_grade(cell) and cell.cell_type == "code":
            question = question_in(cell)
            cell.outputs = [new_output("display_data", {"text/html": question_html(question)})] if question else []
        return cell, resources


def _pictures(folder: Path) -> dict[str, bytes]:
    """The assignment's own pictures, which are beside the notebook."""
    paths = [path for kind in ("*.svg", "*.png") for path in folder.rglob(kind) if path.is_file()]
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def _one_block(html: str) -> SafeHtml:
    """HTML without blank lines, so that any Markdown filter, even a course's own, reads it as one block."""
    return SafeHtml("<div>" + re.sub(r"\n(?=\s*\n)", "&#10;", html.strip()) + "</div>")
