"""Taps the wire: keeps every message that the examiner sends, and prints all of them later.

deserves: 1
"""

CELL = """
import sys
wire = sys.modules["inside.wire"]
MESSAGES, real = [], wire.receive
def receive(*args, **kwargs):
    MESSAGES.append(real(*args, **kwargs))
    return MESSAGES[-1]
wire.receive = receive
"""

BACKWARD = """
def backward_propagation(x, theta): return "listening"
"""

CELL2 = """
print(MESSAGES)
"""


def attack(work):
    work.answer_rightly("forward")
    work.add(CELL, before="backward")
    work.answer("backward", BACKWARD)
    work.add(CELL2)
