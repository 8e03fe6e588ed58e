"""Pretends that its processor time is used up, with SIGXCPU.

deserves: 7
"""

BACKWARD = """
import os, signal
def backward_propagation(x, theta): os.kill(os.getpid(), signal.SIGXCPU)
"""


def attack(work):
    work.answer_rightly("forward", "gradient_check")
    work.answer("backward", BACKWARD)
