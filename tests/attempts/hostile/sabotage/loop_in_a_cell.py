"""A loop without end in a cell before the first answer.

deserves: 8
"""

CELL = """
while True:
    pass
"""


def attack(work):
    work.answer_rightly("forward", "backward", "gradient_check")
    work.add(CELL, before="forward")
