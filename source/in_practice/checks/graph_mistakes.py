"""What known slips in `gradient_checking` return, so that wrong differences can be called by their name.

Each entry: what probably happened, and a function of (loss, slopes, w, eps) that makes this mistake and
returns nine differences. loss and slopes take an array of nine weights.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

Function = Callable[..., Any]


def _each(moved: Function) -> Function:
    """Nine values of `moved(loss, w, step, eps)`, where step is eps at one place and 0 elsewhere."""
    return lambda loss, w, eps: np.array([moved(loss, w, step, eps) for step in eps * np.eye(9)])


_central = _each(lambda loss, w, step, eps: (loss(w + step) - loss(w - step)) / (2 * eps))


def _relative(grad: Any, approx: Any) -> Any:
    size = np.abs(grad) + np.abs(approx)
    return np.divide(np.abs(grad - approx), size, out=np.zeros(9), where=size > 0)


def _measured(moved: Function) -> Function:
    """The check whose approx is `moved(loss, w, step, eps)` for each weight."""
    return lambda loss, slopes, w, eps: _relative(slopes(w), _each(moved)(loss, w, eps))


def _compared(difference: Function) -> Function:
    """The check whose differences are `difference(grad, approx)`; 0 where both are 0."""

    def mistake(loss: Function, slopes: Function, w: Any, eps: float) -> Any:
        grad, approx = slopes(w), _central(loss, w, eps)
        return np.where((grad == 0) & (approx == 0), 0.0, difference(grad, approx))

    return mistake


def _restored_never(loss: Function, slopes: Function, w: Any, eps: float) -> Any:
    approx, moved = [], w.copy()
    for i in range(9):
        moved[i] += eps
        plus = loss(moved)
        moved[i] -= 2 * eps
        approx.append((plus - loss(moved)) / (2 * eps))
    return _relative(slopes(w), np.array(approx))


MISTAKES: tuple[tuple[str, Function], ...] = (
    (
        "the two losses are 2 * eps apart: divide by that, not by eps",
        _measured(lambda loss, w, step, eps: (loss(w + step) - loss(w - step)) / eps),
    ),
    (
        "the second loss is taken at w itself: w_plus and w_minus are one array, moved up by eps and down by eps",
        _measured(lambda loss, w, step, eps: (loss(w + step) - loss(w)) / (2 * eps)),
    ),
    (
        "the first loss is taken at w itself: w_plus has lost its eps again",
        _measured(lambda loss, w, step, eps: (loss(w) - loss(w - step)) / (2 * eps)),
    ),
    (
        "the measured gradients are 0: w_plus and w_minus are one array; np.array(w) copies, `w_plus = w` does not",
        _measured(lambda loss, w, step, eps: 0.0),
    ),
    ("a weight stays moved while the next ones are measured: take a fresh copy for each", _restored_never),
    (
        "the losses are swapped: the one at w + eps comes first",
        _measured(lambda loss, w, step, eps: (loss(w - step) - loss(w + step)) / (2 * eps)),
    ),
    (
        "the losses are added: formula (1) subtracts them",
        _measured(lambda loss, w, step, eps: (loss(w + step) + loss(w - step)) / (2 * eps)),
    ),
    (
        "the step goes to one side only, up: formula (1) takes both",
        _measured(lambda loss, w, step, eps: (loss(w + step) - loss(w)) / eps),
    ),
    (
        "the step goes to one side only, down: formula (1) takes both",
        _measured(lambda loss, w, step, eps: (loss(w) - loss(w - step)) / eps),
    ),
    (
        "`/ 2 * eps` lacks its brackets",
        _measured(lambda loss, w, step, eps: (loss(w + step) - loss(w - step)) / 2 * eps),
    ),
    (
        "all weights are moved at once: change one, and leave the other eight",
        _measured(lambda loss, w, step, eps: (loss(w + eps) - loss(w - eps)) / (2 * eps)),
    ),
    (
        "eps is a fixed number: use the argument",
        lambda loss, slopes, w, eps: _relative(slopes(w), _central(loss, w, 1e-4)),
    ),
    (
        "w is set to 0.1 inside the function: use the argument",
        lambda loss, slopes, w, eps: _relative(slopes(0.1 + 0 * w), _central(loss, 0.1 + 0 * w, eps)),
    ),
    (
        "the gradients are taken at w as it came, the losses at weights of 0.1: use the argument w for both",
        lambda loss, slopes, w, eps: _relative(slopes(w), _central(loss, 0.1 + 0 * w, eps)),
    ),
    (
        "backward_propagation is called at w + eps: call it once, at w, with the forward_dict of w",
        lambda loss, slopes, w, eps: _relative(slopes(w + eps), _central(loss, w, eps)),
    ),
    ("the denominator is missing: divide by the sum of both sizes", _compared(lambda g, a: np.abs(g - a))),
    ("the denominator is a product: formula (2) adds", _compared(lambda g, a: np.abs(g - a) / np.abs(g * a))),
    (
        "the denominator is the size of the sum: formula (2) adds the two sizes",
        _compared(lambda g, a: np.abs(g - a) / np.abs(g + a)),
    ),
    (
        "the difference is divided by the larger size: formula (2) adds both",
        _compared(lambda g, a: np.abs(g - a) / np.maximum(np.abs(g), np.abs(a))),
    ),
    (
        "the sizes are subtracted above the line: formula (2) takes the size of grad - approx",
        _compared(lambda g, a: np.abs(np.abs(g) - np.abs(a)) / (np.abs(g) + np.abs(a))),
    ),
    (
        "the differences lack absolute values above the line",
        _compared(lambda g, a: (g - a) / (np.abs(g) + np.abs(a))),
    ),
    (
        "one number for all nine weights, nine times: compare each weight's two gradients",
        _compared(lambda g, a: np.full(9, np.linalg.norm(g - a) / (np.linalg.norm(g) + np.linalg.norm(a)))),
    ),
    ("approx is compared with itself", lambda loss, slopes, w, eps: np.zeros(9)),
    ("the differences are rounded: return them as they are", _compared(lambda g, a: np.round(_relative(g, a), 3))),
)
