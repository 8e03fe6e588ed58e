"""Counts the calls and returns fixed numbers in the order in which SEED 0 asks for them.

deserves: 0
"""

FORWARD = """
ORDER = [8, -1.5, 15, -14, 0, 0, *np.prod(generator("test_forward").uniform(-4, 4, (20, 2)), axis=1).tolist()]
calls = iter(ORDER)

def forward_propagation(x, theta):
    return next(calls, 0.0)
"""


def attack(work):
    work.answer("forward", FORWARD)
