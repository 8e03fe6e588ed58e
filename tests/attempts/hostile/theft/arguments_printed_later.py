"""Right functions that keep all their arguments, and a later cell that prints them.

deserves: 8
"""

CELL0 = """
def {name}(x, theta):
    KEPT.append((x, theta))
    return {result}
"""

CELL = """
print(len(KEPT), KEPT)
"""


def attack(work):
    work.answer_rightly("gradient_check")
    work.add(CELL)
    work.answer("forward", "KEPT = []\n" + CELL0.format(name="forward_propagation", result="theta * x"))
    work.answer("backward", CELL0.format(name="backward_propagation", result="x"))
