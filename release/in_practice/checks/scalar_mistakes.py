"""What known slips in the scalar `gradient_check` return, so that a wrong answer can be called by its name.

Each entry: what probably happened, and a function of (J, slope, x, theta, epsilon) that makes this mistake.
J and slope stand for forward_propagation and backward_propagation.
"""

from __future__ import annotations

from collections.abc import Callable

Mistake = Callable[..., float]


def _central(J: Mistake, x: float, theta: float, e: float) -> float:
    return (J(x, theta + e) - J(x, theta - e)) / (2 * e)


def _relative(grad: float, approx: float) -> float:
    return abs(grad - approx) / (abs(grad) + abs(approx))


def _measured(approx: Mistake) -> Mistake:
    """The check whose gradapprox is `approx(J, x, theta, epsilon)`."""
    return lambda J, slope, x, theta, e=1e-7: _relative(slope(x, theta), approx(J, x, theta, e))


def _compared(difference: Mistake) -> Mistake:
    """The check whose difference is `difference(grad, gradapprox)`."""
    return lambda J, slope, x, theta, e=1e-7: difference(slope(x, theta), _central(J, x, theta, e))


MISTAKES: tuple[tuple[str, Mistake], ...] = (
    # gradapprox, formula (1)
    (
        "J_plus and J_minus are added and divided by 2 * theta: formula (1) subtracts, and divides by 2 * epsilon",
        _measured(lambda J, x, t, e: (J(x, t + e) + J(x, t - e)) / (2 * t)),
    ),
    (
        "J_plus and J_minus are added: formula (1) subtracts them",
        _measured(lambda J, x, t, e: (J(x, t + e) + J(x, t - e)) / (2 * e)),
    ),
    ("J_plus and J_minus are swapped: J_plus comes first", _measured(lambda J, x, t, e: -_central(J, x, t, e))),
    (
        "J_plus and J_minus are 2 * epsilon apart: divide by that, not by epsilon",
        _measured(lambda J, x, t, e: 2 * _central(J, x, t, e)),
    ),
    (
        "J_minus was taken at theta itself: after theta += epsilon it takes 2 * epsilon to get to the other side",
        _measured(lambda J, x, t, e: (J(x, t + e) - J(x, t)) / (2 * e)),
    ),
    (
        "J_plus was taken at theta itself: theta_plus is theta + epsilon",
        _measured(lambda J, x, t, e: (J(x, t) - J(x, t - e)) / (2 * e)),
    ),
    ("`/ 2 * epsilon` lacks its brackets", _measured(lambda J, x, t, e: _central(J, x, t, e) * e * e)),
    (
        "J_minus was taken at theta_plus, so nothing is left of the difference: theta_minus is theta - epsilon",
        _measured(lambda J, x, t, e: 0.0),
    ),
    ("the step goes to one side only, up: formula (1) takes both", _measured(lambda J, x, t, e: _forward(J, x, t, e))),
    (
        "the step goes to one side only, down: formula (1) takes both",
        _measured(lambda J, x, t, e: _forward(J, x, t, -e)),
    ),
    (
        "theta is multiplied by 1 + epsilon: formula (1) adds epsilon",
        _measured(lambda J, x, t, e: _central(J, x, t, t * e) * t),
    ),
    ("the steps are half of epsilon on each side", _measured(lambda J, x, t, e: _central(J, x, t, e / 2))),
    ("epsilon is a fixed number: use the argument", _measured(lambda J, x, t, e: _central(J, x, t, 1e-7))),
    (
        "the default of epsilon is too large: it is 1e-7",
        lambda J, s, x, t, e=1e-2: _relative(s(x, t), _central(J, x, t, e)),
    ),
    (
        "the step is taken in x: theta takes the step",
        _measured(lambda J, x, t, e: (J(x + e, t) - J(x - e, t)) / (2 * e)),
    ),
    (
        "theta * x is written out again: call forward_propagation, the check must judge that function",
        _measured(lambda J, x, t, e: x),
    ),
    # the gradient to compare with
    (
        "grad is J, not its derivative: it comes from backward_propagation",
        lambda J, s, x, t, e=1e-7: _relative(J(x, t), _central(J, x, t, e)),
    ),
    (
        "grad is asked for at theta + epsilon: take it at theta",
        lambda J, s, x, t, e=1e-7: _relative(s(x, t + e), _central(J, x, t, e)),
    ),
    (
        "grad is x, typed in: call backward_propagation, the check must judge that function",
        lambda J, s, x, t, e=1e-7: _relative(x, _central(J, x, t, e)),
    ),
    (
        "gradapprox goes into backward_propagation in place of x",
        lambda J, s, x, t, e=1e-7: _relative(s(_central(J, x, t, e), t), _central(J, x, t, e)),
    ),
    (
        "backward_propagation is given theta in place of x",
        lambda J, s, x, t, e=1e-7: _relative(s(t, x), _central(J, x, t, e)),
    ),
    # the difference, formula (2)
    ("the denominator is missing: divide by the sum of both norms", _compared(lambda g, a: abs(g - a))),
    ("the denominator is a product: formula (2) adds the two norms", _compared(lambda g, a: abs(g - a) / abs(g * a))),
    (
        "the denominator is the norm of the sum: formula (2) adds the two norms",
        _compared(lambda g, a: abs(g - a) / abs(g + a)),
    ),
    ("the denominator is the numerator again", _compared(lambda g, a: 1.0)),
    (
        "the numerator subtracts the norms: formula (2) takes the norm of grad - gradapprox",
        _compared(lambda g, a: abs(abs(g) - abs(a)) / (abs(g) + abs(a))),
    ),
    (
        "the numerator is the norm of the sum: formula (2) subtracts",
        _compared(lambda g, a: abs(g + a) / (abs(g) + abs(a))),
    ),
    (
        "the difference is divided by grad alone: formula (2) adds both norms",
        _compared(lambda g, a: abs(g - a) / abs(g)),
    ),
    (
        "the difference is divided by gradapprox alone: formula (2) adds both norms",
        _compared(lambda g, a: abs(g - a) / abs(a)),
    ),
    (
        "the difference is divided by the larger norm: formula (2) adds both",
        _compared(lambda g, a: abs(g - a) / max(abs(g), abs(a))),
    ),
    ("the norms are squared: formula (2) takes their roots", _compared(lambda g, a: (g - a) ** 2 / (g * g + a * a))),
    ("gradapprox is returned: the difference of formula (2) is asked for", _compared(lambda g, a: a)),
    ("the answer is 0 or 1: return the difference itself", _compared(lambda g, a: float(_relative(g, a) >= 2e-7))),
    ("the difference is rounded: return it as it is", _compared(lambda g, a: round(_relative(g, a), 4))),
)


def _forward(J: Mistake, x: float, theta: float, e: float) -> float:
    return (J(x, theta + e) - J(x, theta)) / e
