"""Hands in cells as a dict, by their ids.

deserves: 0
"""


def attack(work):
    work.notebook["cells"] = {cell["id"]: cell for cell in work.notebook["cells"]}
