"""Finds answers that are alike beyond what was handed out: leads for a conversation, not verdicts.

Names, layout, comments and docstrings do not count, and neither does code that every student was given.
Fingerprints are hashed windows of words, chosen as in Schleimer, Wilkerson and Aiken, "Winnowing" (2003).
"""

from __future__ import annotations

import builtins
import keyword
import re
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

WINDOW, KEPT_OF = 12, 4  # words in a window; of every 4 windows in a row, one is kept
LEAST = 12  # fingerprints that a student must have to be compared
COMMON = 0.3  # a fingerprint that a larger share of the class has says nothing
BLOCK = 4096  # fingerprints compared at once, which limits the memory

Prints = NDArray[np.uint64]

_STRING = r"""(?>\"{3}[\s\S]*?\"{3}|'{3}[\s\S]*?'{3}|"(?:\\.|[^"\\\n])*+"?|'(?:\\.|[^'\\\n])*+'?)"""
_WORD = re.compile(
    rf"""
    \#[^\n]*                              # a comment
  | \n[ \t]*{_STRING}[ \t]*(?=\n|\Z)     # a docstring: nothing else is on its lines
  | {_STRING}
  | \d[\w.]*(?:(?<=[eE])[+-]\d+)?        # a number
  | \.?[^\W\d]\w*                       # an attribute or a name
  | [^\w\s]                              # a sign
    """,
    re.VERBOSE,
)
_FACTORS = [np.uint64(pow(0x9E3779B97F4A7C15, place + 1, 1 << 64)) for place in range(WINDOW)]
_KEPT = {*keyword.kwlist, *dir(builtins)}  # names that students do not choose


@dataclass(frozen=True, kw_only=True)
class Lead:
    """Two students with `shared` common fingerprints, out of the `total` of the shorter answer."""

    one: str
    other: str
    shared: int
    total: int

    @property
    def share(self) -> float:
        return self.shared / self.total


def leads(answers: Mapping[str, Sequence[str]], released: Sequence[str], least: float = 0.6) -> list[Lead]:
    """Pairs of students with similar answers, the most similar first. answers: student → the code of each cell."""
    given = fingerprints(released)
    prints = {student: np.setdiff1d(fingerprints(cells), given) for student, cells in answers.items()}
    prints = _without_common(prints)
    students = sorted(student for student, own in prints.items() if own.size >= LEAST)
    if len(students) < 2:
        return []
    shared = _shared([prints[student] for student in students])
    sizes = np.diag(shared)
    totals = np.minimum.outer(sizes, sizes)
    pairs = np.argwhere(np.triu(shared >= least * totals, k=1))
    found = [
        Lead(one=students[i], other=students[j], shared=int(shared[i, j]), total=int(totals[i, j])) for i, j in pairs
    ]
    return sorted(found, key=lambda lead: (-lead.share, -lead.shared, lead.one, lead.other))


def fingerprints(cells: Sequence[str]) -> Prints:
    """Hashes of windows of words of the normalised code, reduced by winnowing. No window spans two cells."""
    return np.unique(np.concatenate([np.empty(0, np.uint64), *(_winnowed(_words(code)) for code in cells)]))


def _winnowed(words: Prints) -> Prints:
    count = words.size - WINDOW + 1
    if count < 1:
        return np.empty(0, np.uint64)
    hashes = np.zeros(count, np.uint64)
    for place, factor in enumerate(_FACTORS):
        hashes += words[place : place + count] * factor
    kept = max(count - KEPT_OF + 1, 1)
    least: Prints = np.minimum.reduce([hashes[place : place + kept] for place in range(min(KEPT_OF, count))])
    return least


def _without_common(prints: Mapping[str, Prints]) -> dict[str, Prints]:
    """The fingerprints without those that too much of the class has."""
    every, counts = np.unique(np.concatenate([np.empty(0, np.uint64), *prints.values()]), return_counts=True)
    common = every[counts > max(2, COMMON * len(prints))]
    return {student: np.setdiff1d(own, common) for student, own in prints.items()}


def _shared(prints: Sequence[Prints]) -> NDArray[np.float32]:
    """How many fingerprints each pair has in common; in the diagonal, how many each student has."""
    every, counts = np.unique(np.concatenate(prints), return_counts=True)
    every = every[counts > 1]
    shared = np.zeros((len(prints), len(prints)), np.float32)
    for start in range(0, every.size, BLOCK):
        block = every[start : start + BLOCK]
        has = np.array([np.isin(block, _between(own, block[0], block[-1])) for own in prints], np.float32)
        shared += has @ has.T
    np.fill_diagonal(shared, [own.size for own in prints])
    return shared


def _between(own: Prints, first: np.uint64, last: np.uint64) -> Prints:
    """The part of sorted fingerprints from `first` to `last`. Using all of them for each block would take minutes."""
    return own[np.searchsorted(own, first) : np.searchsorted(own, last, side="right")]


def _words(code: str) -> Prints:
    """The code's words and symbols as numbers, without comments and docstrings."""
    words = np.array([_number(word) for word in _WORD.findall("\n" + code)], dtype=np.uint64)
    return words[words > 0]


@lru_cache(maxsize=100_000)
def _number(word: str) -> int:
    """0 for what does not count, and the same number for every name that a student chose."""
    if word[0] in "#\n":
        return 0
    own = word.isidentifier() and word not in _KEPT
    return zlib.crc32(("N" if own else word.strip("\"'")).encode("utf-8", "replace"))
