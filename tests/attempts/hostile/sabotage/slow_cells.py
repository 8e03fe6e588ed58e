"""Forty cells after the answer that sleep for ten seconds each.

deserves: 1
"""


def attack(work):
    work.answer("forward", "def forward_propagation(x, theta):\n    return theta * x")
    for _ in range(40):
        work.add("import time\ntime.sleep(10)")
