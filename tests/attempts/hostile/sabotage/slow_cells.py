"""Forty cells after the answer that sleep for ten seconds each.

deserves: 1
"""


def attack(work):
    work.answer_rightly("forward")
    for _ in range(40):
        work.add("import time\ntime.sleep(10)")
