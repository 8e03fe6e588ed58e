"""Stand-ins for the student's objects: do they behave as the objects would, and how often do they ask?"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from autograder.engine.confined import ConfinedEngine
from autograder.engine.exchange import Exchange
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


def test_method_is_called_without_a_look_up(engine: ConfinedEngine, monkeypatch: pytest.MonkeyPatch) -> None:
    """Does a call of a method take one request, also by a name, and when the method is handed on?"""
    asked: list[str] = []
    ask = Exchange.ask

    def count(exchange: Exchange, *request: Any) -> Any:
        asked.append(request[0])
        return ask(exchange, *request)

    monkeypatch.setattr(Exchange, "ask", count)
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
