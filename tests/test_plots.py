"""The course's pictures, drawn without a screen."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

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


def drawn() -> list[Any]:
    """The lines on the axes, without the samples beside their names."""
    axes = plt.gca()
    return [line for line in axes.get_lines() if line.get_transform() != axes.transAxes]


def names() -> dict[str, float]:
    """The names of the lines, from the top down, and the height of each as a share of the axes' height."""
    texts = [
        text
        for text in plt.gca().texts
        if text.get_position()[0] > 1 and text.get_verticalalignment() == "center_baseline"
    ]
    heights = {text.get_text(): float(text.get_position()[1]) for text in texts}
    return dict(sorted(heights.items(), key=lambda item: -item[1]))


def labels(axis: str) -> list[str]:
    """What is written along the axis "x" or "y"."""
    axes = plt.gca()
    along = {"x": axes.get_xaxis_transform("grid"), "y": axes.get_yaxis_transform("grid")}[axis]
    return [text.get_text() for text in axes.texts if text.get_transform() == along]


def test_lines_are_told_apart_without_colour() -> None:
    """Does each line have its own marker, colour and name, and the axes their titles?"""
    x = np.arange(1, 5)
    plot_lines(x, {f"line {i}": x * i for i in range(1, 6)}, title="T", xlabel="u", ylabel="v")
    axes = plt.gca()
    assert len({line.get_marker() for line in drawn()}) == len({line.get_color() for line in drawn()}) == 5
    assert list(names()) == [f"line {i}" for i in range(5, 0, -1)]
    assert axes.get_title("left") == "T"
    assert {"u", "v"} <= {text.get_text() for text in axes.texts}
    assert (axes.get_xscale(), axes.get_yscale()) == ("linear", "linear")


def test_a_name_has_a_sample_of_its_line() -> None:
    """Does the sample beside a name look like the line that ends at this height?"""
    plot_lines([1, 2], {"falling": [9, 0], "rising": [0, 5]}, title="", xlabel="", ylabel="")
    axes = plt.gca()
    for line, name in zip(drawn(), ("falling", "rising"), strict=True):
        (sample,) = [other for other in axes.get_lines() if other.get_label() == name]
        assert (sample.get_color(), sample.get_marker()) == (line.get_color(), line.get_marker())
        assert sample.get_linestyle() == line.get_linestyle()
        end = axes.transAxes.inverted().transform(axes.transData.transform(line.get_xydata()[-1]))[1]
        assert np.isclose(names()[name], end)
        assert np.allclose(sample.get_ydata(), end)


def test_names_do_not_touch() -> None:
    """Do lines with the same end get names one below the other, around it?"""
    plot_lines([1, 2], {name: [i, 1.5] for i, name in enumerate("abcd")}, title="", xlabel="", ylabel="")
    heights = list(names().values())
    assert np.allclose(np.diff(heights), np.diff(heights)[0])
    assert np.diff(heights)[0] < -0.05
    assert np.isclose(np.mean(heights), 0.5)
    plt.gcf().canvas.draw()
    boxes = [text.get_window_extent() for text in plt.gca().texts if text.get_text() in names()]
    assert not any(one.overlaps(other) for i, one in enumerate(boxes) for other in boxes[:i])


@pytest.mark.parametrize("log", ["", "y", "xy"])
def test_values_that_cannot_be_drawn(log: str) -> None:
    """Is there a picture for what wrong answers give: nothing finite, zeros, a huge range, no values?"""
    odd = {"nan": [np.nan] * 2, "infinite": [np.inf] * 2, "zeros": [0.0] * 2, "huge": [1e-200, 1e200]}
    for name, values in odd.items():
        plot_lines([1, 2], {name: values}, title="", xlabel="", ylabel="", log=log, threshold=(2.0, "limit"))
        plt.gcf().canvas.draw()
        assert set(names()) == {name, "limit"}
        assert len(labels("y")) < 8
    plot_lines([], {"empty": []}, title="", xlabel="", ylabel="", log=log)
    assert names() == {"empty": 0.5}


