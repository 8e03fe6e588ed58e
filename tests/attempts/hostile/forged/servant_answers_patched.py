"""Replaces Servant._answer, so that each request is answered with a number of its own.

deserves: 1
"""

CELL = """
import sys
servant, wire = sys.modules["inside.servant"], sys.modules["inside.wire"]
servant.Servant._answer = lambda self, message: wire.encode(("answer", 5.0, ("", [], [])))
"""

BACKWARD = """
def backward_propagation(x, theta): return 5.0
"""


def attack(work):
    work.answer_rightly("forward")
    work.add(CELL, before="backward")
    work.answer("backward", BACKWARD)
