"""Puts /dev/zero and /dev/full in the place of all its descriptors.

deserves: 1
"""

CELL = """
import os
zero, full = os.open("/dev/zero", os.O_RDWR), os.open("/dev/full", os.O_RDWR)
for number in range(64):
    os.dup2(zero if number % 2 else full, number)
"""


def attack(work):
    work.answer_rightly("forward")
    work.add(CELL)
