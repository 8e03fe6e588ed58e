"""Answers with references to objects, arguments and functions that do not exist.

deserves: 1
"""

CELL = """
import itertools, sys
servant, wire = sys.modules["inside.servant"], sys.modules["inside.wire"]
WRONG = itertools.cycle([("handle", (10**12, True, "float")), ("handle", (-1, False, "x" * 10**6)), ("argument", (0, 1)),
                         ("name", "as_number"), ("source", ("os", "getcwd", "")), ("asked", 0), ("sequence", 7)])
servant.Servant._handle = lambda self, value: wire.Ref(*next(WRONG))
"""

BACKWARD = """
def backward_propagation(x, theta): return object()
"""


def attack(work):
    work.answer_rightly("forward")
    work.add(CELL, before="backward")
    work.answer("backward", BACKWARD)
