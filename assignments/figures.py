"""Draws every picture that the notebooks show: `FIGURES[assignment][name](path)` writes one SVG file."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from pathlib import Path

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt
import numpy as np
from matplotlib.colors import LinearSegmentedColormap

from digits import load_digits
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


def draw_nine_weights(path: Path) -> None:
    """The whole graph: two branches that meet in y'; the values that the forward pass stores are set in bold."""
    inputs = [(f"x{i}", f"w{i}", row) for i, row in zip(range(1, 6), (9.5, 7.6, 4.9, 3.0, 1.1), strict=True)]
    nodes: list[Node] = []
    edges: list[Edge] = []
    for x, w, row in inputs:
        nodes += [
            (x, 0, row + 0.42, f"${x[0]}_{x[1]}$", "input"),
            (w, 0, row - 0.42, f"${w[0]}_{w[1]}$", "weight"),
            (f"{w}{x}", 1.1, row, r"$\times$", "step"),
        ]
        edges += [(x, f"{w}{x}"), (w, f"{w}{x}")]
    rise, swell = 8.55, 3.5
    nodes += [
        ("sum12", 2.2, rise, "$+$", "step"),
        ("square", 3.4, rise, r"$(\;\cdot\;)^2$", "step"),
        ("w6", 4.6, rise + 1.35, "$w_6$", "weight"),
        ("plus6", 4.6, rise, "$+$", "step"),
        ("exp", 5.8, rise, r"$\mathbf{exp}$", "step"),
        ("w7", 7.0, rise + 1.35, "$w_7$", "weight"),
        ("plus7", 7.0, rise, "$+$", "step"),
        ("tanh", 8.3, rise, r"$\mathbf{tanh}$", "step"),
        ("sin", 2.2, 4.9, r"$\sin$", "step"),
        ("sum45", 2.2, 2.05, "$+$", "step"),
        ("product", 3.4, swell, r"$\times$", "step"),
        ("w8", 4.6, swell - 1.35, "$w_8$", "weight"),
        ("plus8", 4.6, swell, "$+$", "step"),
        ("sigmoid", 5.9, swell, r"$\mathbf{sigmoid}$", "step"),
        ("w9", 7.2, swell - 1.35, "$w_9$", "weight"),
        ("times9", 7.2, swell, r"$\times$", "step"),
        ("sum", 8.7, 6.0, "$+$", "step"),
        ("y_pred", 9.7, 6.0, "$y'$", "step"),
        ("y", 11.2, 7.35, "$y$", "input"),
        ("loss", 11.2, 6.0, "$(y - y')^2$", "cost"),
    ]
    edges += [
        *(("w1x1", "sum12"), ("w2x2", "sum12"), ("sum12", "square"), ("square", "plus6"), ("w6", "plus6")),
        *(("plus6", "exp"), ("exp", "plus7"), ("w7", "plus7"), ("plus7", "tanh"), ("tanh", "sum")),
        *(("w3x3", "sin"), ("w4x4", "sum45"), ("w5x5", "sum45"), ("sin", "product"), ("sum45", "product")),
        *(("product", "plus8"), ("w8", "plus8"), ("plus8", "sigmoid"), ("sigmoid", "times9"), ("w9", "times9")),
        *(("times9", "sum"), ("sum", "y_pred"), ("y_pred", "loss"), ("y", "loss")),
    ]
    draw_graph(path, nodes, edges, (11.0, 5.9))


def draw_training_step(path: Path) -> None:
    """One training step: what goes into the update, and what it hands on to the next step."""
    draw_graph(
        path,
        [
            ("example", 0, 2, "example $x, y$", "input"),
            ("w", 0, 1, "weights $w$", "weight"),
            ("state", 0, 0, "state", "weight"),
            ("gradient", 2.2, 2, "loss_and_gradient", "step"),
            ("update", 4.2, 1, "…_update", "step"),
            ("loss", 4.2, 2, "loss", "cost"),
            ("new_w", 6.2, 1, "new weights", "weight"),
            ("new_state", 6.2, 0, "new state", "weight"),
        ],
        [
            *(("example", "gradient"), ("w", "gradient"), ("gradient", "loss"), ("gradient", "update")),
            *(("w", "update"), ("state", "update"), ("update", "new_w"), ("update", "new_state")),
        ],
        (9.0, 3.0),
        "One step; the next example goes on with the new weights and the new state",
    )


def draw_three_layers(path: Path) -> None:
    """LINEAR, RELU, LINEAR, RELU, LINEAR, SIGMOID: the data above, what is learnt below."""
    nodes: list[Node] = [("X", 0, 1, "$X$\n4 readings", "input")]
    edges: list[Edge] = []
    shapes = {1: ("5×4", "5×1"), 2: ("3×5", "3×1"), 3: ("1×3", "1×1")}
    before = "X"
    for layer, (weights, bias) in shapes.items():
        place = 3.6 * layer - 1.8
        activation = "RELU" if layer < 3 else "SIGMOID"
        nodes += [
            (f"Z{layer}", place, 1, f"LINEAR\n$Z_{layer}$", "step"),
            (f"A{layer}", place + 1.8, 1, f"{activation}\n$A_{layer}$", "step"),
            (f"W{layer}", place, 0, f"$W_{layer}$  {weights}\n$b_{layer}$  {bias}", "weight"),
        ]
        edges += [(before, f"Z{layer}"), (f"W{layer}", f"Z{layer}"), (f"Z{layer}", f"A{layer}")]
        before = f"A{layer}"
    nodes += [("J", 12.4, 1, "cost\n$J$", "cost"), ("Y", 12.4, 0, "$Y$\nyes or no", "input")]
    draw_graph(path, nodes, [*edges, ("A3", "J"), ("Y", "J")], (12.0, 3.0))


