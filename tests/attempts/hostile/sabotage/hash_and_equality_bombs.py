"""Returns containers whose parts raise, loop or exit when they are compared or sized.

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
class Trap(dict):
    def items(self): os._exit(0)
    def __len__(self): raise MemoryError
class Tricky(tuple):
    def __iter__(self): raise SystemExit
def backward_propagation(x, theta): return Trap(a=1) if x > 0 else Tricky((1,))
"""


def attack(work):
    work.answer("forward", "def forward_propagation(x, theta):\n    return theta * x")
    work.answer("gradient_check", GRADIENT_CHECK)
    work.answer("backward", BACKWARD)
