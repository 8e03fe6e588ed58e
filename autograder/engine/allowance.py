"""Reduces a cell's outputs, as a runner sends them, to what a notebook file can contain: plain, and not too much.

The runner keeps to the same limits, but a student's code can change it. HTML and scripts are left out, because they
would run when somebody opens the notebook, for example in the Formgrader or on one of nbgrader's pages.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Iterator
from typing import Any

from nbformat import NotebookNode

from autograder.engine.inside.plain import CUT, MAX_OUTPUTS, MAX_RICH, MAX_TEXT

MOST_TEXT, MOST_RICH, MOST_OUTPUTS = 5 * MAX_TEXT, 4 * MAX_RICH, 4 * MAX_OUTPUTS  # of one notebook
MAX_NAME, MAX_VALUE = 200, 10_000  # characters of an error's name and text
MAX_BYTES = 32_000_000  # of a cell's outputs on their way, where a character can take four
_PICTURES = {"image/png": b"\x89PNG", "image/jpeg": b"\xff\xd8", "image/gif": b"GIF8"}
SVG = "image/svg+xml"  # can contain scripts, so only for our own pages, which clean it


class Allowance:
    """How much one notebook is still allowed to output."""

    def __init__(self) -> None:
        self.text, self.rich, self.outputs = MOST_TEXT, MOST_RICH, MOST_OUTPUTS

    def outputs_of(self, value: Any) -> list[dict[str, Any]]:
        """The outputs of one cell; if too many, the first ones and the ending. Raises TypeError for anything else."""
        if not isinstance(value, list):
            raise TypeError("no list of outputs")
        self._cell_text, self._cell_rich = min(MAX_TEXT, self.text), min(MAX_RICH, self.rich)
        before = self._cell_text, self._cell_rich
        room, kept = max(min(MAX_OUTPUTS, self.outputs), 1), []
        for output in value if len(value) <= room else [*value[: room - 1], _ending(value[room - 1 :])]:
            found = self._output(output if isinstance(output, dict) else {})
            kept += [found] if found is not None else []
        self.text -= before[0] - self._cell_text
        self.rich -= before[1] - self._cell_rich
        self.outputs -= len(kept)
        return kept

    def _output(self, fields: dict[str, Any]) -> dict[str, Any] | None:
        kind = fields.get("output_type")
        if kind == "stream" and isinstance(fields.get("text"), str):
            name = "stderr" if fields.get("name") == "stderr" else "stdout"
            return {"output_type": kind, "name": name, "text": self._cut(fields["text"])}
        if kind == "error":
            traceback = fields.get("traceback")
            lines = [line for line in traceback if isinstance(line, str)] if isinstance(traceback, list) else []
            return {
                "output_type": kind,
                "ename": str(fields.get("ename"))[:MAX_NAME],
                "evalue": str(fields.get("evalue"))[:MAX_VALUE],
                "traceback": self._cut("\n".join(lines)).split("\n"),
            }
        if kind in ("display_data", "execute_result") and isinstance(fields.get("data"), dict):
            data = dict(self._forms(fields["data"]))
            more = {"execution_count": None} if kind == "execute_result" else {}
            return {"output_type": kind, "data": data, "metadata": {}, **more} if data else None
        return None

    def _forms(self, data: dict[Any, Any]) -> Iterator[tuple[str, str]]:
        text = data.get("text/plain")
        if isinstance(text, str):
            yield "text/plain", self._cut(text)
        drawing = data.get(SVG)
        if isinstance(drawing, str) and len(drawing) <= self._cell_rich:
            self._cell_rich -= len(drawing)
            yield SVG, drawing
        for form, start in _PICTURES.items():
            picture = data.get(form)
            if isinstance(picture, str) and len(picture) <= self._cell_rich and _decoded(picture).startswith(start):
                self._cell_rich -= len(picture)
                yield form, "".join(picture.split())

    def _cut(self, text: str) -> str:
        room, self._cell_text = self._cell_text, max(self._cell_text - len(text), 0)
        return text if len(text) <= room + len(CUT) else text[:room] + CUT


def _ending(outputs: list[Any]) -> Any:
    """How a cell ended: its result or error, even if a thread printed something after that."""
    endings = [
        one for one in outputs if isinstance(one, dict) and one.get("output_type") in ("execute_result", "error")
    ]
    return (endings or outputs)[-1]


def leave_out_drawings(notebook: NotebookNode) -> None:
    """Remove SVG from a notebook before it is written, because its scripts would run when somebody opens the file."""
    for cell in notebook.cells:
        for output in cell.get("outputs", []):
            if "data" in output:
                output.data.pop(SVG, None)
        if cell.cell_type == "code":
            cell.outputs = [output for output in cell.outputs if output.get("data", True)]


def _decoded(picture: str) -> bytes:
    try:
        return base64.b64decode("".join(picture.split()), validate=True)
    except (binascii.Error, ValueError):
        return b""
