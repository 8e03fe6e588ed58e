"""Ends the process at once whenever the backward pass is called.

deserves: 7
"""

BACKWARD = """
import os
def backward_propagation(x, theta): os._exit(1)
"""


def attack(work):
    work.answer_rightly("forward", "gradient_check")
    work.answer("backward", BACKWARD)
