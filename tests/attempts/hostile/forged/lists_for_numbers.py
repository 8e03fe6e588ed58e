"""Returns lists and tuples with guesses in them, in the hope that any hit counts.

deserves: 0
"""

FORWARD = """
def forward_propagation(x, theta):
    return [15, -14, 0, 8]
"""

BACKWARD = """
def backward_propagation(x, theta):
    return (5, -2, 0, 3.5)
"""

CHECK = """
def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    return [0.2, 1, 1 / 3]
"""


def attack(work):
    work.answer("forward", FORWARD)
    work.answer("backward", BACKWARD)
    work.answer("gradient_check", CHECK)
