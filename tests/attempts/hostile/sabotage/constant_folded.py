"""A cell whose compilation alone is meant to take for ever, or all memory.

deserves: 8
"""

GRADIENT_CHECK = """
def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    approx = (forward_propagation(x, theta + epsilon) - forward_propagation(x, theta - epsilon)) / (2 * epsilon)
    grad = backward_propagation(x, theta)
    return abs(grad - approx) / (abs(grad) + abs(approx))
"""

CELL = """
text = "(" * 90 + "1" + ")" * 90 + " + (1,) * 10 ** 7" * 50
for _ in range(10):
    compile(text, "<cell>", "exec")
"x" * 4096 * 4096 * 16; ((9 ** 99) ** 99) ** 9; -((1,) * 4096) if False else 0
"""


def attack(work):
    work.answer("forward", "def forward_propagation(x, theta):\n    return theta * x")
    work.answer("backward", "def backward_propagation(x, theta):\n    return x")
    work.answer("gradient_check", GRADIENT_CHECK)
    work.add(CELL, before="forward")
