"""The course's pictures: one palette, and the plots that several notebooks share.

Ticks and legends take matplotlib most of its time: a tick is five artists, a legend more than a dozen. So here all
lines of a grid are one artist, a tick is nothing but its label, and each line has its name at its end.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.collections import LineCollection
from matplotlib.ticker import MaxNLocator

__all__ = ["PALETTE", "epsilon_sweep", "plot_lines", "style", "valley_walks"]

# Told apart without colour too: every line also has its own dashes and marker.
PALETTE = {
    "ink": "#16263f",
    "blue": "#0b6fa4",
    "red": "#c8413b",
    "amber": "#d98e04",
    "green": "#2c8c5a",
    "violet": "#7d5ba6",
    "grey": "#8a94a3",
    "paper": "#f4f1ea",
}
_LINES = [("blue", "-", "o"), ("red", "--", "s"), ("amber", "-.", "^"), ("green", ":", "D"), ("violet", "-", "v")]
_SUPERSCRIPT = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")
_ROW = 0.075  # height of a line of text, as a share of the axes' height


def style() -> None:
    """Set matplotlib's defaults for the course."""
    plt.rcParams.update(
        {
            "figure.figsize": (7.2, 3.8),
            "figure.dpi": 100,
            "lines.markersize": 4,
            "font.size": 11,
            "text.color": PALETTE["ink"],
            "text.hinting": "none",  # fitting letters to the pixels takes a tenth of the drawing time
        }
    )


def plot_lines(
    x: Sequence[float] | np.ndarray,
    lines: Mapping[str, Any],
    *,
    title: str,
    xlabel: str,
    ylabel: str,
    log: str = "",
    threshold: tuple[float, str] | None = None,
) -> None:
    """Plot named lines over `x`. log: "x", "y" or "xy" for logarithmic axes; threshold: height and its name."""
    axes = _new_axes(title, xlabel, ylabel)
    axes.set(**{f"{name}scale": "log" for name in log})
    _draw_named(axes, {name: (x, values) for name, values in lines.items()}, threshold)
    whole = np.issubdtype(np.asarray(x).dtype, np.integer)  # there is no epoch 2.5
    _draw_grid(
        axes, _ticks(axes.get_xlim(), 6, log="x" in log, whole=whole), _ticks(axes.get_ylim(), 5, log="y" in log)
    )
    plt.show()


def epsilon_sweep(epsilons: Sequence[float] | np.ndarray, errors: Mapping[str, Any], title: str) -> None:
    """Plot the error of a numerical derivative against the step epsilon, one line for each way to take it."""
    visible = {name: np.maximum(np.asarray(error, dtype=float), 1e-17) for name, error in errors.items()}
    plot_lines(epsilons, visible, title=title, xlabel="step ε", ylabel="relative error", log="xy")


def valley_walks(steepness: Sequence[float], paths: Mapping[str, Any], title: str) -> None:
    """Draw walks, each of shape (steps, 2), over the contours of a valley: half of steepness[i] * w[i]**2, added up."""
    axes = _new_axes(title, "along the valley", "across the valley")
    axes.update_datalim([(-4.2, -1.4), (1.7, 1.4)])
    _draw_named(axes, {name: np.transpose(path) for name, path in paths.items()})
    turn = np.linspace(0, 2 * np.pi, 100)
    ring = np.column_stack([np.cos(turn), np.sin(turn)]) * np.sqrt(2 / np.asarray(steepness))
    rings = [np.sqrt(height) * ring for height in np.arange(2.5, 45, 5)]
    axes.add_collection(LineCollection(rings, colors=PALETTE["grey"], linewidths=0.5), autolim=False)
    _draw_grid(axes, _ticks(axes.get_xlim(), 6), _ticks(axes.get_ylim(), 5))
    plt.show()


def _new_axes(title: str, xlabel: str, ylabel: str) -> Any:
    """Axes without ticks and frame, with the titles around them and room for names on the right."""
    style()
    axes = plt.figure().add_axes((0.08, 0.14, 0.67, 0.69))
    axes.set_axis_off()
    axes.set_title(title, loc="left", y=1.1, color=PALETTE["ink"])
    axes.text(0, 1.03, ylabel, transform=axes.transAxes)
    axes.text(0.5, -2.4 * _ROW, xlabel, transform=axes.transAxes, ha="center")
    return axes


