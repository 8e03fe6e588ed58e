"""A tiny constant for the check: the question that only accepts takes it, the others must not.

deserves: 0
"""

CHECK = """
def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    return 1e-9
"""


def attack(work):
    work.answer("gradient_check", CHECK)
