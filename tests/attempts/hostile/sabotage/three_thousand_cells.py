"""Hands in a notebook of three thousand cells.

deserves: 0
"""


def attack(work):
    for number in range(3_000):
        work.add(f"value = {number}")