def _draw_named(axes: Any, lines: Mapping[str, Any], threshold: tuple[float, str] | None = None) -> None:
    """Draw lines, each a pair of x and y, and a threshold, with their names at the heights where they end."""
    looks: list[Any] = [{"color": PALETTE[colour], "ls": dashes, "marker": mark} for colour, dashes, mark in _LINES]
    across: Any = {"color": PALETTE["grey"], "linewidth": 1}
    if threshold is not None:
        axes.axhline(threshold[0], **across)
    named = [
        (name, look, axes.plot(*line, **look)[0].get_xydata())
        for (name, line), look in zip(lines.items(), looks, strict=False)
    ]
    axes.autoscale_view()
    if threshold is not None:
        named.append((threshold[1], across, np.array([[axes.get_xlim()[1], threshold[0]]])))
    heights = _apart([_end(axes, points) for _, _, points in named])
    for (name, look, _), height in zip(named, heights, strict=True):
        sample = [1.015, 1.04, 1.065], [height] * 3
        axes.plot(*sample, **look, markevery=[1], transform=axes.transAxes, clip_on=False, label=name)
        axes.text(1.08, height, name, transform=axes.transAxes, va="center_baseline")


def _end(axes: Any, points: Any) -> float:
    """The height of a line's rightmost point, as a share of the axes' height; the middle if it has no points."""
    with np.errstate(divide="ignore", invalid="ignore"):
        shares = axes.transAxes.inverted().transform(axes.transData.transform(points))
    shares = shares[np.isfinite(shares).all(axis=1)]
    return float(np.clip(shares[np.argmax(shares[:, 0]), 1], 0, 1)) if len(shares) else 0.5


def _apart(heights: Sequence[float]) -> Any:
    """The heights nearest to these, in least squares, that leave each name a row of its own."""
    order = np.argsort(heights, kind="stable")
    rows = _ROW * np.arange(len(order))
    free = np.asarray(heights)[order] - rows
    n = range(len(free))
    level = [max(min(free[first : last + 1].mean() for last in n[i:]) for first in n[: i + 1]) for i in n]
    apart = np.empty(len(order))
    apart[order] = level + rows
    return apart


def _ticks(limits: tuple[float, float], most: int, *, log: bool = False, whole: bool = False) -> dict[float, str]:
    """Places along an axis, with at most about `most` labels. whole: only at whole numbers.

    A logarithmic axis also has places without a label, one for each power of ten.
    """
    low, high = sorted(limits)
    if not log or high < 10 * low:
        places: Any = MaxNLocator(most, integer=whole, steps=[1, 2, 2.5, 5, 10]).tick_values(low, high)
        return {place: f"{place:g}".replace("-", "−") for place in (places + 0.0).tolist() if low <= place <= high}
    first, last = int(np.ceil(np.log10(low))), int(np.floor(np.log10(high)))
    if last - first < 3:
        places = [digit * 10.0**n for n in range(first - 1, last + 1) for digit in (1, 3)]
        return {place: f"{place:g}" for place in places if low <= place <= high}
    stride = (last - first) // most + 1
    labels = {n: "" if n % stride else "10" + str(n).translate(_SUPERSCRIPT) for n in range(first, last + 1)}
    return {10.0**n: label for n, label in labels.items() if label or stride < 5}  # more lines would be a grey area


def _draw_grid(axes: Any, across: Mapping[float, str], up: Mapping[float, str]) -> None:
    """Write the labels of the ticks `across` the axes and `up` them, and draw a line for each."""
    (left, right), (low, high) = axes.get_xlim(), axes.get_ylim()
    ends = [[(x, low), (x, high)] for x in across] + [[(left, y), (right, y)] for y in up]
    axes.add_collection(
        LineCollection(ends, colors=PALETTE["grey"], alpha=0.25, linewidths=0.8, zorder=0), autolim=False
    )
    for x, label in across.items():
        if label:
            axes.text(x, -0.3 * _ROW, label, transform=axes.get_xaxis_transform("grid"), ha="center", va="top")
    for y, label in up.items():
        if label:
            place = {"transform": axes.get_yaxis_transform("grid"), "ha": "right", "va": "center_baseline"}
            axes.text(-0.01, y, label, **place)
