"""A large notebook without its outputs: is all the rest as it was, and is the price bounded?"""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from autograder.submission.outputs import MOST_MARKS, without_outputs, without_pictures

KEYS = st.sampled_from(["outputs", "widgets", "source", 'a"b', "cells", "x\\"])
VALUES = st.recursive(
    st.none() | st.booleans() | st.floats(allow_nan=False) | st.text(alphabet='ab"\\[]{}:, é\n'),
    lambda inner: st.lists(inner) | st.dictionaries(KEYS, inner),
)


def bare(value: Any) -> Any:
    """The value with an empty list or object in place of outputs and widgets."""
    if isinstance(value, list):
        return [bare(each) for each in value]
    if not isinstance(value, dict):
        return value
    gone = {key: each for key, each in value.items() if key in ("outputs", "widgets") and isinstance(each, list | dict)}
    return {key: type(each)() if key in gone else bare(each) for key, each in value.items()}


@pytest.mark.slow
@given(VALUES, st.sampled_from([None, 2]), st.booleans())
def test_only_outputs_are_left_out(value: Any, indent: int | None, ascii_only: bool) -> None:
    """Whatever a notebook holds and however it is laid out, is every value but outputs the same afterwards?"""
    text = json.dumps(value, indent=indent, ensure_ascii=ascii_only).encode()
    assert json.loads(without_outputs(text)) == bare(value)


@pytest.mark.parametrize("text", ["![a]({})\n", '<img src="{}"/>', "[a]: {}\nb"])
@pytest.mark.parametrize("escape", [False, True])
def test_pasted_pictures_are_left_out(text: str, escape: bool) -> None:
    """Is all other text the same, and the file still JSON, whatever stands around a picture?"""
    source = text.format("data:image/png;base64,/9j/AA+/==")
    value = {"source": source, "attachments": {"a": {"image/png": "AAAA"}}, "id": "attachments"}
    written = json.dumps(value).replace("/", r"\/" if escape else "/")
    assert json.loads(without_pictures(written.encode())) == value | {"source": text.format(""), "attachments": {}}


@pytest.mark.parametrize(
    "text", [b'{"outputs": [', b'{"outputs": ["', b'"outputs', b'{"outputs": [}]]', b"]]]", b"", b'"\\', b"\0\xff"]
)
def test_broken_text_is_left_to_the_parser(text: bytes) -> None:
    """Does text that is no JSON pass without an exception, and stay what it is: no JSON?"""
    with pytest.raises(ValueError, match=r"Expecting|Extra|Unterminated|Invalid|utf-8"):
        json.loads(without_outputs(text))


@pytest.mark.slow
@pytest.mark.parametrize(
    ("before", "repeated", "after", "expected"),
    [
        (b'{"outputs": ["', b"A", b'"]}', b'{"outputs": []}'),
        (b'"', b'\\"', b"", None),
        (b'{"outputs": "', b"\\\\", b'"}', None),
    ],
    ids=["a picture", "a string without end", "backslashes"],
)
def test_large_text_is_passed_over(before: bytes, repeated: bytes, after: bytes, expected: bytes | None) -> None:
    """Do the largest strings end, and come back as they were unless they are outputs?"""
    text = before + 10_000_000 * repeated + after
    assert without_outputs(text) == (text if expected is None else expected)


@pytest.mark.full
def test_a_flood_of_brackets_is_refused() -> None:
    """Is a text of nothing but brackets given up in time?"""
    with pytest.raises(ValueError, match="brackets"):
        without_outputs(b"[" * (MOST_MARKS + 1))
