"""Visible check for computational_graph's `gradient_checking`: nine differences, one for each weight."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from checks.graph_mistakes import MISTAKES
from checks.planting import planted
from checks.report import note, passed
from checks.tutor import call, same
from checks.values import nine_numbers

LIMIT = 1e-3
_ONES = [1.0] * 9
_FACTORS = [1, 0.5, 2, -1, 0, 1.05, -3, 1, 10]
_EFFECT, _CLAIM = [0, 0, 0, 0, 1, -1, 1, -1, 1], [0, 0, 0, 2, 0, 0, 1, -1, 1]
_WEIGHTS = np.array([0.8, -1.2, 1.7, 0.6, -0.9, 1.4, 1.1, -0.7, 1.9])


@dataclass(frozen=True, kw_only=True)
class _Probe:
    """One call of `gradient_checking` with a planted pair; `expected` has what formulas (1) and (2) give."""

    title: str
    loss: str  # in y and w, which is an array there
    dy_pred: str
    slopes: str  # in w and d, which is dy_pred
    eps: float
    expected: np.ndarray
    as_list: bool = False
    sources: dict[str, str] = field(init=False)

    def __post_init__(self) -> None:
        forward = f"""def forward_propagation(x, y, w):
            w = np.asarray(w)
            return {{"exp": 1.0, "tanh": 0.0, "sigmoid": 0.0, "loss": {self.loss}, "dy_pred": {self.dy_pred}}}"""
        backward = f"""def backward_propagation(x, y, w, forward_dict):
            w, d = np.asarray(w), forward_dict["dy_pred"]
            return {{"dw" + str(i + 1): slope for i, slope in enumerate({self.slopes})}}"""
        object.__setattr__(self, "sources", {"forward_propagation": forward, "backward_propagation": backward})

    def differences(self, target: Callable[..., Any]) -> list[float]:
        weights = _WEIGHTS.tolist() if self.as_list else _WEIGHTS.copy()
        arguments = {"x": np.array([0.4, -0.3, 0.2, 0.9, -0.5]), "y": 1.5, "w": weights, "eps": self.eps}
        with planted(target, **self.sources), np.errstate(all="ignore"):
            return nine_numbers(call(target, "gradient_checking", arguments))

    def wrong(self, differences: Sequence[float]) -> list[int]:
        """Places at which a difference is not the expected one; below a thousandth, only its size is asked for."""
        small = self.expected <= LIMIT if self.eps < 0.1 else np.zeros(9, dtype=bool)
        found = np.array(differences)
        right = np.where(small, (found >= 0) & (found <= LIMIT), np.abs(found - self.expected) <= 1e-3 * self.expected)
        return np.flatnonzero(~right).tolist()

    def fits(self, differences: Sequence[float], mistake: Callable[..., Any]) -> bool:
        """Are these the differences that somebody gets who makes this mistake?"""
        names = {"np": np, "y": 1.5}
        loss = eval(f"lambda w: {self.loss}", names)
        slopes = eval(f"lambda w: (lambda d: {self.slopes})({self.dy_pred})", names)
        with np.errstate(all="ignore"):
            made = mistake(loss, slopes, _WEIGHTS, self.eps)
        return bool(np.allclose(made, differences, rtol=1e-3, atol=1e-6))


def _scaled(loss: Sequence[float], slopes: Sequence[float]) -> dict[str, str]:
    """A curved loss whose weights count as much as `loss` says, with gradients of `slopes` times their size."""
    return {
        "loss": f"y * np.sum(np.array({loss}) * w**3)",
        "dy_pred": "y",
        "slopes": f"3 * d * np.array({slopes}) * w**2",
    }


_BOWL = {"loss": "y * np.sum(w) ** 2", "dy_pred": "2 * y * np.sum(w)", "slopes": "d * np.ones(9)"}
_PROBES = (
    _Probe(title="right gradients, w an array", **_BOWL, eps=0.05, expected=np.zeros(9)),
    _Probe(title="right gradients, w a list", **_BOWL, eps=1e-7, expected=np.zeros(9), as_list=True),
    _Probe(
        title="right gradients of a curved loss, a long step",
        **_scaled(_ONES, _ONES),
        eps=0.1,
        expected=0.01 / (6 * _WEIGHTS**2 + 0.01),
    ),
    _Probe(
        title=f"gradients that are {', '.join(f'{factor:g}' for factor in _FACTORS)} times the right ones",
        **_scaled(_ONES, _FACTORS),
        eps=1e-5,
        expected=np.abs(np.array(_FACTORS) - 1) / (np.abs(_FACTORS) + 1),
    ),
    _Probe(
        title="weights without effect (w1 to w4), and gradients of 0 (w1, w2, w3, w5 and w6)",
        **_scaled(_EFFECT, _CLAIM),
        eps=1e-4,
        expected=(np.array(_EFFECT) != _CLAIM).astype(float),
    ),
)


def grader_grad_check(value: Any) -> bool | None:
    """Check `gradient_checking`, or the nine differences that it returned for right gradients.

    Differences must be at most 1e-3; then it returns True. The function is tried with right and with wrong gradients.
    """
    if callable(value):
        _check_function(value)
        return None
    differences = nine_numbers(value)
    wrong = [i for i, difference in enumerate(differences) if not 0 <= difference <= LIMIT]
    if wrong:
        raise AssertionError(
            f"gradient_checking, with gradients that should be right\n{_table(differences, wrong)}\n"
            f"  expected  each from 0 to {LIMIT:g}\n  likely    {_checking_suspicion(differences, wrong)}"
        )
    worst = max(range(9), key=lambda i: differences[i])
    passed("gradient_checking", f"nine differences, the largest {differences[worst]:.1e} for w{worst + 1}")
    return True


def _check_function(target: Callable[..., Any]) -> None:
    tried: list[tuple[_Probe, list[float]]] = []
    failed: tuple[_Probe, list[int]] | None = None
    for probe in _PROBES:
        try:
            tried.append((probe, probe.differences(target)))
        except AssertionError as error:
            if failed is None:  # an earlier probe with wrong numbers says more
                raise AssertionError(f"{error}{_where(probe, error)}") from None
            break
        wrong = probe.wrong(tried[-1][1])
        failed = failed or ((probe, wrong) if wrong else None)
    if failed is not None:
        probe, wrong = failed
        differences = next(found for one, found in tried if one is probe)
        raise AssertionError(
            f"gradient_checking, with planted passes: {probe.title}\n{_table(differences, wrong, probe.expected)}\n"
            + "\n".join(f"  likely    {words}" for words in _likely(tried))
        )
    for probe, differences in tried:
        note(probe.title, "flagged" if max(differences) > 0.1 else "accepted", ": ")
    passed("gradient_checking", "right gradients are accepted, wrong ones flagged, each at its own weight")


def _where(probe: _Probe, error: AssertionError) -> str:
    zero = "\n  likely    0/0: when both gradients of a weight are 0 they agree, and the difference is 0"
    return f"\n  given     {probe.title}{zero if 'ZeroDivisionError' in str(error) else ''}"


def _likely(tried: Sequence[tuple[_Probe, list[float]]]) -> list[str]:
    """The mistakes that give all these differences, if they are one or two; else where to look."""
    fitting = [
        words for words, mistake in MISTAKES if all(probe.fits(differences, mistake) for probe, differences in tried)
    ]
    constant = {number for _, differences in tried for number in differences}
    if len(constant) == 1 and constant != {0.0}:
        return ["the answer is always the same: compare what backward_propagation says with what the losses say"]
    if not fitting and min(constant) < 0:
        return ["a difference is never negative: take absolute values above and below the line"]
    if 0 < len(fitting) <= 2:
        return fitting
    return ["one weight at a time, by the eps and at the w that were asked for: compare with formulas (1) and (2)"]


def _table(differences: Sequence[float], wrong: Sequence[int], expected: np.ndarray | None = None) -> str:
    wanted = (
        [""] * 9 if expected is None else [f"  expected {'below 1e-3' if e == 0 else f'{e:.2e}'}" for e in expected]
    )
    return "\n".join(
        f"  w{i + 1}  {d:9.2e}   {f'WRONG{wanted[i]}' if i in wrong else 'ok'}" for i, d in enumerate(differences)
    )


def _checking_suspicion(differences: Sequence[float], wrong: Sequence[int]) -> str:
    if min(differences) < 0:
        return "a difference is never negative: take absolute values above and below the line"
    if all(difference > 0.999 for difference in differences):
        return (
            "opposite signs, or measured gradients of 0: are w_plus and w_minus really copies? "
            "np.array(w) copies, `w_plus = w` does not"
        )
    if all(same(difference, 1 / 3, 1e-2) for difference in differences):
        return (
            "one gradient is twice the other: the two losses are 2 * eps apart, so divide by 2 * eps; or w was moved "
            "up by eps and down by eps, in one array, and the second loss is the one at w itself"
        )
    if len(wrong) == 9:
        return "is only one weight changed at a time, by the eps that was asked for, at the w that was asked for?"
    return f"dw{', dw'.join(str(i + 1) for i in wrong)}: compare these lines of backward_propagation with the graph"
