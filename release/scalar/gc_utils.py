"""Numerical helpers for gradient checking; needs numpy only.

Parameters travel as dictionaries of arrays, a gradient check walks along one long
column vector ``theta``; the functions here turn one into the other and compare gradients.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np

__all__ = [
    "GradientComparison",
    "compare_gradients",
    "dictionary_to_vector",
    "gradients_to_vector",
    "relative_error",
    "relu",
    "sigmoid",
    "vector_to_dictionary",
]

THREE_LAYER_SHAPES = {"W1": (5, 4), "b1": (5, 1), "W2": (3, 5), "b2": (3, 1), "W3": (1, 3), "b3": (1, 1)}
_NUMBERED = re.compile(r"d?([Wbw])(0|[1-9]\d*)")  # a parameter, W1, b1 or w1, or its gradient, dW1


def sigmoid(x: Any) -> Any:
    """Return 1 / (1 + exp(-x)) for a number or an array of any shape, without overflow.

    exp is only ever taken of numbers whose real part is at or below zero, so ±1000 give 0 and 1
    without a warning. Complex numbers stay complex, as the complex step needs it.
    """
    x = np.asarray(x)
    if x.dtype.kind != "c":
        x = x.astype(float)
    above = x.real >= 0
    small = np.exp(np.where(above, -x, x))
    return np.where(above, 1.0, small)[()] / (1.0 + small)


def relu(x: Any) -> Any:
    """Return max(0, x) for a number or elementwise for an array of any shape."""
    return np.maximum(0, x)


def dictionary_to_vector(parameters: Mapping[str, Any]) -> tuple[np.ndarray, list[str]]:
    """Stack a dictionary of arrays or numbers into one column vector.

    Parameters named W1, b1, W2, b2, … come layer by layer, the weights first, and w1, w2, …
    by their numbers; any other dictionary keeps its own order. Every array is read row by row.
    Integers become floats, so that a small step from them is not lost.

    Returns (theta of shape (n, 1), a list of n names: the parameter each entry came from).
    Raises TypeError for float32 and anything that is no number, ValueError for NaN, infinity
    and an empty dictionary; both name the parameter. Copies, never changes.
    """
    _require_dictionary(parameters, "parameters")
    arrays = {name: _checked(name, parameters[name]) for name in _in_layer_order(parameters)}
    theta = np.concatenate([array.reshape(-1, 1) for array in arrays.values()])
    keys = [key for name, array in arrays.items() for key in [name] * array.size]
    return theta, keys


def vector_to_dictionary(theta: Any, like: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """Cut a vector into a dictionary of arrays: the inverse of `dictionary_to_vector`.

    theta: shape (n, 1) or (n,). like: a dictionary whose names and shapes to follow, with a
    plain float where it has a plain number; without it, the three-layer network:
    W1 (5, 4), b1 (5, 1), W2 (3, 5), b2 (3, 1), W3 (1, 3), b3 (1, 1).

    Raises ValueError when theta has the wrong number of entries, TypeError when it holds
    integers, where a small step is lost, or float32.
    """
    if like is not None:
        _require_dictionary(like, "like")
    shapes = THREE_LAYER_SHAPES if like is None else {k: np.shape(like[k]) for k in _in_layer_order(like)}
    flat = _checked("theta", theta, finite=False, integers=False).flatten()
    parameters, start = {}, 0
    for name, shape in shapes.items():
        stop = start + math.prod(shape)
        if stop <= flat.size:
            parameters[name] = flat[start:stop].reshape(shape)
        start = stop
    if flat.size != start:
        wanted = ", ".join(f"{name} {shape}" for name, shape in shapes.items())
        raise ValueError(f"theta has {flat.size} entries, but {wanted} need {start}")
    if like is not None:
        parameters |= {name: parameters[name].item() for name in parameters if np.isscalar(like[name])}
    return parameters


def gradients_to_vector(gradients: Mapping[str, Any], parameters: Mapping[str, Any] | None = None) -> np.ndarray:
    """Stack the gradients of the parameters into one column vector, in `dictionary_to_vector`'s order.

    gradients: dictionary with dW1, db1, … or dw1, dw2, …; other entries (dZ1, dA1, …) are left out.
    parameters: when given, exactly "d" + name is taken for each of its names, and shapes must agree;
    parameters of other names need it.

    Returns shape (n, 1). Raises KeyError for a missing gradient, ValueError for a wrong shape.
    """
    _require_dictionary(gradients, "gradients")
    if parameters is not None:
        names = ["d" + name for name in _in_layer_order(parameters)]
    else:
        names = [str(name) for name in gradients if str(name)[:1] == "d" and _NUMBERED.fullmatch(str(name))]
        names = _without_gaps(_in_layer_order(names))
    missing = [name for name in names if name not in gradients]
    if missing or not names:
        found = ", ".join(map(str, gradients)) or "nothing"
        raise KeyError(f"gradients lacks {', '.join(missing) or 'dW1, db1, …'}; it has {found}")
    if parameters is not None:
        for name in names:
            shape, wanted = np.shape(gradients[name]), np.shape(parameters[name[1:]])
            if shape != wanted:
                raise ValueError(f"{name} has shape {shape}, but {name[1:]} has shape {wanted}")
    return np.concatenate([_checked(name, gradients[name]).reshape(-1, 1) for name in names])


def relative_error(analytic: Any, numerical: Any) -> float:
    """Return ‖analytic − numerical‖ / (‖analytic‖ + ‖numerical‖): 0 when equal, 1 when of opposite sign.

    Two zero gradients agree: the error is 0, not 0/0. NaN and infinity agree with nothing: the
    error is NaN, which is below no threshold. Numbers may be complex, and of any size.
    Raises ValueError for different shapes.
    """
    analytic, numerical = _numbers(analytic), _numbers(numerical)
    if analytic.shape != numerical.shape:
        raise ValueError(f"analytic has shape {analytic.shape}, numerical has shape {numerical.shape}")
    largest = np.maximum(np.max(np.abs(analytic), initial=0.0), np.max(np.abs(numerical), initial=0.0))
    if largest == 0:
        return 0.0
    with np.errstate(invalid="ignore"):
        analytic, numerical = analytic / largest, numerical / largest  # a norm squares, and 1e-170 squared is 0
        size = np.linalg.norm(analytic) + np.linalg.norm(numerical)
        return float(np.linalg.norm(analytic - numerical) / size)


@dataclass(frozen=True, kw_only=True)
class GradientComparison:
    """How one analytic gradient compares with the numerical one; `str` of it is one line."""

    name: str
    relative_error: float
    agrees: bool
    ratio: float | None  # analytic / numerical where one factor other than 1 explains all entries
    worst_index: tuple[int, ...]
    worst_analytic: float | complex
    worst_numerical: float | complex

    def __str__(self) -> str:
        verdict = "ok" if self.agrees else f"WRONG  {self._explanation()}"
        return f"{self.name:<5} relative error {self.relative_error:.1e}  {verdict}"

    def _explanation(self) -> str:
        if self.ratio is None:
            where = ", ".join(map(str, self.worst_index))
            return f"worst at [{where}]: {self.worst_analytic:.8g}, numerically {self.worst_numerical:.8g}"
        if self.ratio == 0:
            return "zero, but the numerical gradient is not"
        if abs(self.ratio + 1) < 1e-4:
            return "the numerical gradient with the opposite sign"
        return f"exactly {self.ratio:.4g}× the numerical gradient"


def compare_gradients(
    gradients: Mapping[str, Any], gradapprox: Mapping[str, Any], threshold: float = 1e-5
) -> list[GradientComparison]:
    """Compare two dictionaries of gradients, name by name in the order of `gradapprox`.

    threshold: largest relative error that still counts as agreement.
    Raises KeyError when `gradients` lacks a name, ValueError when two shapes differ.
    """
    missing = [name for name in gradapprox if name not in gradients]
    if missing:
        raise KeyError(f"gradients lacks {', '.join(missing)}")
    return [_compare(name, gradients[name], gradapprox[name], threshold) for name in gradapprox]


def _compare(name: str, analytic: Any, numerical: Any, threshold: float) -> GradientComparison:
    if np.shape(analytic) != np.shape(numerical):
        raise ValueError(f"{name} has shape {np.shape(analytic)}, its numerical gradient {np.shape(numerical)}")
    error = relative_error(analytic, numerical)
    a, n = np.atleast_1d(_numbers(analytic)), np.atleast_1d(_numbers(numerical))
    with np.errstate(invalid="ignore"):
        worst = np.unravel_index(np.argmax(np.abs(a - n)), a.shape)
    index = tuple(int(i) for i in worst)
    return GradientComparison(
        name=name,
        relative_error=error,
        agrees=error <= threshold,
        ratio=_one_ratio(a, n),
        worst_index=index,
        worst_analytic=a[worst].item(),
        worst_numerical=n[worst].item(),
    )


def _one_ratio(analytic: np.ndarray, numerical: np.ndarray) -> float | None:
    """The factor by which all entries differ, or None: there is no single one, or it is 1 to four digits."""
    largest = np.max(np.abs(numerical), initial=0.0)
    if not (0 < largest < np.inf and np.all(np.isfinite(analytic))):
        return None
    analytic, numerical = analytic / largest, numerical / largest
    size = float(np.sum(np.abs(numerical) ** 2))
    ratio = float(np.sum(analytic * numerical.conj()).real / size)
    explains = np.allclose(analytic, ratio * numerical, rtol=1e-4, atol=1e-6 * np.sqrt(size))
    return ratio if explains and abs(ratio - 1) > 5e-4 else None


def _require_dictionary(value: object, what: str) -> None:
    if not isinstance(value, Mapping):
        raise TypeError(f"{what} must be a dictionary of arrays, not {type(value).__name__}")
    if not value:
        raise ValueError(f"{what} is empty: at least one array is needed")


def _in_layer_order(names: Any) -> list[str]:
    """W1, b1, W2, … sorted by layer, w1, w2, … by number; any other set of names as it comes."""
    return list(_ordered(tuple(names)))


@lru_cache  # a check asks for the same order hundreds of times
def _ordered(names: tuple[Any, ...]) -> tuple[Any, ...]:
    matches = [(_NUMBERED.fullmatch(str(name)), name) for name in names]
    if all(match for match, _ in matches):
        matches.sort(key=lambda pair: (int(pair[0][2]), pair[0][1]))  # type: ignore[index]
    return tuple(name for _, name in matches)


def _without_gaps(names: list[str]) -> list[str]:
    """Gradients in layer order, and those that lack between the first layer (0 or 1) and the last one named."""
    matches = [match for name in names if (match := _NUMBERED.fullmatch(name))]
    kinds, layers = {match[1] for match in matches}, [int(match[2]) for match in matches]
    if not names or kinds > {"w"}:
        return names
    return [f"d{kind}{i}" for i in range(min(1, *layers), max(layers) + 1) for kind in ("w" if "w" in kinds else "Wb")]


def _numbers(value: Any) -> np.ndarray:
    """`value` as an array of float64, or of complex128 where it is complex."""
    array = np.asarray(value)
    return array.astype(complex if array.dtype.kind == "c" else float)


def _checked(name: str, value: Any, finite: bool = True, integers: bool = True) -> np.ndarray:
    """`value` as an array in double precision or better, or an error that names it."""
    try:
        array = np.asarray(value)
    except ValueError:
        raise ValueError(f"{name} must be an array, but its rows differ in length") from None
    if array.dtype.kind == "b":
        raise TypeError(f"{name} holds True and False, a mask perhaps: numbers are needed")
    if array.dtype.kind in "iu":
        if not integers:
            raise TypeError(f"{name} holds integers, where a small step is lost: make it float64, e.g. 3.0 for 3")
        array = array.astype(float)
    if array.dtype.kind not in "fc":
        raise TypeError(f"{name} must hold numbers, not {type(value).__name__} of {array.dtype}")
    if array.dtype.itemsize < (16 if array.dtype.kind == "c" else 8):
        raise TypeError(f"{name} is {array.dtype}: too coarse for a gradient check, convert it to float64")
    if finite and not np.isfinite(array).all():
        raise ValueError(f"{name} contains NaN or infinity")
    return array
