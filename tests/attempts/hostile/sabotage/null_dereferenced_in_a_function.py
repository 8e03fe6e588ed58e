"""Reads address zero in the backward pass.

deserves: 7
"""

BACKWARD = """
import ctypes
def backward_propagation(x, theta): return ctypes.string_at(0)
"""


def attack(work):
    work.answer_rightly("forward", "gradient_check")
    work.answer("backward", BACKWARD)
