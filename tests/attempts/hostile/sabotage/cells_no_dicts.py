"""Hands in a list of cells that are text, numbers, null and lists.

deserves: 0
"""


def attack(work):
    work.notebook["cells"] = ["def forward_propagation(x, theta): return 1", 5, None, [], True, {}]
