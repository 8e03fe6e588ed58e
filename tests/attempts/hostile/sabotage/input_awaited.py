"""Waits for input from the keyboard, in several ways.

deserves: 8
"""

CELL = """
import sys
for wait in (input, sys.stdin.readline, lambda: open("/dev/tty").read(), lambda: open(0, closefd=False).read()):
    try:
        print(wait())
    except Exception as error:
        print(error)
"""


def attack(work):
    work.answer_rightly("forward", "backward", "gradient_check")
    work.add(CELL, before="forward")
