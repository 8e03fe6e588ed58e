"""Compiles and evaluates expressions that are nested a hundred thousand deep.

deserves: 8
"""

GRADIENT_CHECK = """
def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    approx = (forward_propagation(x, theta + epsilon) - forward_propagation(x, theta - epsilon)) / (2 * epsilon)
    grad = backward_propagation(x, theta)
    return abs(grad - approx) / (abs(grad) + abs(approx))
"""

CELL = """
for text in ("-" * 100_000 + "1", "(" * 100_000 + ")" * 100_000, "x" + ".x" * 100_000, "[" * 5_000):
    try:
        eval(text)
    except BaseException as error:
        print(type(error))
"""


def attack(work):
    work.answer("forward", "def forward_propagation(x, theta):\n    return theta * x")
    work.answer("backward", "def backward_propagation(x, theta):\n    return x")
    work.answer("gradient_check", GRADIENT_CHECK)
    work.add(CELL, before="forward")
