"""Kills its parent, its session's leader and process 1.

deserves: 1
"""

CELL = """
import os, signal
for number in {os.getppid(), 1}:
    try:
        os.kill(number, signal.SIGKILL)
    except OSError as error:
        print(error)
"""


def attack(work):
    work.answer_rightly("forward")
    work.add(CELL)
