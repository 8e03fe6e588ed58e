"""Hands in a notebook of eleven megabytes.

deserves: 0
"""


def attack(work):
    work.add("# " + "x" * 11_000_000)