def test_threshold_is_drawn_and_named() -> None:
    """Does a threshold get a line across at its height and its name beside it?"""
    plot_lines([1, 2], {"error": [1e-9, 1e-3]}, title="", xlabel="", ylabel="", log="y", threshold=(2e-7, "2e-7"))
    assert np.array_equal(drawn()[0].get_ydata(), [2e-7, 2e-7])
    assert list(names()) == ["error", "2e-7"]
    assert (plt.gca().get_xscale(), plt.gca().get_yscale()) == ("linear", "log")


def test_sweep_shows_exact_zeros() -> None:
    """Is an error of exactly 0 still visible on logarithmic axes, and the caller's data untouched?"""
    errors = {"central": [1e-3, 0.0], "forward": np.array([1e-2, 1e-9])}
    epsilon_sweep([1e-1, 1e-5], errors, "Sweep")
    axes = plt.gca()
    assert (axes.get_xscale(), axes.get_yscale()) == ("log", "log")
    assert np.array_equal(drawn()[0].get_ydata(), [1e-3, 1e-17])
    assert errors["central"] == [1e-3, 0.0]
    plt.gcf().canvas.draw()


@pytest.mark.parametrize(
    ("lowest", "highest", "expected"),
    [
        (1e-8, 1e-0, ["10⁻⁸", "10⁻⁶", "10⁻⁴", "10⁻²", "10⁰"]),
        (0.004, 0.6, ["0.01", "0.03", "0.1", "0.3"]),
        (1.0, 5.0, ["1", "2", "3", "4", "5"]),
    ],
)
def test_logarithmic_axis_has_few_labels(lowest: float, highest: float, expected: list[str]) -> None:
    """Are there powers of ten where they suffice, numbers between them where they do not, and never many?"""
    plot_lines([1, 2], {"error": [lowest, highest]}, title="", xlabel="", ylabel="", log="y")
    assert labels("y") == expected


def test_grid_marks_every_power_of_ten() -> None:
    """Does each power of ten have its line, also where only every second one has its label?"""
    plot_lines([1, 2], {"error": [1e-8, 1]}, title="", xlabel="", ylabel="", log="y")
    (grid,) = plt.gca().collections
    heights = [
        np.asarray(path.vertices)[0, 1]
        for path in grid.get_paths()
        if np.asarray(path.vertices)[0, 1] == np.asarray(path.vertices)[1, 1]
    ]
    assert np.allclose(heights, 10.0 ** np.arange(-8, 1), rtol=1e-12, atol=0)


def test_whole_numbers_stay_whole() -> None:
    """Is an axis of epochs labelled with whole numbers only, and one of readings with a proper minus?"""
    plot_lines(range(1, 4), {"loss": [-1, 0, 1]}, title="", xlabel="", ylabel="")
    assert labels("x") == ["1", "2", "3"]
    assert labels("y") == ["−1", "−0.5", "0", "0.5", "1"]


def test_walks_lie_over_a_valley() -> None:
    """Is each walk a line with a name and a marker of its own, over contours of equal height?"""
    paths = {"short": np.array([[-4.0, 1.0], [-3.0, 0.5]]), "long": np.zeros((3, 2))}
    valley_walks([1.0, 30.0], paths, "Walks")
    assert list(names()) == ["short", "long"]
    short, long = drawn()
    assert np.asarray(short.get_xydata()).tolist() == [[-4.0, 1.0], [-3.0, 0.5]]
    assert short.get_marker() != long.get_marker()
    contours, _ = plt.gca().collections
    for contour in contours.get_paths():
        assert np.ptp(np.asarray(contour.vertices) ** 2 @ [0.5, 15.0]) < 1e-9
    assert plt.gca().get_title("left") == "Walks"


@pytest.mark.parametrize("path", [np.full((3, 2), np.nan), np.array([[-4.0, 1.0], [1e5, -3e9]])])
def test_walks_that_leave_the_valley(path: np.ndarray) -> None:
    """Is the valley still in the picture if a wrong update walks out of it, or nowhere?"""
    valley_walks([1.0, 30.0], {"walk": path}, "Walks")
    plt.gcf().canvas.draw()
    (left, right), (low, high) = plt.gca().get_xlim(), plt.gca().get_ylim()
    assert left <= -4
    assert right >= 1
    assert low <= -1
    assert high >= 1


def test_style_is_set_without_warning() -> None:
    """Are the defaults names that this matplotlib knows (it would warn or raise)?"""
    style()
    assert plt.rcParams["text.color"] == PALETTE["ink"]
