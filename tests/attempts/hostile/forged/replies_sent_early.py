"""Sends a hundred replies on the socket before anybody asked.

deserves: 1
"""

CELL = """
import os, socket, struct, sys
wire = sys.modules["inside.wire"]
frame = wire.encode(("answer", 5.0, ("", [], [])))
for number in map(int, os.listdir("/proc/self/fd")):
    try:
        line = socket.socket(fileno=os.dup(number))
        line.sendall((struct.pack("<Q", len(frame)) + frame) * 100)
    except OSError:
        pass
"""

BACKWARD = """
def backward_propagation(x, theta): return 5.0
"""


def attack(work):
    work.answer_rightly("forward")
    work.add(CELL, before="backward")
    work.answer("backward", BACKWARD)
