"""Returns an integer with a million digits, and raises one in a message.

deserves: 7
"""

BACKWARD = """
import sys
sys.set_int_max_str_digits(0)
def backward_propagation(x, theta):
    if x == 5:
        raise ValueError(10**100_000)
    return 10**1_000_000
"""


def attack(work):
    work.answer_rightly("forward", "gradient_check")
    work.answer("backward", BACKWARD)
