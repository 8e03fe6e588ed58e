"""Closes all its descriptors in a cell before the first answer.

deserves: 8
"""

CELL = """
import os
os.closerange(0, 1024)
"""


def attack(work):
    work.answer_rightly("forward", "backward", "gradient_check")
    work.add(CELL, before="forward")
