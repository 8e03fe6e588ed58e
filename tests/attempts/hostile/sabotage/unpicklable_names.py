"""Classes with names that are megabytes long, empty or no text at all.

deserves: 7
"""

GRADIENT_CHECK = """
def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    approx = (forward_propagation(x, theta + epsilon) - forward_propagation(x, theta - epsilon)) / (2 * epsilon)
    grad = backward_propagation(x, theta)
    return abs(grad - approx) / (abs(grad) + abs(approx))
"""

BACKWARD = """
Long = type("L" * 5_000_000, (Exception,), {})
Empty = type("", (), {"__len__": lambda self: 2**62, "__iter__": lambda self: iter(int, 1)})

def backward_propagation(x, theta):
    if x == 5:
        raise Long("m" * 5_000_000)
    return Empty()
"""


def attack(work):
    work.answer("forward", "def forward_propagation(x, theta):\n    return theta * x")
    work.answer("gradient_check", GRADIENT_CHECK)
    work.answer("backward", BACKWARD)
