"""Keeps the source texts that are planted and prints them in a later cell.

deserves: 2
"""

CELL = """
import checks.planting
TEXTS, real = [], checks.planting._from_source
def from_source(name, source):
    TEXTS.append((name, source))
    return real(name, source)
checks.planting._from_source = from_source
"""

CHECK = """
def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    return -1.0
"""

CELL2 = """
print(TEXTS)
"""


def attack(work):
    work.answer_rightly("forward", "backward")
    work.add(CELL, before="gradient_check")
    work.answer("gradient_check", CHECK)
    work.add(CELL2)
