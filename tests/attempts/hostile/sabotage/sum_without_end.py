"""A loop inside C code, which no KeyboardInterrupt ends.

deserves: 7
"""

BACKWARD = """
def backward_propagation(x, theta): return sum(iter(int, 1))
"""


def attack(work):
    work.answer_rightly("forward", "gradient_check")
    work.answer("backward", BACKWARD)
