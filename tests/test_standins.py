"""Stand-ins for the student's objects: do they behave as the objects would, and how often do they ask?"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from autograder.engine.confined import ConfinedEngine
from autograder.engine.exchange import Exchange
from autograder.engine.runner import Runner
from one_notebook import LIMITS, run, said

pytestmark = pytest.mark.slow

LAYER = """
class Layer:
    def __init__(self): self.own, self.hidden = (lambda x: x + 1), 5
    def double(self, x): return 2 * x
    def hidden(self): return 0
    def loss(self, x):
        self.loss = x
        return x

class Odd(Layer):
    def __getattribute__(self, name): return 7

layer = Layer()

def apply(f, x): return f(x)
"""


@pytest.fixture(scope="module")
def engine(wall: Path) -> Iterator[ConfinedEngine]:
    with ConfinedEngine(LIMITS, wall) as engine:
        yield engine


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What has been asked so far: one name for each message."""
    asked: list[str] = []
    ask = Exchange.ask

    def count(exchange: Exchange, *request: Any) -> Any:
        asked.append(request[0])
        return ask(exchange, *request)

    monkeypatch.setattr(Exchange, "ask", count)
    return asked


def test_method_is_called_without_a_look_up(engine: ConfinedEngine, asked: list[str]) -> None:
    """Does a call of a method take one request, also by a name, and when the method is handed on?"""
    execution = run(
        engine,
        ("answer", LAYER),
        ("test", "fresh = Layer()\nassert fresh.double(3) == layer.double(x=3) == apply(fresh.double, 3) == 6"),
    )
    assert said(execution) == ["", ""]
    assert asked == ["begin", "call", "call", "call", "call"]


def test_attribute_is_what_the_object_has_at_that_moment(engine: ConfinedEngine) -> None:
    """Does an attribute come back that hides a method, from the start, from within, or from the test?"""
    execution = run(
        engine,
        ("answer", LAYER),
        ("test", "assert Layer().own(3) == 4 and Layer().hidden == 5 and Odd().double == 7"),
        ("test", "assert layer.loss(2) == 2 and layer.loss == 2"),
        ("test", "layer.double = 4\nassert layer.double == 4 and hasattr(layer, 'own') and not hasattr(layer, 'none')"),
    )
    assert said(execution) == ["", "", "", ""]


FUNCTIONS = """
def inner(x): return x + 1
def outer(x): return 10 * inner(x)
def apply(f, x): return f(x) + inner(0)
"""
PLANT = "from planting import planted"


def test_planting_takes_no_message_of_its_own(engine: ConfinedEngine, asked: list[str]) -> None:
    """Is a function planted and taken away in the messages of the calls around, each time in the right order?"""
    execution = run(
        engine,
        PLANT,
        ("answer", FUNCTIONS),
        (
            "test",
            "with planted(outer, inner='lambda x: 100'):\n"
            "    assert outer(1) == 1000 and inner(1) == 100\n"
            "    with planted(outer, inner='lambda x: 200'):\n"
            "        assert outer(1) == 2000\n"
            "    assert inner(1) == 100\n"
            "assert inner(1) == 2",
        ),
    )
    assert said(execution)[2] == ""
    assert asked == ["begin", "begin", *["call"] * 5]


def test_what_is_planted_is_gone_before_other_code_runs(engine: ConfinedEngine) -> None:
    """Is the student's function back when the next cell runs, and when a function of the test's has been called?"""
    last = "with planted(outer, inner='lambda x: 100'):\n    assert outer(1) == 1000"
    nothing = "with planted(outer, inner='lambda x: 100'):\n    x = 1"
    back = (
        "def by(x):\n    with planted(outer, inner='lambda x: 100'):\n        return outer(x)\n"
        "assert apply(by, 1) == 1001"
    )
    for test in (last, f"{last}\n    assert False", nothing, back):
        execution = run(
            engine,
            PLANT,
            ("answer", FUNCTIONS),
            ("test", test),
            ("answer", "found = inner(1)"),
            ("test", "assert found == 2 and outer(1) == 20"),
        )
        assert said(execution)[2] in ("", "AssertionError")
        assert said(execution)[3:] == ["", ""]


