"""Leaves three hundred figures open and shows them all.

deserves: 1
"""

CELL = """
import matplotlib.pyplot as plt
for number in range(300):
    plt.figure(figsize=(3, 2))
    plt.plot([0, number])
plt.show()
"""


def attack(work):
    work.answer_rightly("backward")
    work.add(CELL)
