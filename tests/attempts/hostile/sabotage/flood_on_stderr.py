"""Writes forty megabytes to stderr and to the raw descriptors.

deserves: 8
"""

CELL = """
import os, sys
for _ in range(20):
    print("z" * 1_000_000, file=sys.stderr)
    os.write(2, b"z" * 1_000_000)
"""


def attack(work):
    work.answer_rightly("forward", "backward", "gradient_check")
    work.add(CELL, before="forward")
