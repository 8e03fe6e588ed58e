"""A regular expression that backtracks for centuries.

deserves: 7
"""

BACKWARD = """
import re
def backward_propagation(x, theta): return re.match(r"(a+)+$", "a" * 60 + "b")
"""


def attack(work):
    work.answer_rightly("forward", "gradient_check")
    work.answer("backward", BACKWARD)
