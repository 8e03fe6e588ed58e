"""Keeps the local variables of all callers and prints them in a later cell.

deserves: 6
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
    work.answer_rightly("gradient_check")
    work.answer("forward", FORWARD)
    work.add(CELL)
