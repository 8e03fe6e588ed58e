"""Returns a list that is nested fifty thousand deep.

deserves: 7
"""

FORWARD = """
def forward_propagation(x, theta):
    nested = []
    for _ in range(50_000):
        nested = [nested]
    return nested
"""


def attack(work):
    work.answer_rightly("backward", "gradient_check")
    work.answer("forward", FORWARD)
