"""Draws every picture that the notebooks show: `FIGURES[assignment][name](path)` writes one SVG file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt

from plots import PALETTE

Node = tuple[str, float, float, str, str]  # key, x, y, label, kind: "input", "weight", "step" or "cost"
Edge = tuple[str, str]
FILL = {"input": "#dcebf5", "weight": "#fbeccb", "step": "#ffffff", "cost": "#f6d9d6"}


def draw_graph(
    path: Path, nodes: Sequence[Node], edges: Sequence[Edge], size: tuple[float, float], note: str = ""
) -> None:
    """Draw nodes as rounded boxes and edges as arrows from left to right."""
    plt.rcParams.update({"svg.hashsalt": "course", "svg.fonttype": "path", "font.size": 12})
    figure, axes = plt.subplots(figsize=size)
    places = {key: (x, y) for key, x, y, _, _ in nodes}
    boxes = {}
    for key, x, y, label, kind in nodes:
        boxes[key] = axes.text(
            *(x, y, label),
            ha="center",
            va="center",
            color=PALETTE["ink"],
            bbox={"boxstyle": "round,pad=0.45", "facecolor": FILL[kind], "edgecolor": PALETTE["ink"]},
            zorder=3,
        )
    for start, end in edges:
        axes.annotate(
            "",
            places[end],
            places[start],
            arrowprops={
                "arrowstyle": "-|>",
                "color": PALETTE["ink"],
                "patchA": boxes[start].get_bbox_patch(),
                "patchB": boxes[end].get_bbox_patch(),
                "shrinkA": 3,
                "shrinkB": 3,
            },
        )
    xs, ys = [place[0] for place in places.values()], [place[1] for place in places.values()]
    axes.set(xlim=(min(xs) - 0.7, max(xs) + 0.7), ylim=(min(ys) - 0.6, max(ys) + 0.6))
    axes.axis("off")
    if note:
        axes.set_title(note, fontsize=12, color=PALETTE["ink"])
    figure.savefig(path, bbox_inches="tight", metadata={"Date": None, "Creator": None})
    plt.close(figure)


def draw_scalar(path: Path) -> None:
    draw_graph(
        path,
        [
            ("x", 0, 1, "$x$", "input"),
            ("theta", 0, 0, r"$\theta$", "weight"),
            ("times", 1.8, 0.5, r"$\theta\,x$", "step"),
            ("J", 3.4, 0.5, r"$J(\theta)$", "cost"),
        ],
        [("x", "times"), ("theta", "times"), ("times", "J")],
        (6.0, 2.4),
    )


FIGURES = {
    "scalar": {"computation_graph": draw_scalar},
}
