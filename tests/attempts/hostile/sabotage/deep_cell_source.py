"""A cell whose source is nested so deeply that parsers overflow.

deserves: 8
"""

GRADIENT_CHECK = """
def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    approx = (forward_propagation(x, theta + epsilon) - forward_propagation(x, theta - epsilon)) / (2 * epsilon)
    grad = backward_propagation(x, theta)
    return abs(grad - approx) / (abs(grad) + abs(approx))
"""


def attack(work):
    work.answer("forward", "def forward_propagation(x, theta):\n    return theta * x")
    work.answer("backward", "def backward_propagation(x, theta):\n    return x")
    work.answer("gradient_check", GRADIENT_CHECK)
    work.add("value = " + "-" * 200_000 + "1", before="forward")
    work.add("value = " + "[" * 2_000 + "]" * 2_000)
    work.add("value = 1" + " + 1" * 30_000)
    work.add("if 1:\n" + "".join(" " * depth + "if 1:\n" for depth in range(1, 150)) + " " * 150 + "pass")
