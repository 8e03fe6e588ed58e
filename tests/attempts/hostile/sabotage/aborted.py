"""Aborts the process with a core dump asked for.

deserves: 8
"""

GRADIENT_CHECK = """
def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    approx = (forward_propagation(x, theta + epsilon) - forward_propagation(x, theta - epsilon)) / (2 * epsilon)
    grad = backward_propagation(x, theta)
    return abs(grad - approx) / (abs(grad) + abs(approx))
"""

CELL = """
import os, resource
try:
    resource.setrlimit(resource.RLIMIT_CORE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
except (OSError, ValueError) as error:
    print(error)
os.abort()
"""


def attack(work):
    work.answer("forward", "def forward_propagation(x, theta):\n    return theta * x")
    work.answer("backward", "def backward_propagation(x, theta):\n    return x")
    work.answer("gradient_check", GRADIENT_CHECK)
    work.add(CELL, before="forward")
