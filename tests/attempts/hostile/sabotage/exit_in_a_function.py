"""Ends the process at once whenever the backward pass is called.

deserves: 7
"""

GRADIENT_CHECK = """
def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    approx = (forward_propagation(x, theta + epsilon) - forward_propagation(x, theta - epsilon)) / (2 * epsilon)
    grad = backward_propagation(x, theta)
    return abs(grad - approx) / (abs(grad) + abs(approx))
"""

BACKWARD = """
import os
def backward_propagation(x, theta): os._exit(1)
"""


def attack(work):
    work.answer("forward", "def forward_propagation(x, theta):\n    return theta * x")
    work.answer("gradient_check", GRADIENT_CHECK)
    work.answer("backward", BACKWARD)