def draw_theta(path: Path) -> None:
    """theta as a row of 47 boxes, one colour for each of the six arrays it is made of."""
    plt.rcParams.update({"svg.hashsalt": "course", "svg.fonttype": "path", "font.size": 12})
    figure, axes = plt.subplots(figsize=(11.0, 2.2))
    start = 0
    for layer, sizes in enumerate([(20, 5), (15, 3), (3, 1)], start=1):
        for letter, size in zip("Wb", sizes, strict=True):
            for place in range(start, start + size):
                box = plt.Rectangle((place, 0), 1, 1, facecolor=FILL["input" if letter == "W" else "weight"])
                box.set(edgecolor=PALETTE["ink"], linewidth=0.8)
                axes.add_patch(box)
            middle = start + size / 2
            ends = f"{start}" if size == 1 else f"{start} – {start + size - 1}"
            axes.plot([start + 0.1, start + size - 0.1], [1.22, 1.22], color=PALETTE["ink"], linewidth=1.5)
            axes.text(middle, 1.42, f"${letter}_{layer}$", ha="center", va="bottom", color=PALETTE["ink"], fontsize=14)
            low = 0.75 if letter == "b" else 0.22  # neighbours are narrow: two rows of numbers
            axes.text(middle, -low, ends, ha="center", va="top", color=PALETTE["ink"], fontsize=11)
            start += size
    axes.text(-0.6, 0.5, r"$\theta$", ha="right", va="center", color=PALETTE["ink"], fontsize=16)
    axes.set(xlim=(-2, 47.5), ylim=(-1.5, 2.4))
    axes.axis("off")
    figure.savefig(path, bbox_inches="tight", metadata={"Date": None, "Creator": None})
    plt.close(figure)


def draw_two_layers(path: Path) -> None:
    """LINEAR, SIGMOID, LINEAR, SOFTMAX: the data above, what is learnt below."""
    draw_graph(
        path,
        [
            ("x", 0, 1, "data $x$\nN×Dx", "input"),
            ("z1", 1.9, 1, "LINEAR\n$z_1$", "step"),
            ("W1", 1.9, 0, "$W_1$  Dx×H\n$b_1$  1×H", "weight"),
            ("h", 3.7, 1, "SIGMOID\n$h$", "step"),
            ("z2", 5.5, 1, "LINEAR\n$z_2$", "step"),
            ("W2", 5.5, 0, "$W_2$  H×Dy\n$b_2$  1×Dy", "weight"),
            ("y_hat", 7.3, 1, "SOFTMAX\n$\\hat{y}$", "step"),
            ("CE", 9.2, 1, "cost\n$CE$", "cost"),
            ("y", 9.2, 0, "labels $y$\nN×Dy", "input"),
        ],
        [
            *(("x", "z1"), ("W1", "z1"), ("z1", "h"), ("h", "z2"), ("W2", "z2")),
            *(("z2", "y_hat"), ("y_hat", "CE"), ("y", "CE")),
        ],
        (10.0, 3.0),
    )


def draw_layers(path: Path) -> None:
    """Affine, ReLU, Affine, softmax with loss: forward to the right; each layer hands its dx back to the left."""
    steps = [("Affine1", "Affine"), ("Relu", "ReLU"), ("Affine2", "Affine"), ("Last", "softmax\nwith loss")]
    nodes: list[Node] = [("x", 0, 1, "$x$\n64 pixels", "input"), ("t", 7.6, 0, "$t$\nwhich digit", "input")]
    nodes += [(key, 1.9 * i, 1, label, "step") for i, (key, label) in enumerate(steps, start=1)]
    nodes += [("L", 9.5, 1, "loss\n$L$", "cost")]
    nodes += [(f"W{i}", 1.9 * (2 * i - 1), 0, f"$W_{i}$, $b_{i}$", "weight") for i in (1, 2)]
    order = ["x", *(key for key, _ in steps), "L"]
    edges = [*itertools.pairwise(order), ("W1", "Affine1"), ("W2", "Affine2"), ("t", "Last")]
    draw_graph(path, nodes, edges, (10.5, 3.0), "forward: left to right      backward: the same layers, right to left")


def draw_digits(path: Path) -> None:
    """Two rows of digits from the data of `layers`, each of 0 to 9 twice."""
    plt.rcParams.update({"svg.hashsalt": "course"})
    (x, t), _ = load_digits()
    rows = [np.hstack([np.pad(x[t == digit][i].reshape(8, 8), 1) for digit in range(10)]) for i in range(2)]
    figure, axes = plt.subplots(figsize=(9.0, 1.9))
    paper_to_ink = LinearSegmentedColormap.from_list("ink", [PALETTE["paper"], PALETTE["ink"]])
    axes.imshow(np.vstack(rows), cmap=paper_to_ink, interpolation="nearest")
    axes.axis("off")
    figure.savefig(path, bbox_inches="tight", metadata={"Date": None, "Creator": None})
    plt.close(figure)


FIGURES = {
    "scalar": {"computation_graph": draw_scalar},
    "computational_graph": {"nine_weights": draw_nine_weights, "training_step": draw_training_step},
    "three_layer_network": {"network": draw_three_layers, "theta": draw_theta},
    "two_layer_network": {"network": draw_two_layers},
    "layers": {"layers": draw_layers, "digits": draw_digits},
}
