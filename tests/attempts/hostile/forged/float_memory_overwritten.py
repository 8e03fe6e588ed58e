"""Overwrites the float objects it is given, in memory, so that the reference sees zeros.

deserves: 0
"""

FORWARD = """
import ctypes

def forward_propagation(x, theta):
    for number in (x, theta):
        if type(number) is float:
            ctypes.c_double.from_address(id(number) + 16).value = 0.0
    return x * theta
"""

BACKWARD = """
def backward_propagation(x, theta):
    if type(x) is float:
        ctypes.c_double.from_address(id(x) + 16).value = 0.0
        return 0.0
    return x
"""


def attack(work):
    work.answer("forward", FORWARD)
    work.answer("backward", BACKWARD)
