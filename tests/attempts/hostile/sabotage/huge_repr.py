"""Objects whose text is fifty megabytes long, as the value of a cell and in exceptions.

deserves: 7
"""

GRADIENT_CHECK = """
def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    approx = (forward_propagation(x, theta + epsilon) - forward_propagation(x, theta - epsilon)) / (2 * epsilon)
    grad = backward_propagation(x, theta)
    return abs(grad - approx) / (abs(grad) + abs(approx))
"""

FORWARD = """
class Long:
    def __repr__(self): return "r" * 50_000_000

def forward_propagation(x, theta): raise ValueError(Long())
"""

CELL = """
Long()
"""


def attack(work):
    work.answer("backward", "def backward_propagation(x, theta):\n    return x")
    work.answer("gradient_check", GRADIENT_CHECK)
    work.answer("forward", FORWARD)
    work.add(CELL)
