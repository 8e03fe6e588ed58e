"""Of what a runner sends as a cell's outputs: what gets into a notebook, and how much of it."""

from __future__ import annotations

import base64
from typing import Any

import nbformat
import pytest

from autograder.engine.allowance import MOST_OUTPUTS, MOST_RICH, MOST_TEXT, Allowance, leave_out_drawings
from autograder.engine.inside.plain import CUT, MAX_OUTPUTS, MAX_RICH, MAX_TEXT

PNG = base64.b64encode(b"\x89PNG" + bytes(3_000_000)).decode()


def shown(**forms: Any) -> dict[str, Any]:
    return {"output_type": "display_data", "data": {form.replace("_", "/"): part for form, part in forms.items()}}


@pytest.mark.parametrize("value", [None, 3, "text", {"output_type": "stream"}])
def test_outputs_are_a_list(value: Any) -> None:
    """Is anything but a list of outputs nonsense?"""
    with pytest.raises(TypeError):
        Allowance().outputs_of(value)


def test_every_output_can_be_written_to_a_notebook() -> None:
    """Is what is odd left out or made plain, and is the rest a valid notebook's?"""
    hostile = [
        {"output_type": "stream", "name": "passwords", "text": "hello"},
        {"output_type": "stream", "name": "stdout", "text": 5},
        {"output_type": "error", "ename": 1, "evalue": None, "traceback": ["line", 7]},
        {
            "output_type": "display_data",
            "data": {"text/plain": "x", 5: "y", "image/png": 3, "application/json": {"a": 1}},
        },
        {"output_type": "execute_result", "data": {"text/plain": "4"}, "execution_count": "drop table"},
        {"output_type": "execute_result", "data": "4"},
        {"output_type": "update_display_data", "data": {}},
        "an output",
    ]
    outputs = [nbformat.from_dict(output) for output in Allowance().outputs_of(hostile)]
    cell = nbformat.v4.new_code_cell("x", id="x", outputs=outputs)
    nbformat.validate(nbformat.v4.new_notebook(cells=[cell]))
    assert [output.output_type for output in outputs] == ["stream", "error", "display_data", "execute_result"]
    assert outputs[0].name == "stdout"
    assert set(outputs[2].data) == {"text/plain"}


def test_nothing_that_a_browser_runs_is_kept() -> None:
    """Are HTML, scripts and pictures that are none left out, SVG wherever it is written, and text nowhere?"""
    mixed = shown(text_plain="x", text_html="<script>", application_javascript="x", image_png='"><script>')
    svg = {"output_type": "display_data", "data": {"image/svg+xml": "<svg/>"}}
    assert [output["data"] for output in Allowance().outputs_of([mixed, svg])] == [
        {"text/plain": "x"},
        {"image/svg+xml": "<svg/>"},
    ]
    outputs = [nbformat.from_dict(output) for output in Allowance().outputs_of([mixed, svg])]
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell("x", outputs=outputs)])
    leave_out_drawings(notebook)
    assert [output.data for output in notebook.cells[0].outputs] == [{"text/plain": "x"}]


@pytest.mark.parametrize("kind", ["stream", "error", "text"])
def test_text_of_a_cell_and_of_a_notebook_is_bounded(kind: str) -> None:
    """Is what is beyond the limits left out, whatever the runner's own limits were made to be?"""
    outputs = {
        "stream": {"output_type": "stream", "name": "stdout", "text": "x" * 2 * MAX_TEXT},
        "error": {"output_type": "error", "ename": "E" * 999, "evalue": "", "traceback": ["x" * 2 * MAX_TEXT]},
        "text": shown(text_plain="x" * 2 * MAX_TEXT),
    }
    allowance = Allowance()
    cells = [allowance.outputs_of([outputs[kind]] * 3) for _ in range(10)]
    sizes = [len(str(cell)) for cell in cells]
    assert max(sizes) < MAX_TEXT + 5_000
    assert sum(sizes) < MOST_TEXT + 50_000
    assert CUT.strip() in str(cells[0])


def test_pictures_and_numbers_of_outputs_are_bounded() -> None:
    """Is there an end to pictures, and to outputs that are next to nothing?"""
    allowance = Allowance()
    cells = [allowance.outputs_of([shown(image_png=PNG)] * 10) for _ in range(10)]
    assert sum(len(str(cell)) for cell in cells[:1]) < MAX_RICH + 5_000
    assert sum(len(str(cell)) for cell in cells) < MOST_RICH + 50_000
    cells = [Allowance().outputs_of([shown(text_plain="")] * 10_000)]
    assert len(cells[0]) == MAX_OUTPUTS


@pytest.mark.parametrize("after", [0, 1, 700])
@pytest.mark.parametrize("kind", ["execute_result", "error"])
def test_how_a_cell_ended_is_kept(kind: str, after: int) -> None:
    """Has a cell its result or error that puts out too much, though a thread prints on, and all room is used up?"""
    allowance = Allowance()
    ending = {"output_type": kind, "ename": "AssertionError", "data": {"text/plain": "0.5"}}
    printed = {"output_type": "stream", "name": "stdout", "text": "."}
    value = [shown(text_plain="")] * 10_000 + [ending] + [printed] * after
    cells = [allowance.outputs_of(value) for _ in range(10)]
    assert [cell[-1]["output_type"] for cell in cells] == [kind] * 10
    assert sum(map(len, cells)) <= MOST_OUTPUTS + len(cells)
