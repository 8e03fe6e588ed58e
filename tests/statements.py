"""What a notebook states in its prose, and what its cells make, so that a test can recompute one from the other."""

from __future__ import annotations

import contextlib
import io
import re
import sys
from pathlib import Path
from typing import Any

import nbformat

from autograder.notebooks.roles import Role, role_of
from conftest import ROOT


class Statements:
    """The prose of an instructor's notebook, and the names after all cells but checks, tests and pictures."""

    def __init__(self, assignment: str, notebook: str) -> None:
        self.path: Path = ROOT / "source" / assignment / f"{notebook}.ipynb"
        self._cells = nbformat.read(self.path, as_version=4).cells
        self.names: dict[str, Any] = {"__name__": "__main__"}
        self.printed: dict[str, str] = {}
        self._prose = _plain(" ".join(cell.source for cell in self._cells if role_of(cell) is Role.PROSE))
        for cell in self._cells:
            if role_of(cell) in (Role.GIVEN, Role.ANSWER) and not cell.id.endswith("_plot"):
                self._run(cell)

    def run(self, cell_id: str) -> None:
        """Run one cell, a picture for instance, whose names are then there too."""
        self._run(next(cell for cell in self._cells if cell.id == cell_id))

    def say(self, text: str) -> bool:
        """Does the prose have these words? Line breaks do not count."""
        return _plain(text) in self._prose

    def _run(self, cell: Any) -> None:
        said = io.StringIO()
        with contextlib.chdir(self.path.parent), contextlib.redirect_stdout(said):
            exec(compile(cell.source, f"<{cell.id}>", "exec"), self.names)
        self.printed[cell.id] = said.getvalue()


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def forget(*modules: str) -> None:
    """Have notebooks that were imported by others imported afresh."""
    for name in modules:
        sys.modules.pop(name, None)
