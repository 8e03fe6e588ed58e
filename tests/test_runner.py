"""What a runner may send, and what is said of how it ended."""

from __future__ import annotations

from typing import Any

import nbformat
import pytest

from autograder.engine.inside.wire import WireError
from autograder.engine.runner import RunnerLostError, _ending, _reply, outputs_of


@pytest.mark.parametrize("value", [None, 3, "text", {"output_type": "stream"}])
def test_outputs_that_are_no_list_lose_the_runner(value: Any) -> None:
    """Is anything but a list of outputs nonsense?"""
    with pytest.raises(RunnerLostError):
        outputs_of(value)


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
    outputs = [nbformat.from_dict(output) for output in outputs_of(hostile)]
    cell = nbformat.v4.new_code_cell("x", id="x", outputs=outputs)
    nbformat.validate(nbformat.v4.new_notebook(cells=[cell]))
    assert [output.output_type for output in outputs] == ["stream", "error", "display_data", "execute_result"]
    assert outputs[0].name == "stdout"
    assert set(outputs[2].data) == {"text/plain", "application/json"}


@pytest.mark.parametrize(
    "parts",
    [
        None,
        (),
        ("answer", 1),
        ("raised", 1, ("", [], [])),
        ("raised", ("a",), ("", [], [])),
        ("answer", 1, ("", [1], [])),
        ("answer", 1, ("", [], ["x"])),
    ],
)
def test_replies_of_another_form_are_refused(parts: Any) -> None:
    """Is a reply taken apart without trust in its form?"""
    with pytest.raises(WireError):
        _reply(parts)


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (b"3", "made to exit"),
        (b"-11", "SIGSEGV"),
        (b"-9", "SIGKILL"),
        (b"-24", "processor time"),
        (b"", "exit"),
        (b"-99", "crashed"),
    ],
)
def test_endings_in_words(code: bytes, words: str) -> None:
    """Does a student read why the code was stopped?"""
    assert words in _ending(code)
