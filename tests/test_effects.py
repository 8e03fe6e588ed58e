"""Which tests look at an object that a given cell makes and that a later cell may change in place."""

from __future__ import annotations

import pytest

from autograder.notebooks.effects import changed_in_place, questions_on_changed_objects
from autograder.notebooks.plan import plan_of
from test_plan import notebook


@pytest.mark.parametrize(
    ("source", "changed"),
    [
        ("queue.push(3)", {"queue"}),
        ("last = queue.pop()", {"queue"}),
        ("shuffle(queue, key=ages[0])", {"queue", "ages"}),
        ("if late:\n    del queue[0], ages['Ada']", {"queue", "ages"}),
        ("ages['Ada'] += 1\nship.mast.height = 9", {"ages", "ship"}),
        ("def serve():\n    queue[0] = None", {"queue"}),
        ("first = queue.index(3)\nn = len(queue)\nprint(queue)\nqueue", set()),
        ("def serve():\n    return queue.pop()", set()),
        ("queue = sorted(queue)\nqueue += [4]", set()),
        ("queue.push(", set()),
    ],
    ids=["call", "method", "arguments", "deleted", "parts", "within", "read only", "not called", "bound", "no Python"],
)
def test_what_a_cell_changes_in_place(source: str, changed: set[str]) -> None:
    """Is it told what a cell may do to the objects of others, and what only reads or binds them?"""
    assert changed_in_place(source) == changed


def test_tests_that_see_the_change() -> None:
    """Is a test found that reads a given object, itself or through a function, after an answer may have changed it?"""
    book = notebook(
        ("imports", "given", "import random\nqueue, ages, level = [3, 1], {}, 1"),
        ("function", "given", "def first():\n    return queue[0]"),
        ("before", "test", "assert queue"),
        ("sort", "answer", "random.seed(1)\nqueue.sort()\nlevel = 2\nvalues = []"),
        ("itself", "test", "assert queue == [1, 3]"),
        ("through", "test", "assert first() == 1"),
        ("other", "test", "assert ages == {} and level == 2 and random.random() < 1"),
        ("values", "answer", "values.append(1)\nlevel.real"),
        ("own", "test", "assert values == [1]"),
        ("greet", "free", "ages.clear()"),
        ("greeted", "test", "assert ages == {}"),
    )
    assert questions_on_changed_objects(book, plan_of(book)) == {"itself", "through", "greeted"}
