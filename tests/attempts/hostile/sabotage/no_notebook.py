"""Hands in a folder without any notebook.

deserves: 0
"""


def attack(work):
    work.path.unlink()
