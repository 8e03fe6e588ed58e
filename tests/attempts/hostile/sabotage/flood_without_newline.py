"""Prints fifty megabytes without a newline before the first answer.

deserves: 8
"""

CELL = """
for _ in range(500):
    print("x" * 100_000, end="")
"""


def attack(work):
    work.answer_rightly("forward", "backward", "gradient_check")
    work.add(CELL, before="forward")
