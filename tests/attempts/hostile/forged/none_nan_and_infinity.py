"""Returns None, NaN and infinity, in the hope that no comparison with them fails.

deserves: 0
"""

FORWARD = """
def forward_propagation(x, theta):
    return None
"""

BACKWARD = """
def backward_propagation(x, theta):
    return float("nan")
"""

CHECK = """
def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    return float("inf")
"""


def attack(work):
    work.answer("forward", FORWARD)
    work.answer("backward", BACKWARD)
    work.answer("gradient_check", CHECK)
