"""Replaces wire.encode and wire.send, so that every answer says that all is well.

deserves: 1
"""

CELL = """
import sys
wire = sys.modules["inside.wire"]
real, content = wire.encode, ("answer", True, ("all tests passed", [], []))
wire.encode = lambda value, on_other=None: real(content)
"""

BACKWARD = """
def backward_propagation(x, theta): return True
"""


def attack(work):
    work.answer_rightly("forward")
    work.add(CELL, before="backward")
    work.answer("backward", BACKWARD)
