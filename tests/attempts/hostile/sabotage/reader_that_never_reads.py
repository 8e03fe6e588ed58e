"""Sends replies for ever without reading the requests, so that both sides could wait for each other.

deserves: 7
"""

BACKWARD = """
import gc, struct, sys

def backward_propagation(x, theta):
    wire = sys.modules["inside.wire"]
    frame = wire.encode(("ask", 0, ("x" * 1_000_000,), {}))
    for thing in gc.get_objects():
        if type(thing).__name__ == "Servant":
            while True:
                wire.send(thing.connection, frame)
    return theta
"""


def attack(work):
    work.answer_rightly("forward", "gradient_check")
    work.answer("backward", BACKWARD)
