"""`import` for notebooks in the browser, where the package of this name is not available.

As with the package, `import import_ipynb` once, and then `from warm_up import double` runs the code cells of
warm_up.ipynb as a module. Unlike the package, it leaves out checks and tests, so that a failing one stops nobody.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from importlib.util import spec_from_loader
from pathlib import Path
from types import ModuleType
from typing import Any

from IPython import get_ipython
from IPython.core.inputtransformer2 import TransformerManager

__all__ = ["NotebookFinder", "NotebookLoader", "find_notebook"]


class Cell(dict[str, Any]):
    """A cell with the attributes that nbformat gives it."""

    @property
    def cell_type(self) -> str:
        return str(self["cell_type"])

    @property
    def source(self) -> str:
        return "".join(self["source"])

    @property
    def is_test(self) -> bool:
        marks = self.get("metadata", {}).get("nbgrader", {})
        return bool(marks.get("grade")) or str(marks.get("grade_id", "")).startswith("check_")


def find_notebook(fullname: str, path: Sequence[str] | None = None) -> str | None:
    """The notebook that a module's name means, in `path` or the working folder; `a_b` also finds `a b.ipynb`."""
    name = fullname.rpartition(".")[2]
    for folder in path or [""]:
        for stem in (name, name.replace("_", " ")):
            notebook = Path(folder, f"{stem}.ipynb")
            if notebook.is_file():
                return str(notebook)
    return None


class NotebookLoader(Loader):
    """Runs a notebook's code cells in the namespace of a new module."""

    def __init__(self, path: str) -> None:
        self.path = path

    def exec_module(self, module: ModuleType) -> None:
        notebook = json.loads(Path(self.path).read_text(encoding="utf-8"))
        manager: Any = TransformerManager
        transform = manager().transform_cell
        shell: Any = get_ipython()
        names = shell.user_ns if shell else {}
        if shell:
            shell.user_ns = vars(module)  # what a magic assigns belongs to the module
        try:
            for cell in map(Cell, notebook["cells"]):
                if cell.cell_type == "code" and not cell.is_test:
                    exec(compile(transform(cell.source), self.path, "exec"), vars(module))
        finally:
            if shell:
                shell.user_ns = names


class NotebookFinder(MetaPathFinder):
    """Finds a notebook if Python finds no module with that name."""

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        notebook = find_notebook(fullname, path)
        return spec_from_loader(fullname, NotebookLoader(notebook), origin=notebook) if notebook else None


sys.meta_path.append(NotebookFinder())
