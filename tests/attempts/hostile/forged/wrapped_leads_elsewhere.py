"""A __wrapped__ that leads planted astray, so that a measured gradient passes for a formula.

The numbers are right for hidden inputs, so they count: what is planted is planted in the student's own process.

deserves: 2
"""

BACKWARD = """
import types

def backward_propagation(x, theta):
    return (forward_propagation(x, theta + 1) - forward_propagation(x, theta - 1)) / 2

backward_propagation.__wrapped__ = types.FunctionType(backward_propagation.__code__, {"elsewhere": True})
"""


def attack(work):
    work.answer_rightly("forward")
    work.answer("backward", BACKWARD)
