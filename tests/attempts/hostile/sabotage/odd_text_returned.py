"""Returns text with lone surrogates, NUL bytes and a million combining marks.

deserves: 7
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
    work.answer_rightly("forward", "gradient_check")
    work.answer("backward", BACKWARD)
    work.add(CELL)
