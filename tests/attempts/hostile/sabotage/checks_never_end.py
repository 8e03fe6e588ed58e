"""Cells of its own that call the visible checks with functions that never answer.

deserves: 8
"""

CELL = """
def never(x, theta):
    while True:
        pass
forward_propagation_test(never)
"""


def attack(work):
    work.answer_rightly("forward", "backward", "gradient_check")
    work.add(CELL)
