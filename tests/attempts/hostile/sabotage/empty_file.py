"""Hands in an empty file.

deserves: 0
"""


def attack(work):
    work.raw = b""
