"""Pictures from outputs and attachments: which are shown, and which of them may be turned to dark?"""

from __future__ import annotations

import base64
import io

import pytest
from PIL import Image

from autograder.feedback.pictures import MOST_SVG, address_of, checked, on_paper


def png(colour: tuple[int, ...], mode: str = "RGB") -> str:
    file = io.BytesIO()
    Image.new(mode, (20, 10), colour).save(file, "png")
    return "data:image/png;base64," + base64.b64encode(file.getvalue()).decode()


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        (png((255, 255, 255)), True),
        (png((240, 250, 230)), True),
        (png((0, 0, 0)), False),
        (png((255, 0, 255)), False),
        (png((0, 0, 0, 0), "RGBA"), True),
        (png((0, 0, 0, 255), "RGBA"), False),
        (png((255, 255, 255, 255), "RGBA"), True),
        ("data:image/png;base64,iVBORw0KGgo=", False),
        ("data:image/jpeg;base64,/9j/4AAQ", False),
        ("data:image/svg+xml;base64,PHN2Zy8+", True),
    ],
)
def test_light_grounds_are_told_from_dark_ones(address: str, expected: bool) -> None:
    """Is a figure on white known from a dark one, a photograph and a broken file?"""
    assert on_paper(address) is expected


def test_only_pictures_have_an_address() -> None:
    """Are other kinds, broken base64, false beginnings and huge drawings left out?"""
    for data in (
        {"text/html": "<b>"},
        {"image/png": "not base64!"},
        {"image/png": "aGVsbG8="},
        {"image/png": 3},
        {"image/svg+xml": "<svg>" + " " * MOST_SVG},
        {"image/svg+xml": "no drawing"},
    ):
        assert address_of(data) == ""
    assert checked("data:image/gif;base64,R0lGODlhAQABAAAAACw=") == "data:image/gif;base64,R0lGODlhAQABAAAAACw="
    assert checked("data:image/gif;base64,aGVsbG8=") == checked("https://example.org/x.gif") == ""


def test_text_in_lines_is_joined() -> None:
    """Are contents that a file has as lists of lines read too?"""
    assert address_of({"image/png": ["iVBOR\n", "w0KGgo=\n"]}) == "data:image/png;base64,iVBORw0KGgo="
    assert address_of({"image/svg+xml": ["<svg", "/>"]}).startswith("data:image/svg+xml;base64,")
