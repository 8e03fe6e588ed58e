"""Shows a list that is nested two hundred thousand deep.

deserves: 1
"""

CELL = """
nested = []
for _ in range(200_000):
    nested = [nested]
nested
"""


def attack(work):
    work.answer_rightly("forward")
    work.add(CELL)
