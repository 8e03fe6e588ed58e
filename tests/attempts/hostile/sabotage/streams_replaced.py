"""Replaces stdout and stderr by objects that fail, before the first answer.

deserves: 8
"""

CELL = """
import sys
class Broken:
    encoding = property(lambda self: 1 / 0)
    def write(self, text): raise SystemExit("no")
    def flush(self): raise KeyboardInterrupt
sys.stdout = sys.stderr = sys.__stdout__ = sys.__stderr__ = Broken()
"""


def attack(work):
    work.answer_rightly("forward", "backward", "gradient_check")
    work.add(CELL, before="forward")
