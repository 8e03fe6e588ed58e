"""Turns the garbage collector off and piles up cycles with slow finalisers, a gigabyte at most.

deserves: 1
"""

CELL = """
import gc, time
gc.disable()
class Slow:
    def __init__(self): self.me, self.load = self, bytearray(1_000_000)
    def __del__(self): time.sleep(0.1)
for _ in range(1_000):
    Slow()
"""


def attack(work):
    work.answer_rightly("forward")
    work.add(CELL)
