"""What came back, boiled down: does it tell values apart, and not styles?"""

from __future__ import annotations

import numpy as np
import pytest

from autograder.results.observation import MAX_PATHS, MISSING, Observer, Summary, same, summaries


def of(value: object) -> Summary:
    return next(iter(summaries(value)))[1]


@pytest.mark.parametrize("other", [np.float32(0.5), np.array([[0.5]]), [0.5], 0.5 + 1e-9])
def test_styles_of_the_same_value_are_the_same(other: object) -> None:
    """Are a float, an array with one entry and a rounded number the same value?"""
    assert same(of(0.5), of(other))


@pytest.mark.parametrize("other", [-0.5, 0.5001, [0.5, 0.5], None, "0.5", np.nan])
def test_other_values_are_told_apart(other: object) -> None:
    """Are a sign, a small error, a shape, None and nan seen?"""
    assert not same(of(0.5), of(other))


def test_order_of_an_array_matters() -> None:
    """Is a transposed matrix another value?"""
    matrix = np.arange(6.0).reshape(2, 3)
    assert not same(of(matrix), of(matrix.T.copy()))


def test_parts_go_by_their_keys_in_any_order() -> None:
    """Is a dictionary taken apart by key, whatever their order?"""
    assert dict(summaries({"dW": 1.0, "db": 2.0})) == dict(summaries({"db": 2.0, "dW": 1.0}))
    assert [path for path, _ in summaries({"dW": 1.0, "db": (None, [3.0])})] == ["/dW", "/db/0", "/db/1"]


def test_observer_numbers_calls_and_stays_bounded() -> None:
    """Do calls go by their number, is a change of arguments seen, and is there an end to it?"""
    observer = Observer()
    observer.came_back("f", 1.0, 0, "")
    observer.raised("f", "ValueError")
    observer.came_back("g", None, 1, "12 wrong")
    assert list(observer.seen) == [
        *("1:f", "1:f/arguments changed", "2:f", "3:g", "3:g/arguments changed", "3:g/printed")
    ]
    assert (observer.seen["2:f"], observer.seen["3:g/printed"]) == ("raised ValueError", "## wrong")
    observer.missing("backward")
    assert observer.seen["4:backward"] == MISSING
    for _ in range(2 * MAX_PATHS):
        observer.came_back("f", 1.0, 0, "")
    assert len(observer.seen) == MAX_PATHS
