"""Reads .grading-secret from its own folder and from all folders above it.

deserves: 8
"""

GRADIENT_CHECK = """
def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    approx = (forward_propagation(x, theta + epsilon) - forward_propagation(x, theta - epsilon)) / (2 * epsilon)
    grad = backward_propagation(x, theta)
    return abs(grad - approx) / (abs(grad) + abs(approx))
"""

CELL = """
import os
for depth in range(12):
    for name in (".grading-secret", ".grading-secret.part", ".env", "nbgrader_config.py"):
        path = "../" * depth + name
        if os.path.exists(path):
            print(os.path.abspath(path), open(path, errors="replace").read())
"""


def attack(work):
    work.answer("forward", "def forward_propagation(x, theta):\n    return theta * x")
    work.answer("backward", "def backward_propagation(x, theta):\n    return x")
    work.answer("gradient_check", GRADIENT_CHECK)
    work.add(CELL)
