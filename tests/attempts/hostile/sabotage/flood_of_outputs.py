"""Shows fifty thousand outputs and clears them again and again.

deserves: 1
"""

CELL = """
from IPython.display import clear_output, display
for number in range(50_000):
    display({"text/plain": str(number)}, raw=True)
    if number % 1_000 == 0:
        clear_output(wait=True)
"""


def attack(work):
    work.answer_rightly("forward")
    work.add(CELL)
