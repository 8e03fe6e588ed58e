"""Stops itself with SIGSTOP whenever the backward pass is called.

deserves: 7
"""

BACKWARD = """
import os, signal
def backward_propagation(x, theta): os.kill(os.getpid(), signal.SIGSTOP)
"""


def attack(work):
    work.answer_rightly("forward", "gradient_check")
    work.answer("backward", BACKWARD)