@pytest.mark.parametrize(
    "body", ["outer(1)", "x = 1", "assert False", "with planted(outer, inner='lambda: 1'):\n        outer(1)"]
)
def test_failed_planting_is_an_error_of_the_block(engine: ConfinedEngine, body: str) -> None:
    """Is an error while planting raised from the block, past the test's own handlers, and is nothing planted then?"""
    body = body.replace("\n", "\n    ")
    execution = run(
        engine,
        PLANT,
        ("answer", FUNCTIONS),
        (
            "test",
            "caught = []\ntry:\n  with planted(outer, inner='no python'):\n"
            f"    try:\n        {body}\n    except Exception:\n        caught.append('inside')\n"
            "except SyntaxError:\n    caught.append('outside')\n"
            "assert caught[-1] == 'outside' and inner(1) == 2\nlen(caught)",
        ),
    )
    assert said(execution)[2] == ("2" if body == "assert False" else "1")


THINGS = """
import threading, time
import numpy as np

class Thing:
    kind = 1
    def __init__(self, w):
        self.w, self.params, self.parts, self.count = w, {"W": np.ones(2)}, map(abs, [1, 2]), 0
    @property
    def looks(self):
        self.count += 1
        return self.count
    def step(self):
        self.params["W"] += 1
    def wait(self):
        self.done = False
        threading.Thread(target=self.finish).start()
    def finish(self):
        time.sleep(0.05)
        self.done = True
"""


def test_attribute_is_asked_for_again_only_if_it_can_have_changed(
    engine: ConfinedEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Does a plain attribute cost one message until another follows, and does each look give an array of its own?"""
    sent: list[bool] = []  # for each message: is it from a test?
    send = Runner.request

    def count(runner: Runner, *given: Any, **named: Any) -> Any:
        sent.append(len(given) > 2)
        return send(runner, *given, **named)

    monkeypatch.setattr(Runner, "request", count)
    execution = run(
        engine,
        ("answer", THINGS),
        (
            "test",
            "thing = Thing(5)\n"
            "assert hasattr(thing, 'params') and thing.params['W'] is not thing.params['W']\n"
            "thing.params['W'][0] = 9\n"
            "assert thing.w == 5 and thing.params['W'].tolist() == [1, 1]\n"
            "thing.step()\n"
            "assert thing.params['W'].tolist() == thing.params['W'].tolist() == [2, 2]",
        ),
    )
    assert said(execution) == ["", ""]
    assert sent.count(True) == len(["begin", "Thing", "params", "w", "step", "params"])


@pytest.mark.parametrize(
    "test",
    [
        "assert thing.looks == 1 and thing.looks == 2",
        "assert list(thing.parts) == [1, 2] and list(thing.parts) == []",
        "assert thing.w.tolist() == [1, 1]\nw[0] = 7\nassert thing.w.tolist() == [7, 1]",
        "assert thing.w.tolist() == [1, 1]\nthing.w = 3\nassert thing.w == 3",
        "assert thing.kind == 1 and thing.count == 0 and thing.looks == 1 and thing.count == 1",
        "thing.wait()\nwhile not thing.done:\n    pass",
    ],
    ids=["property", "iterator", "changed argument", "set", "changed by a property", "changed by a thread"],
)
def test_attribute_that_changes_is_asked_for_again(engine: ConfinedEngine, test: str) -> None:
    """Does each look at an attribute find what it is then, whatever changes it?"""
    execution = run(
        engine,
        "import numpy as np",
        ("answer", THINGS),
        ("test", f"w = np.ones(2)\nthing = Thing(w)\n{test}"),
        in_place=("test-2",),
    )
    assert said(execution)[2] == ""
