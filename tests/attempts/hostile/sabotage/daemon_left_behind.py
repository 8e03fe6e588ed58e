"""Leaves a daemon behind: forked twice, in a session of its own, with the pipes kept open.

deserves: 8
"""

CELL = """
import os
if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        os.execvp("bash", ["bash", "-c", "exec -a leftover-canary sleep 987654"])
    os._exit(0)
"""


def attack(work):
    work.answer_rightly("forward", "backward", "gradient_check")
    work.add(CELL)
