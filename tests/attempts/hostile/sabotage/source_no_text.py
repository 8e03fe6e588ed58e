"""Cells of its own whose source is a number, null, a dict or a list with other things than text.

deserves: 1
"""


def attack(work):
    work.answer_rightly("forward")
    for source in (5, None, {"a": 1}, ["x = 1\n", 5, None, ["y"]], True, [[]]):
        work.add(source)
