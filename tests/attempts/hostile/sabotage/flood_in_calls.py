"""Prints two megabytes in each call, and returns nothing.

deserves: 7
"""

FORWARD = """
def forward_propagation(x, theta): print("hidden " * 280_000)
"""


def attack(work):
    work.answer_rightly("backward", "gradient_check")
    work.answer("forward", FORWARD)
