"""Prints fifty megabytes in short lines before the first answer.

deserves: 8
"""

CELL = r"""
for _ in range(50):
    print("y\n" * 500_000)
"""


def attack(work):
    work.answer_rightly("forward", "backward", "gradient_check")
    work.add(CELL, before="forward")
