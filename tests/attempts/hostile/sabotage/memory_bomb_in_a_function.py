"""Takes memory in each call, 6 GB at most.

deserves: 7
"""

BACKWARD = """
def backward_propagation(x, theta):
    hoard = []
    while len(hoard) < 60:
        hoard.append(bytearray(b"x") * 100_000_000)
    return theta
"""


def attack(work):
    work.answer_rightly("forward", "gradient_check")
    work.answer("backward", BACKWARD)
