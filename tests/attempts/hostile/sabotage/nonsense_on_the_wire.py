"""Sends random bytes, false lengths and half frames on the socket.

deserves: 1
"""

CELL = """
import os, struct
links = {name: f"/proc/self/fd/{name}" for name in os.listdir("/proc/self/fd")}
numbers = [int(name) for name, link in links.items() if os.path.lexists(link) and "socket:" in os.readlink(link)]
"""

BACKWARD = """
def backward_propagation(x, theta):
    for number in numbers:
        os.write(number, os.urandom(4_000))
        os.write(number, struct.pack("<Q", 3) + b"abc")
    return x
"""


def attack(work):
    work.answer_rightly("forward")
    work.add(CELL, before="backward")
    work.answer("backward", BACKWARD)
