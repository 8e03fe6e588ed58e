"""Returns numpy's masked constant, whose comparisons are masked and never false.

deserves: 6
"""

FORWARD = """
def forward_propagation(x, theta): return np.ma.masked
"""

BACKWARD = """
def backward_propagation(x, theta): return np.ma.array([9.0], mask=[True])
"""


def attack(work):
    work.answer_rightly("gradient_check")
    work.answer("forward", FORWARD)
    work.answer("backward", BACKWARD)
