"""Returns an array of 200 MB.

deserves: 7
"""

BACKWARD = """
def backward_propagation(x, theta): return np.ones(25_000_000)
"""


def attack(work):
    work.answer_rightly("forward", "gradient_check")
    work.answer("backward", BACKWARD)
