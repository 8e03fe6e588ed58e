"""Returns text, bytes and a Fraction in place of numbers.

deserves: 0
"""

FORWARD = """
def forward_propagation(x, theta):
    return "nan or whatever you like"
"""

BACKWARD = r"""
def backward_propagation(x, theta):
    return b"\x00" * 8
"""

CHECK = """
def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    from fractions import Fraction
    return Fraction(1, 3)
"""


def attack(work):
    work.answer("forward", FORWARD)
    work.answer("backward", BACKWARD)
    work.answer("gradient_check", CHECK)
