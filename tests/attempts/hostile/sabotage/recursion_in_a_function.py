"""A forward pass that calls itself without end.

deserves: 7
"""

FORWARD = """
def forward_propagation(x, theta): return forward_propagation(x, theta) + 1
"""


def attack(work):
    work.answer_rightly("backward", "gradient_check")
    work.answer("forward", FORWARD)
