"""A loop without end in the backward pass.

deserves: 7
"""

BACKWARD = """
def backward_propagation(x, theta):
    while True:
        pass
"""


def attack(work):
    work.answer_rightly("forward", "gradient_check")
    work.answer("backward", BACKWARD)
