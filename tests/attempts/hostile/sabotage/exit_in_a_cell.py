"""Ends the process at once in a cell before the first answer.

deserves: 8
"""

CELL = """
import os
os._exit(0)
"""


def attack(work):
    work.answer_rightly("forward", "backward", "gradient_check")
    work.add(CELL, before="forward")
