"""Answers that are alike: is a copy found under another name and layout, and work of one's own left alone?"""

from __future__ import annotations

import numpy as np
import pytest

from autograder.audit.catalogue import load_catalogue
from autograder.audit.restyle import restyled
from autograder.course import Course
from autograder.report.similarity import Prints, _between, _shared, fingerprints, leads

COURSE = Course.find()
GIVEN = "def forward_propagation(x, theta):\n    raise NotImplementedError\n"
MINE = '''
def gradient_check_n(parameters, gradients, X, Y, epsilon=1e-7):
    """Mine."""
    theta, _ = dictionary_to_vector(parameters)  # one column
    approx = np.zeros(len(theta))
    for index, entry in enumerate(np.eye(len(theta))):
        ahead = forward_propagation_n(X, Y, vector_to_dictionary(theta + epsilon * entry[:, None]))[0]
        behind = forward_propagation_n(X, Y, vector_to_dictionary(theta - epsilon * entry[:, None]))[0]
        approx[index] = (ahead - behind) / (2 * epsilon)
    grad = gradients_to_vector(gradients).ravel()
    return np.linalg.norm(grad - approx) / (np.linalg.norm(grad) + np.linalg.norm(approx))
'''
COPIED = (
    MINE.replace('"""Mine."""', "# all my own work").replace("approx", "g").replace("index", "i").replace("    ", "  ")
)


def test_a_copy_with_other_names_and_layout_is_found() -> None:
    """Do renaming, comments and indentation hide nothing?"""
    others = {
        f"other {n}": [f"def f(x):\n    return {' + '.join(f'x**{k * n}' for k in range(1, 30))}\n"]
        for n in range(2, 9)
    }
    (lead,) = leads({"anna": [MINE], "berta": [COPIED], **others}, [GIVEN], 0.9)
    assert (lead.one, lead.other, lead.share) == ("anna", "berta", 1.0)


def test_given_code_does_not_count() -> None:
    """Are two answers that share what was handed out, and nothing else, no lead?"""
    assert leads({"anna": [MINE], "berta": [MINE], "carl": ["x = 1"]}, [MINE]) == []


def test_code_that_does_not_parse_is_compared_too() -> None:
    """Is a copied syntax error found?"""
    broken = MINE + "\nreturn ("
    assert [lead.share for lead in leads({"anna": [broken], "berta": [broken], "carl": [""], "dora": []}, [])] == [1.0]


def test_long_answers_are_compared_in_proportion(monkeypatch: pytest.MonkeyPatch) -> None:
    """Is each fingerprint of two long answers looked at once, and are those in common counted rightly?"""
    looked_at: list[int] = []

    def between(own: Prints, first: np.uint64, last: np.uint64) -> Prints:
        part = _between(own, first, last)
        looked_at.append(part.size)
        return part

    monkeypatch.setattr("autograder.report.similarity._between", between)
    long = np.arange(50_000, dtype=np.uint64)
    shared = _shared([long, long[:40_000], long[:0]])
    assert shared[0].tolist() == [50_000, 40_000, 0]
    assert sum(looked_at) <= 90_000


def test_restyled_work_is_nearer_than_another_students() -> None:
    """In the catalogue, is a restyled answer nearer to its original than to the other right answers?"""
    right = [
        a
        for a in load_catalogue(COURSE, "three_layer_network")
        if a.kind == "right" and "def gradient_check_n" in a.source
    ]
    prints = [fingerprints([attempt.source]) for attempt in right]
    again = fingerprints([restyled(right[0].source)])
    shares = [np.isin(again, own).sum() / min(again.size, own.size) for own in prints]
    assert shares.index(max(shares)) == 0
