"""The course's pictures, drawn without a screen."""

from __future__ import annotations

from collections.abc import Iterator

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt
import numpy as np
import pytest

from plots import PALETTE, epsilon_sweep, plot_lines, style, valley_walks


@pytest.fixture(autouse=True)
def canvas(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Keep the figure that `plt.show` would put into the notebook, and put back every default."""
    monkeypatch.setattr(plt, "show", lambda: None)
    with matplotlib.rc_context():
        yield
    plt.close("all")


def test_palette_is_of_hex_colours() -> None:
    """Is every colour one that matplotlib and a web page understand, and no two alike?"""
    assert all(matplotlib.colors.to_hex(colour) == colour for colour in PALETTE.values())
    assert len(set(PALETTE.values())) == len(PALETTE)


def test_lines_are_told_apart_without_colour() -> None:
    """Does each line have its own marker, colour and name, and the axes their titles?"""
    x = np.arange(1, 5)
    plot_lines(x, {f"line {i}": x * i for i in range(1, 6)}, title="T", xlabel="u", ylabel="v")
    axes = plt.gca()
    lines = axes.get_lines()
    assert len({line.get_marker() for line in lines}) == len({line.get_color() for line in lines}) == 5
    legend = axes.get_legend()
    assert legend is not None
    assert [text.get_text() for text in legend.get_texts()] == [f"line {i}" for i in range(1, 6)]
    assert (axes.get_title(), axes.get_xlabel(), axes.get_ylabel()) == ("T", "u", "v")
    assert (axes.get_xscale(), axes.get_yscale()) == ("linear", "linear")


def test_threshold_is_drawn_and_named() -> None:
    """Does a threshold get a line across at its height and its name beside it?"""
    plot_lines([1, 2], {"error": [1e-9, 1e-3]}, title="", xlabel="", ylabel="", log="y", threshold=(2e-7, "2e-7"))
    axes = plt.gca()
    assert np.array_equal(axes.get_lines()[-1].get_ydata(), [2e-7, 2e-7])
    assert [text.get_text() for text in axes.texts] == ["2e-7"]
    assert (axes.get_xscale(), axes.get_yscale()) == ("linear", "log")


def test_sweep_shows_exact_zeros() -> None:
    """Is an error of exactly 0 still visible on logarithmic axes, and the caller's data untouched?"""
    errors = {"central": [1e-3, 0.0], "forward": np.array([1e-2, 1e-9])}
    epsilon_sweep([1e-1, 1e-5], errors, "Sweep")
    axes = plt.gca()
    assert (axes.get_xscale(), axes.get_yscale()) == ("log", "log")
    assert np.array_equal(axes.get_lines()[0].get_ydata(), [1e-3, 1e-17])
    assert errors["central"] == [1e-3, 0.0]
    plt.gcf().canvas.draw()


@pytest.mark.parametrize(("highest", "small_ticks"), [(1e-1, 0), (5e-5, 8)])
def test_small_ticks_only_where_there_is_room(highest: float, small_ticks: int) -> None:
    """Does an axis over many powers of ten do without small ticks, which take half of the drawing time?"""
    plot_lines([1, 2, 3], {"error": [1e-6, 1e-5, highest]}, title="", xlabel="", ylabel="", log="y")
    plt.gcf().canvas.draw()
    assert len(plt.gca().yaxis.get_minorticklocs()) >= small_ticks
    assert (len(plt.gca().yaxis.get_minorticklocs()) == 0) == (small_ticks == 0)


def test_walks_lie_over_a_valley() -> None:
    """Is each walk a line with a name and a marker of its own, over contours of equal height?"""
    paths = {"short": np.array([[-4.0, 1.0], [-3.0, 0.5]]), "long": np.zeros((3, 2))}
    valley_walks([1.0, 30.0], paths, "Walks")
    axes = plt.gca()
    legend = axes.get_legend()
    assert legend is not None
    assert [text.get_text() for text in legend.get_texts()] == ["short", "long"]
    assert np.asarray(axes.get_lines()[0].get_xydata()).tolist() == [[-4.0, 1.0], [-3.0, 0.5]]
    assert axes.get_lines()[0].get_marker() != axes.get_lines()[1].get_marker()
    assert len(axes.collections) > 0
    assert axes.get_title() == "Walks"


def test_style_is_set_without_warning() -> None:
    """Are the defaults names that this matplotlib knows (it would warn or raise)?"""
    style()
    assert not plt.rcParams["axes.spines.top"]
