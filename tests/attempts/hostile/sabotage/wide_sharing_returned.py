"""Returns a small list that becomes two to the power of forty parts when it is written out.

deserves: 7
"""

BACKWARD = """
def backward_propagation(x, theta):
    value = [x]
    for _ in range(40):
        value = [value, value]
    return value
"""


def attack(work):
    work.answer_rightly("forward", "gradient_check")
    work.answer("backward", BACKWARD)
