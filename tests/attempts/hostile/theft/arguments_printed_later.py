"""Right functions that keep all their arguments, and a later cell that prints them.

deserves: 8
"""

GRADIENT_CHECK = """
def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    approx = (forward_propagation(x, theta + epsilon) - forward_propagation(x, theta - epsilon)) / (2 * epsilon)
    grad = backward_propagation(x, theta)
    return abs(grad - approx) / (abs(grad) + abs(approx))
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
    work.answer("gradient_check", GRADIENT_CHECK)
    work.add(CELL)
    work.answer("forward", "KEPT = []\n" + CELL0.format(name="forward_propagation", result="theta * x"))
    work.answer("backward", CELL0.format(name="backward_propagation", result="x"))
