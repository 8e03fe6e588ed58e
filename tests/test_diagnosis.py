"""From a wrong value to the known mistake that gives it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from autograder.results.diagnosis import (
    MAX_NAMES,
    Fingerprints,
    fingerprints_of,
    hint,
    read_fingerprints,
    write_fingerprints,
)
from autograder.results.observation import Observed, summaries

TRUE = np.array([[1.0, -2.0, 0.5], [3.0, 4.0, -1.0]])


def seen(value: object, place: int = 1) -> Observed:
    return {f"{place}:backward{path}": summary for path, summary in summaries({"dW": value, "extra": place})}


REFERENCE = {"test_dW": seen(TRUE), "test_all": seen(TRUE, 2)}
KNOWN = fingerprints_of(
    {name: {path: value for path, value in one.items() if "extra" not in path} for name, one in REFERENCE.items()},
    [
        ("doubled", "I left a factor 2 in.", {"test_dW": seen(2 * TRUE), "test_all": seen(2 * TRUE, 2)}),
        ("twice", "I added it to itself.", {"test_dW": seen(2 * TRUE)}),
        ("negative", "I lost a minus.", {"test_dW": seen(-TRUE)}),
    ],
)


def test_mistake_is_named_with_a_hint() -> None:
    """Is the mistake named whose values came back, with what the numbers tell?"""
    found = KNOWN.diagnose({"test_dW": seen(-TRUE)})["test_dW"]
    assert found.mistakes == ("I lost a minus.",)
    assert found.hint == "`dW` is exactly the negative of what it should be: look for a sign."


def test_mistake_that_explains_more_comes_first() -> None:
    """When two fit one question, does the one come first that fits the other question as well?"""
    ranked = KNOWN.rank({"test_dW": seen(2 * TRUE), "test_all": seen(2 * TRUE, 2)})
    assert [[one.name for one in group] for group in ranked["test_dW"]] == [["doubled"], ["twice"]]


def test_mistake_that_loses_no_other_question_comes_first() -> None:
    """When only one question is lost, does the mistake come first that loses no other?"""
    assert KNOWN.diagnose({"test_dW": seen(2 * TRUE)})["test_dW"].mistakes == ("I added it to itself.",)


def test_what_came_in_place_of_a_dictionary_tells() -> None:
    """Is a crash told from None, and both from a dictionary that lacks a key?"""
    found = {
        kind: KNOWN.diagnose({"test_dW": {"1:backward": kind}})["test_dW"].hint
        for kind in ("NoneType", "raised KeyError")
    }
    assert found == {
        "NoneType": "`dW` is None: is a `return` missing?",
        "raised KeyError": "`backward` stops with KeyError.",
    }


def test_unknown_values_are_not_named() -> None:
    """Do values that no known mistake gives get no name?"""
    found = KNOWN.diagnose({"test_dW": seen(3 * TRUE)})["test_dW"]
    assert found.mistakes == ()
    assert "one and the same factor" in found.hint


def test_right_values_get_no_diagnosis() -> None:
    """Is an answer that deviates in nothing, in another style and with other extras, left alone?"""
    assert KNOWN.diagnose({"test_dW": seen(TRUE.tolist()), "test_all": {}}) == {}


def test_many_names_are_no_name() -> None:
    """Are results that too many mistakes share, such as a crash, left without a name?"""
    crash = {"1:f": "raised TypeError"}
    crowd = [(str(number), f"mistake {number}", {"q": crash}) for number in range(MAX_NAMES + 1)]
    assert fingerprints_of({"q": {"1:f": (1.0,) * 4}}, crowd).diagnose({"q": crash})["q"].mistakes == ()


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (2 * TRUE, "twice"),
        (TRUE / 2, "half"),
        (np.zeros((2, 3)), "zero where it should not be"),
        (np.ones(4), "too few entries"),
        (TRUE * np.inf, "not finite"),
        (TRUE.T.copy(), "wrong order"),
        (None, "`return` missing"),
        (TRUE + np.array([[0.1], [-0.3]]), ""),
    ],
)
def test_hint_says_what_the_numbers_tell(value: object, words: str) -> None:
    """Does each relation between a value and the right one get its own words, and no relation none?"""
    (path, right), (_, wrong) = next(iter(seen(TRUE).items())), next(iter(seen(value).items()))
    found = hint(path, wrong, right)
    assert words in found
    assert bool(found) == bool(words)


def test_files_keep_everything_and_grow_stale(tmp_path: Path) -> None:
    """Do fingerprints come back from their file as they were, and not at all after a change of the tests?"""
    path = tmp_path / "fingerprints.json"
    write_fingerprints(path, "tests of today", "catalogue", {"backward": KNOWN})
    assert read_fingerprints(path, "tests of today") == {"backward": KNOWN}
    assert read_fingerprints(path, "tests of tomorrow") == {}
    assert read_fingerprints(tmp_path / "none.json", "tests of today") == {}
    for damaged in (
        "",
        "[]",
        '{"made_from": "an older version"}',
        '{"tests": "tests of today", "catalogue": "1", "backward": 3}',
    ):
        path.write_text(damaged)
        assert read_fingerprints(path, "tests of today") == {}


def test_nothing_known_is_nothing_said() -> None:
    """Without fingerprints, is there no diagnosis?"""
    assert Fingerprints().diagnose({"test_dW": seen(TRUE)}) == {}
