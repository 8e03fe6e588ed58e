"""Pictures that are the same for everybody: drawn once, by the course's own cells."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from nbformat import NotebookNode

from autograder.notebooks.alike import Sources, leaves_alone
from autograder.notebooks.roles import Role, role_of

Outputs = list[dict[str, Any]]  # of one cell, as a notebook file has them
Draw = Callable[[Sources, int], Outputs | None]
LONGEST = 200_000  # characters; longer student's cells are not read to find out


class Gallery:
    """The pictures drawn so far. `draw` runs cells with a seed; it returns None when something goes wrong."""

    def __init__(self, draw: Draw) -> None:
        self._draw = draw
        self._met: set[Sources] = set()
        self._drawn: dict[Sources, Outputs | None] = {}

    def outputs_of(self, pictures: Mapping[str, Sources], notebook: NotebookNode) -> dict[str, Outputs]:
        """The outputs of those of `pictures` that look the same in this student's notebook, by cell id."""
        own = [cell.source for cell in notebook.cells if role_of(cell) in (Role.ANSWER, Role.FREE)]
        if sum(map(len, own)) > LONGEST:
            return {}
        alike = {name: sources for name, sources in pictures.items() if all(leaves_alone(one, sources) for one in own)}
        found = {name: self._find(sources) for name, sources in alike.items()}
        return {name: outputs for name, outputs in found.items() if outputs is not None}

    def _find(self, sources: Sources) -> Outputs | None:
        """The outputs. None when seen for the first time, which can be the only time, and when they are random."""
        if sources not in self._met:
            self._met.add(sources)
            return None
        if sources not in self._drawn:
            one, other = self._draw(sources, 1), self._draw(sources, 2)
            self._drawn[sources] = one if one == other else None
        return self._drawn[sources]
