"""Bring an edit made to a notebook in source/ back into the text in assignments/."""

from __future__ import annotations

from pathlib import Path

import nbformat

from autograder.authoring.build import edited_notebooks
from autograder.authoring.percent import STAMP, digest, notebook_from_text, says_the_same, text_from_notebook
from autograder.course import Course
from autograder.errors import CourseError


def adopt(course: Course, assignment: str) -> list[Path]:
    """Write the cells of every edited notebook of `assignment` into its text, and return the texts written.

    Raises CourseError, before anything is written, when a text is newer than the notebook, or when
    something in a cell cannot be written as text. A newer text was changed after the build that
    wrote the notebook, so adopting would undo the change.
    """
    written: dict[Path, str] = {}
    for path in edited_notebooks(course, assignment):
        notebook = nbformat.read(path, as_version=4)
        text = course.texts / assignment / f"{path.stem}.py"
        built_from = notebook.metadata.get(STAMP, {}).get("text")
        if text.is_file() and digest(text.read_text(encoding="utf-8")) != built_from:
            raise CourseError(
                f"{text.relative_to(course.root)} was changed after {path.relative_to(course.root)} was built.",
                "Both have changes: merge them by hand in the text, then build with --discard-edits.",
            )
        written[text] = text_from_notebook(notebook)
        if not says_the_same(notebook, notebook_from_text(written[text], str(text.relative_to(course.root)))):
            raise CourseError(
                f"The text would not give back the cells of {path.relative_to(course.root)}.",
                "Is there a line that begins with `# %%` within a cell? Make the change in the text instead.",
            )
    for text, content in written.items():
        text.write_text(content, encoding="utf-8")
    return list(written)
