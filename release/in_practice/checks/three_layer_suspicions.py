"""Why the three-layer network's checks found a wrong number: the likely mistake, in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from checks.three_layer_cases import exact_gradients_n
from gc_utils import gradients_to_vector, relative_error

STEP_SUSPICION = "a step on one side only, an entry not put back, or an epsilon that is not the argument"


def near(number: float, expected: float, rounding: float = 2e-7) -> bool:
    """Is a relative difference what it should be, but for the noise of a measured gradient?"""
    return number >= 0 and abs(number - expected) < rounding + 1e-3 * expected


def reads_the_first_case(difference: float, other: Mapping[str, Any], first: Mapping[str, Any]) -> str:
    """The arguments in whose place those of the first case were used, if that explains the difference."""
    for names in (("X", "Y"), ("parameters",), ("gradients",), ("parameters", "X", "Y")):
        mixed = {**other, **{name: first[name] for name in names}}
        slopes = exact_gradients_n(mixed["X"], mixed["Y"], mixed["parameters"])
        if near(
            difference,
            relative_error(*(gradients_to_vector(part, mixed["parameters"]) for part in (mixed["gradients"], slopes))),
        ):
            return f"{' and '.join(names)} of an earlier cell, in place of the argument{'s' if names[1:] else ''}"
    return ""


def suspicion_n(difference: float, g: np.ndarray, a: np.ndarray) -> str:
    """The likely mistake behind a wrong `difference` of the gradients g, which should be a."""
    split = (slice(0, 20), slice(25, 40), slice(43, 46), slice(20, 25), slice(40, 43), slice(46, 47))
    weights_first = np.concatenate([a[part] for part in split])
    if abs(difference - relative_error(g, weights_first)) < 1e-5:
        return "the order: W1, b1, W2, b2, W3, b3, as dictionary_to_vector lays them out"
    return parameter_suspicion_n(difference, g, a)


def parameter_suspicion_n(number: float, g: np.ndarray, a: np.ndarray) -> str:
    """The likely mistake behind a wrong difference of the gradients g, which should be a."""
    norm_g, norm_a, apart = (float(np.linalg.norm(part)) for part in (g, a, g - a))
    two_norms = "the denominator of formula (2) is the sum of two norms"
    too_long = "J_plus and J_minus are 2 * epsilon apart: divide by that, not by epsilon"
    one_array = "theta_plus and theta_minus are one array: copy theta for each"
    doubled, halved = relative_error(g, 2 * a), relative_error(g, a / 2)
    suspects = [
        (doubled, f"{too_long}; or {one_array}" if abs(doubled - halved) < 1e-6 else too_long),
        (halved, one_array),
        (
            1.0,
            "are J_plus and J_minus added, swapped or taken at one point? Are there brackets in `/ (2 * epsilon)`?",
        ),
        (relative_error(g, -a), "J_plus and J_minus are swapped"),
        (abs(norm_g - norm_a) / (norm_g + norm_a or 1), "take the norm of the difference, not the difference of norms"),
        (apart / (float(np.linalg.norm(g + a)) or 1), two_norms),
        (apart / (norm_g * norm_a or 1), two_norms),
        (apart / (norm_g or 1), two_norms),
        (apart / (norm_a or 1), two_norms),
        (apart, "that is the numerator alone"),
        (0.0, "these gradients are wrong, and yet they are found right: what is compared with what?"),
    ]
    for value, mistake in suspects:
        if abs(number - value) < 1e-4 * value + 1e-6:
            return mistake
    if number < 0:
        return "a norm is missing: a difference is never negative"
    if number > 1:
        return "more than 1 cannot be: do both vectors have the same shape, and both norms a place below the line?"
    if relative_error(g, a) > 1e-5:
        return "compare the numerator and the denominator with formula (2), term by term"
    return "is theta copied afresh for every entry, does only entry i move, and are the right entries compared?"
