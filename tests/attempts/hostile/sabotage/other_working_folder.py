"""Goes to another working folder before the first answer.

deserves: 8
"""

CELL = """
import os
os.chdir("/proc/self/fd")
"""


def attack(work):
    work.answer_rightly("forward", "backward", "gradient_check")
    work.add(CELL, before="forward")
