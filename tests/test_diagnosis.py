"""From a wrong value to the known mistake that gives it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from autograder.results.diagnosis import (
    MAX_NAMES,
    Diagnosis,
    Fingerprints,
    agreed,
    asked_for,
    fingerprints_of,
    read_fingerprints,
    write_fingerprints,
)
from autograder.results.observation import Observed, Summary, summaries

TRUE = np.array([[1.0, -2.0, 0.5], [3.0, 4.0, -1.0]])


def seen(value: object, place: int = 1) -> Observed:
    return {f"{place}:backward{path}": summary for path, summary in summaries({"dW": value, "extra": place})}


def summary(value: object) -> Summary:
    return next(found for _, found in summaries(value))


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
    """When two fit one question, is the one named that fits the other question as well?"""
    found = KNOWN.named({"test_dW": seen(2 * TRUE), "test_all": seen(2 * TRUE, 2)})
    assert {question: [one.name for one in some] for question, some in found.items()} == {
        "test_dW": ["doubled"],
        "test_all": ["doubled"],
    }


def test_mistake_that_loses_another_question_is_not_named() -> None:
    """When a mistake is known to lose a question that was kept, is only the one named that loses no other?"""
    assert KNOWN.diagnose({"test_dW": seen(2 * TRUE)})["test_dW"].mistakes == ("I added it to itself.",)
    assert KNOWN.without("twice").diagnose({"test_dW": seen(2 * TRUE)})["test_dW"].mistakes == ()


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


@pytest.mark.parametrize("count", [1, MAX_NAMES, MAX_NAMES + 1])
def test_many_names_are_no_name(count: int) -> None:
    """Does a value that more than two mistakes give single none of them out?"""
    crowd = [(str(number), f"mistake {number}", {"q": {"1:f": summary(0.3)}}) for number in range(count)]
    named = fingerprints_of({"q": {"1:f": summary(0.5)}}, crowd).diagnose({"q": {"1:f": summary(0.3)}})["q"].mistakes
    assert len(named) == (count if count <= MAX_NAMES else 0)


@pytest.mark.parametrize(
    ("value", "tells"),
    [
        *((1 / 3, True), (TRUE, True), (np.full(3, 0.5), True), (-0.25, True)),
        *((0, False), (1.0, False), (-1, False), (7, False), (True, False), (np.zeros(4), False), (np.ones(4), False)),
        *((None, False), ("failed", False), (np.nan, False), (3e-9, False)),
    ],
)
def test_only_telling_values_get_a_name(value: object, tells: bool) -> None:
    """Is nothing named by a word, a flag, a whole number or rounding noise, which many mistakes give?"""
    given = {"1:f": summary(value)}
    known = fingerprints_of({"q": {"1:f": summary(0.7)}}, [("slip", "I slipped.", {"q": given})])
    assert bool(known.diagnose({"q": given})["q"].mistakes) == tells


def test_changed_arguments_tell_nothing() -> None:
    """Is a mistake that gives right values, but changes an argument, left without a name?"""
    right, changed = ({"1:f": summary(0.7), "1:f/arguments changed": summary(count)} for count in (0, 2))
    known = fingerprints_of({"q": right}, [("slip", "I slipped.", {"q": changed})])
    assert known.diagnose({"q": changed})["q"] == Diagnosis((), "`f` changes something that was handed to it.")


def test_a_call_that_never_came_changes_no_arguments() -> None:
    """Is nothing said of the arguments of a second call, which the test did not reach?"""
    calls: Observed = {f"{place}:f/arguments changed": summary(0) for place in (1, 2)}
    known = fingerprints_of({"q": calls}, [])
    assert known.diagnose({"q": {"1:f/arguments changed": summary(0)}})["q"].hint == ""


def test_many_values_are_thinned_without_leaving_an_entry_out() -> None:
    """Is of a function that is called often each entry of its dictionaries kept now and then, and the first value?"""
    seen: Observed = {f"{place}:f/dw{entry}": summary(0.7) for place in range(1, 41) for entry in range(1, 9)}
    kept = list(fingerprints_of({"q": seen}, []).reference["q"])
    assert kept[0] == "1:f/dw1"
    assert len(kept) == 32
    assert {path.partition("/")[2] for path in kept} == {f"dw{entry}" for entry in range(1, 9)}


def test_only_what_right_answers_agree_upon_counts() -> None:
    """Are values left out that differ from one right answer to the other, or that one of them does not have?"""
    reference = {"1:f/dW": summary(0.5), "1:f/seed": summary(3.0), "1:f/dZ": summary(0.1)}
    right = [{"1:f/dW": summary(0.5), "1:f/seed": summary(4.0)}, {**reference, "1:f/printed": "#"}]
    assert agreed(reference, right) == {"1:f/dW": summary(0.5)}


def test_right_answers_in_another_form_have_no_say() -> None:
    """Do a list for an array, and one array for several, leave the reference's values, but not a missing entry?"""
    reference: Observed = {"1:f": summary(0.5), "2:f/0": summary(0.3), "2:f/1": summary(0.7), "3:f/dZ": summary(0.9)}
    right: list[Observed] = [
        {"1:f/0": summary(0.25), "1:f/1": summary(0.25), "2:f": summary(1.0), "3:f/dW": summary(0.1)}
    ]
    assert agreed(reference, right) == {path: value for path, value in reference.items() if path != "3:f/dZ"}
    assert agreed(reference, [{"1:f": summary(0.6), "2:f/0": summary(0.3), "2:f/1": summary(0.8)}]) == {
        "2:f/0": summary(0.3)
    }


def test_only_what_the_test_looks_at_counts() -> None:
    """Does the hint in a question about db1 keep silent about dW2?"""
    reference = {path: summary(0.5) for path in ("1:f/dW2", "1:f/db1", "1:f/arguments changed", "2:g", "3:g/0")}
    assert list(asked_for('assert f()["db1"] == 3', reference)) == ["1:f/db1", *list(reference)[2:]]
    assert asked_for("assert f()", reference) == reference
    other: Observed = {"2:g/dw1": (1.0, 2.0, 2.0, 1.0), "2:g/dw2": (1.0, 3.0, 3.0, 1.0)}  # say, f"dw{i}" in the test
    assert other.items() <= asked_for('assert f()["db1"] == 3 and g()', reference | other).items()


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
