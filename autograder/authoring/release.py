"""source → release, with nbgrader's own generate_assignment."""

from __future__ import annotations

import contextlib
import logging
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import nbformat
from nbformat import NotebookNode
from nbgrader.converters import GenerateAssignment
from nbgrader.converters.base import NbGraderException
from nbgrader.coursedir import CourseDirectory
from nbgrader.preprocessors import IncludeHeaderFooter, InstantiateTests

from autograder.course import STRUCTURE, Course
from autograder.errors import CourseError
from autograder.notebooks.schema import is_old, upgrade


def generate_assignment(
    course: Course, assignment: str, root: Path, release: Path | None = None, database: bool = False
) -> None:
    """Run nbgrader's generate_assignment on `root`/source/`assignment`.

    release: where the student version goes, `root`/release unless given. database: also record
    the assignment's cells in the course's gradebook. Raises CourseError with nbgrader's reason.
    """
    config = course.configuration()
    config.CourseDirectory.db_url = course.gradebook_url
    config.GenerateAssignment.no_database = not database
    config.SaveCells.enabled = database
    _run(course, assignment, root, config, release)


def finish_source(course: Course, assignment: str, folder: Path) -> Path:
    """Write the instructor's files below `folder`, with header, footer and the tests made from templates.

    Returns where they are. Raises CourseError with nbgrader's reason.
    """
    config = course.configuration()
    config.GenerateAssignment.no_database = True
    config.GenerateAssignment.preprocessors = [IncludeHeaderFooter, InstantiateTests]
    _run(course, assignment, course.root, config, folder)
    return _placed(config, str(folder), assignment)


def _run(course: Course, assignment: str, root: Path, config: Any, release: Path | None) -> None:
    config.CourseDirectory.root = str(root)
    config.CourseDirectory.assignment_id = assignment
    config.GenerateAssignment.force = True
    if release is not None:
        config.CourseDirectory.release_directory = str(release)
    with _with_todays_marks(course, assignment, root, config), contextlib.chdir(root):
        directory: Any = CourseDirectory(config=config)
        converter = GenerateAssignment(coursedir=directory, config=config)
        converter.preprocessors = [_Tests if one is InstantiateTests else one for one in converter.preprocessors]
        converter.log, messages = _collecting_log()
        try:
            converter.start()
        except NbGraderException as error:
            reasons = [line for message in messages for line in message.splitlines() if "Error: " in line]
            reason = reasons[0] if reasons else str(error)
            raise CourseError(f"nbgrader could not generate {assignment}: {reason}") from error


class _Tests(InstantiateTests):  # type: ignore[misc]
    """nbgrader's own, except that it closes the channels to its kernel."""

    _client: Any = None

    def preprocess(self, nb: NotebookNode, resources: Any) -> Any:
        try:
            return super().preprocess(nb, resources)
        finally:
            if self._client is not None:
                self._client.stop_channels()

    def preprocess_cell(self, cell: NotebookNode, resources: Any, index: int) -> Any:
        self._client = self.kc  # nbgrader forgets it in the end
        return super().preprocess_cell(cell, resources, index)


@contextlib.contextmanager
def _with_todays_marks(course: Course, assignment: str, root: Path, config: Any) -> Iterator[None]:
    """Have nbgrader read a copy with up-to-date metadata, because it refuses the metadata of earlier versions."""
    source = course.place("source", ".", assignment)
    if root != course.root:
        source = root / source.relative_to(course.root)
    notebooks = {path.name: nbformat.read(path, as_version=4) for path in source.glob("*.ipynb")}
    if not any(is_old(cell) for notebook in notebooks.values() for cell in notebook.cells):
        yield
        return
    with tempfile.TemporaryDirectory(prefix="source-") as scratch:
        copy = _placed(config, scratch, assignment)
        shutil.copytree(source, copy, ignore=shutil.ignore_patterns(".ipynb_checkpoints", "__pycache__"))
        for name, notebook in notebooks.items():
            for cell in notebook.cells:
                upgrade(cell)
            nbformat.write(notebook, copy / name)
        config.CourseDirectory.source_directory = scratch
        yield


def _placed(config: Any, step: str, assignment: str) -> Path:
    """The folder of an assignment below the folder of a step."""
    structure = str(config.CourseDirectory.get("directory_structure", STRUCTURE))
    return Path(structure.format(nbgrader_step=step, student_id=".", assignment_id=assignment))


def _collecting_log() -> tuple[logging.Logger, list[str]]:
    """A logger that keeps errors instead of printing them. nbgrader gives its reasons only there."""
    messages: list[str] = []
    handler = logging.Handler(logging.ERROR)
    handler.emit = lambda record: messages.append(record.getMessage())  # type: ignore[method-assign]
    log = logging.Logger("autograder.nbgrader", logging.ERROR)
    log.addHandler(handler)
    return log, messages
