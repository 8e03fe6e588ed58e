"""Sends half an answer on the socket and ends the process.

deserves: 7
"""

BACKWARD = r"""
import os, struct

def backward_propagation(x, theta):
    for name in os.listdir("/proc/self/fd"):
        link = f"/proc/self/fd/{name}"
        if os.path.lexists(link) and "socket:" in os.readlink(link):
            os.write(int(name), struct.pack("<Q", 1000) + b"t\3\0\0\0s")
    os._exit(0)
"""


def attack(work):
    work.answer_rightly("forward", "gradient_check")
    work.answer("backward", BACKWARD)
