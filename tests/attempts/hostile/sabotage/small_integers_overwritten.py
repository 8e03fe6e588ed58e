"""Overwrites the cached integers of Python itself: 7 becomes 8, and None gets no references.

deserves: 1
"""

CELL = """
import ctypes
ctypes.c_uint32.from_address(id(7) + 24).value = 8
ctypes.c_ssize_t.from_address(id(None)).value = 1
"""

BACKWARD = """
def backward_propagation(x, theta): return 7
"""


def attack(work):
    work.answer_rightly("forward")
    work.add(CELL, before="backward")
    work.answer("backward", BACKWARD)
