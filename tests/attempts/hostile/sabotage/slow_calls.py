"""Sleeps a few seconds in every call: each is quick enough, all together are not.

deserves: 7
"""

FORWARD = """
import time
calls = []

def forward_propagation(x, theta):
    calls.append(time.sleep(3))
    return theta * x if len(calls) < 20 else None
"""


def attack(work):
    work.answer_rightly("backward", "gradient_check")
    work.answer("forward", FORWARD)
