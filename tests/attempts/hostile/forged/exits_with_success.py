"""The functions leave Python with exit status 0, as a program does that is content.

deserves: 6
"""

FORWARD = """
import sys
def forward_propagation(x, theta): sys.exit(0)
"""

BACKWARD = """
def backward_propagation(x, theta): raise SystemExit("8 of 8")
"""


def attack(work):
    work.answer_rightly("gradient_check")
    work.answer("forward", FORWARD)
    work.answer("backward", BACKWARD)
