"""Computes a power with a hundred million digits in a cell before the first answer.

deserves: 8
"""

CELL = """
value = 10 ** 10 ** 8
"""


def attack(work):
    work.answer_rightly("forward", "backward", "gradient_check")
    work.add(CELL, before="forward")
