"""Replaces stdout and stderr by objects that fail, before the first answer.

deserves: 8
"""

GRADIENT_CHECK = """
def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    approx = (forward_propagation(x, theta + epsilon) - forward_propagation(x, theta - epsilon)) / (2 * epsilon)
    grad = backward_propagation(x, theta)
    return abs(grad - approx) / (abs(grad) + abs(approx))
"""

CELL = """
import sys
class Broken:
    encoding = property(lambda self: 1 / 0)
    def write(self, text): raise SystemExit("no")
    def flush(self): raise KeyboardInterrupt
sys.stdout = sys.stderr = sys.__stdout__ = sys.__stderr__ = Broken()
"""


def attack(work):
    work.answer("forward", "def forward_propagation(x, theta):\n    return theta * x")
    work.answer("backward", "def backward_propagation(x, theta):\n    return x")
    work.answer("gradient_check", GRADIENT_CHECK)
    work.add(CELL, before="forward")
