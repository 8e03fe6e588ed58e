"""Stops itself with SIGSTOP in a cell before the first answer: it looks slow, but never wakes up.

deserves: 8
"""

CELL = """
import os, signal
os.kill(os.getpid(), signal.SIGSTOP)
"""


def attack(work):
    work.answer_rightly("forward", "backward", "gradient_check")
    work.add(CELL, before="forward")
