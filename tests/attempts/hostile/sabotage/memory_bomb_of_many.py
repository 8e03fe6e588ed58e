"""Lets twelve processes take 500 MB each, for fifteen seconds.

deserves: 1
"""

CELL = """
import os, time
for _ in range(12):
    if os.fork() == 0:
        hoard = bytearray(b"x") * 500_000_000
        time.sleep(15)
        os._exit(0)
time.sleep(10)
"""


def attack(work):
    work.answer_rightly("forward")
    work.add(CELL)
