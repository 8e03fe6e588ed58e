"""Figures as PNG, drawn once."""

from __future__ import annotations

import base64
import io
from collections.abc import Iterator

import matplotlib.pyplot as plt
import numpy as np
import pytest
from IPython.core.pylabtools import print_figure
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from PIL import Image

from autograder.engine.inside.pictures import draw_for, picture


@pytest.fixture
def figure() -> Iterator[Figure]:
    made = Figure(figsize=(5, 3))
    FigureCanvasAgg(made)
    axes = made.subplots()
    axes.plot([1, 2, 3], [1, 4, 9])
    axes.set(title="squares", xlabel="number", ylabel="square")
    yield made
    plt.close("all")


def ink(encoded: str | None) -> np.ndarray:
    """The picture's pixels, cut to those that are not paper."""
    assert encoded is not None
    pixels = np.asarray(Image.open(io.BytesIO(base64.b64decode(encoded))).convert("L"))
    rows, columns = np.nonzero(pixels != pixels[0, 0])
    return pixels[rows.min() : rows.max() + 1, columns.min() : columns.max() + 1]


def alike(one: np.ndarray, other: np.ndarray) -> bool:
    """The same size and the same amount of ink, but for what a shift by part of a pixel changes."""
    sizes = np.abs(np.subtract(one.shape, other.shape))
    dark, other_dark = ((255 - pixels.astype(float)).sum() for pixels in (one, other))
    return bool(sizes.max() <= 1 and np.isclose(dark, other_dark, rtol=0.02))


def test_the_picture_is_what_ipython_would_show(figure: Figure) -> None:
    """Is nothing missing, moved or added, whichever way a figure is drawn?"""
    assert alike(ink(picture(figure)), ink(print_figure(figure, base64=True)))
    whole = ink(picture(figure))
    figure.axes[0].set_title("")
    assert not alike(whole, ink(print_figure(figure, base64=True)))


def test_what_reaches_beyond_the_figure_is_shown(figure: Figure) -> None:
    """Does a label outside of the figure, near or far, stay whole?"""
    label = figure.text(-0.15, 0.5, "beside")
    assert alike(ink(picture(figure)), ink(print_figure(figure, base64=True)))
    label.set_position((-0.21, 0.5))
    assert picture(figure) == print_figure(figure, base64=True)


@pytest.mark.slow
def test_a_size_that_is_no_whole_number_of_pixels(figure: Figure) -> None:
    """Is a figure of any size drawn?"""
    for width in np.linspace(3, 3.04, 9):
        figure.set_size_inches(width, width)
        assert ink(picture(figure)).size


def test_what_shines_through_goes_on_shining_through(figure: Figure) -> None:
    """Is a figure without paper transparent, and only that?"""

    def mode() -> str:
        return Image.open(io.BytesIO(base64.b64decode(picture(figure) or ""))).mode

    assert mode() == "RGB"
    figure.set_facecolor("none")
    assert mode() == "RGBA"


def test_an_empty_figure_is_no_picture() -> None:
    """Is nothing shown for a figure with nothing on it, and paper for one with empty axes switched off?"""
    assert picture(Figure()) is None
    blank = plt.figure()
    blank.add_subplot().axis("off")
    assert picture(blank) == print_figure(blank, base64=True)
    plt.close(blank)


def test_nothing_is_drawn_for_nobody(figure: Figure) -> None:
    """Is the time for a picture spared while nobody looks, and not after?"""
    draw_for(False)
    try:
        assert picture(figure) is None
    finally:
        draw_for(True)
    assert picture(figure)
