"""Hands in a notebook that nobody may read.

deserves: 0
"""


def attack(work):
    work.path.chmod(0)
