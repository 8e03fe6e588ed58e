"""Replaces its process by another program in the middle of a call.

deserves: 7
"""

BACKWARD = """
import os
def backward_propagation(x, theta): os.execvp("cat", ["cat", "/dev/zero"])
"""


def attack(work):
    work.answer_rightly("forward", "gradient_check")
    work.answer("backward", BACKWARD)
