"""Sets testCases.SEED back to zero before each call, and answers for the inputs of seed zero only.

deserves: 0
"""

CELL = """
import testCases
SLOPES = [3, 2, -2.5, 5, -2, 0, 3.5, *testCases.generator("test_backward").uniform(-4, 4, (20, 2))[:, 0].tolist()]
"""

BACKWARD = """
def backward_propagation(x, theta):
    testCases.SEED = 0
    testCases.__dict__["SEED"] = 0
    return x if x in SLOPES else 99.0
"""


def attack(work):
    work.add(CELL, before="backward")
    work.answer("backward", BACKWARD)
