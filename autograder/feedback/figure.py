"""A small picture for a lost question: the relative error of each gradient on a log axis."""

from __future__ import annotations

import html
import math
from collections.abc import Sequence

from autograder.results.gradients import THRESHOLD, GradientError

_LOWEST, _HIGHEST = -7, 0  # powers of ten; smaller errors are drawn at the left end
_LEFT, _WIDTH, _ROW, _TOP = 44, 180, 20, 22


def gradient_figure(errors: Sequence[GradientError]) -> str:
    """The errors as inline SVG: circles for right gradients, diamonds for wrong ones, and words beside both."""
    bottom = _TOP + _ROW * len(errors)
    words = f"Relative error of each gradient; the limit is {THRESHOLD:g}. {'; '.join(map(_words, errors))}."
    limit = _place(THRESHOLD)
    parts = [
        f'<svg class="gradients" viewBox="0 0 352 {bottom + 20}" role="img" aria-label="{html.escape(words)}">',
        f'<path class="grid" d="{" ".join(f"M{_place(10.0**power)} {_TOP}V{bottom}" for power in (-6, -4, -2, 0))}"/>',
        *(_label(_place(10.0**power), bottom + 14, f"1e{power}" if power else "1") for power in (-6, -4, -2, 0)),
        f'<path class="limit" d="M{limit} {_TOP - 6}V{bottom}"/>',
        _label(limit, _TOP - 9, f"limit {THRESHOLD:g}"),
        *(_row(_TOP + _ROW * (number + 0.5), error) for number, error in enumerate(errors)),
        "</svg>",
    ]
    return "".join(parts)


def _row(y: float, error: GradientError) -> str:
    """One gradient: its name, its mark if there is a number, and the verdict in words."""
    kind = "good" if error.right else "bad"
    name = f'<text x="0" y="{y + 4:g}">{html.escape(error.name)}</text>'
    verdict = f'<text class="{kind}" x="{_LEFT + _WIDTH + 14}" y="{y + 4:g}">{html.escape(_verdict(error))}</text>'
    if error.relative is None:
        return name + verdict
    x = _place(error.relative)
    shape = f"M{x - 4:g} {y:g}a4 4 0 1 0 8 0a4 4 0 1 0 -8 0" if error.right else f"M{x - 6:g} {y:g}l6 -6l6 6l-6 6z"
    return f'{name}<path class="{kind}" d="{shape}"/>{verdict}'


def _verdict(error: GradientError) -> str:
    if error.relative is None:
        return "✗ not comparable"
    return "✓ right" if error.right else f"✗ {error.relative:.1e}"


def _words(error: GradientError) -> str:
    if error.relative is None:
        return f"{error.name} not comparable, wrong"
    return f"{error.name} right" if error.right else f"{error.name} {error.relative:.1e}, wrong"


def _place(error: float) -> float:
    """The x coordinate of an error on the axis."""
    power = min(max(math.log10(error or 10.0**_LOWEST), _LOWEST), _HIGHEST)
    return round(_LEFT + _WIDTH * (power - _LOWEST) / (_HIGHEST - _LOWEST), 1)


def _label(x: float, y: float, text: str) -> str:
    return f'<text class="axis" text-anchor="middle" x="{x:g}" y="{y:g}">{text}</text>'
