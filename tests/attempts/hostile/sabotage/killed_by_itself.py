"""Sends SIGKILL to itself in a cell before the first answer.

deserves: 8
"""

CELL = """
import os
os.kill(os.getpid(), 9)
"""


def attack(work):
    work.answer_rightly("forward", "backward", "gradient_check")
    work.add(CELL, before="forward")
