"""A notebook made of a few cells, run and judged by the engine, for tests of the engine."""

from __future__ import annotations

from collections.abc import Collection

import nbformat
from nbformat import NotebookNode

from autograder.engine.confined import ConfinedEngine
from autograder.engine.protocol import Execution, Job, Limits
from autograder.notebooks.material import Material
from autograder.notebooks.plan import plan_of

LIMITS = Limits(cell_seconds=2, notebook_seconds=15, memory=600_000_000)
MATERIAL = Material(
    {
        "helper.py": b"answer = 42\nshared = [1, 2]\n\ndef twice(f):\n    return lambda x: f(f(x))\n",
        "testCases.py": b"SEED = 0\n",
        "data/numbers.txt": b"1 2 3",
        "planting.py": b"""
from contextlib import contextmanager

@contextmanager
def planted(function, **sources):
    if hasattr(type(function), "enter_elsewhere"):
        with function.enter_elsewhere(planted, sources):
            yield
        return
    names = function.__globals__
    before = dict(names)
    names.update({name: eval(source) for name, source in sources.items()})
    yield
    names.update(before)
""",
    },
    ("numpy", "helper", "planting", "testCases"),
)


def cell(kind: str, name: str, source: str) -> NotebookNode:
    node = nbformat.v4.new_code_cell(source, id=name)
    if kind != "extra":
        meta = {"grade": kind == "test", "solution": kind == "answer", "locked": kind != "answer", "schema_version": 3}
        node.metadata["nbgrader"] = {**meta, "grade_id": name, **({"points": 1} if kind == "test" else {})}
    return node


def run(
    engine: ConfinedEngine,
    *cells: tuple[str, str] | str,
    seed: int = 0,
    in_place: Collection[str] = (),
    **siblings: NotebookNode,
) -> Execution:
    """Run a notebook of cells (kind, source); a text alone is a given cell."""
    pairs = [("given", item) if isinstance(item, str) else item for item in cells]
    nodes = [cell(kind, f"{kind}-{number}", source) for number, (kind, source) in enumerate(pairs)]
    notebook = nbformat.v4.new_notebook(cells=nodes)
    source = nbformat.v4.new_notebook(cells=[node for node in nodes if not node.id.startswith("extra")])
    return engine.run(
        Job(
            notebook=notebook,
            siblings=siblings,
            material=MATERIAL,
            plan=plan_of(source),
            seed=seed,
            in_place=frozenset(in_place),
        )
    )


def said(execution: Execution) -> list[str]:
    """For each cell its text, its value or the name of its error."""
    return [
        "".join(
            output.get("ename") or output.get("text") or output["data"].get("text/plain", "") for output in node.outputs
        ).strip()
        for node in execution.notebook.cells
    ]
