"""The course's pictures: one palette, and the plots that several notebooks share."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.ticker import LogLocator, NullLocator

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


def style() -> None:
    """Set matplotlib's defaults for the course."""
    plt.rcParams.update(
        {
            "figure.figsize": (7.2, 4.0),
            "figure.dpi": 100,
            "axes.edgecolor": PALETTE["ink"],
            "axes.grid": True,
            "axes.titley": 1.0,  # where it is anyway: looking for room takes a fifth of the drawing time
            "axes.spines.right": False,
            "axes.spines.top": False,
            "grid.alpha": 0.3,
            "lines.markersize": 4,
            "font.size": 11,
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
    style()
    _, axes = plt.subplots()
    for (name, values), (colour, dashes, marker) in zip(lines.items(), _LINES, strict=False):
        axes.plot(x, values, dashes, marker=marker, color=PALETTE[colour], label=name)
    if threshold is not None:
        axes.axhline(threshold[0], color=PALETTE["grey"], linewidth=1)
        axes.annotate(threshold[1], (0.99, threshold[0]), xycoords=("axes fraction", "data"), ha="right", va="bottom")
    for name, axis in {"x": axes.xaxis, "y": axes.yaxis}.items():
        if name in log:
            axes.set(**{f"{name}scale": "log"})
            axis.set_major_formatter(_power_of_ten)
            axis.set_major_locator(LogLocator(numticks=7))
            low, high = axis.get_data_interval()
            if high > 100 * low:  # the small ticks would take half of the drawing time
                axis.set_minor_locator(NullLocator())
            axis.set_minor_formatter(partial(_between_powers, axis))
    if "x" not in log and np.issubdtype(np.asarray(x).dtype, np.integer):
        axes.xaxis.get_major_locator().set_params(integer=True)  # there is no epoch 2.5
    axes.set(title=title, xlabel=xlabel, ylabel=ylabel)
    axes.legend(frameon=False)
    plt.show()


def _power_of_ten(value: float, _: int | None = None) -> str:
    """The label of a logarithmic axis in plain characters: formulas as labels take ten times as long to draw."""
    exponent = round(np.log10(value))
    return "10" + str(exponent).translate(_SUPERSCRIPT) if np.isclose(value, 10.0**exponent) else f"{value:g}"


def _between_powers(axis: Any, value: float, _: int | None = None) -> str:
    """The label of a small tick: only where there is hardly room for a power of ten."""
    low, high = axis.get_view_interval()
    text = f"{value:g}"
    return text if high < 20 * low and text[-1] in "235" else ""


def epsilon_sweep(epsilons: Sequence[float] | np.ndarray, errors: Mapping[str, Any], title: str) -> None:
    """Plot the error of a numerical derivative against the step epsilon, one line for each way to take it."""
    visible = {name: np.maximum(np.asarray(error, dtype=float), 1e-17) for name, error in errors.items()}
    plot_lines(epsilons, visible, title=title, xlabel="step ε", ylabel="relative error", log="xy")


def valley_walks(steepness: Sequence[float], paths: Mapping[str, Any], title: str) -> None:
    """Draw walks, each of shape (steps, 2), over the contours of a valley: half of steepness[i] * w[i]**2, added up."""
    style()
    _, axes = plt.subplots()
    along, across = np.meshgrid(np.linspace(-4.5, 2, 60), np.linspace(-1.5, 1.5, 60))
    height = (steepness[0] * along**2 + steepness[1] * across**2) / 2
    axes.contour(along, across, height, levels=8, colors=PALETTE["grey"], linewidths=0.5)
    for (name, path), (colour, dashes, marker) in zip(paths.items(), _LINES, strict=False):
        axes.plot(*np.transpose(path), dashes, marker=marker, color=PALETTE[colour], label=name)
    axes.set(title=title, xlabel="along the valley", ylabel="across the valley")
    axes.legend(frameon=False)
    plt.show()
