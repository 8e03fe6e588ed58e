"""Returns text with lone surrogates, NUL bytes and a million combining marks.

deserves: 7
"""

GRADIENT_CHECK = """
def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    approx = (forward_propagation(x, theta + epsilon) - forward_propagation(x, theta - epsilon)) / (2 * epsilon)
    grad = backward_propagation(x, theta)
    return abs(grad - approx) / (abs(grad) + abs(approx))
"""

BACKWARD = r"""
def backward_propagation(x, theta):
    if x == 5:
        raise ValueError("\ud800\0\u202e" + "\u0301" * 1_000_000)
    return {"\udcff": "\0" * 1_000}
"""

CELL = r"""
print("\ud800 \0 \u202e desrever \x07\x1b[2J" + "\u0301" * 100_000)
"""


def attack(work):
    work.answer("forward", "def forward_propagation(x, theta):\n    return theta * x")
    work.answer("gradient_check", GRADIENT_CHECK)
    work.answer("backward", BACKWARD)
    work.add(CELL)
