"""Returns a list that is nested fifty thousand deep.

deserves: 7
"""

GRADIENT_CHECK = """
def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    approx = (forward_propagation(x, theta + epsilon) - forward_propagation(x, theta - epsilon)) / (2 * epsilon)
    grad = backward_propagation(x, theta)
    return abs(grad - approx) / (abs(grad) + abs(approx))
"""

FORWARD = """
def forward_propagation(x, theta):
    nested = []
    for _ in range(50_000):
        nested = [nested]
    return nested
"""


def attack(work):
    work.answer("backward", "def backward_propagation(x, theta):\n    return x")
    work.answer("gradient_check", GRADIENT_CHECK)
    work.answer("forward", FORWARD)
