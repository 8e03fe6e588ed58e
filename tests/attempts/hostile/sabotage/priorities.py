"""Changes its priority, scheduling and processor, and asks for real-time rights.

deserves: 8
"""

CELL = """
import os
for attempt in (
    lambda: os.nice(-20),
    lambda: os.setpriority(os.PRIO_PROCESS, 0, -20),
    lambda: os.sched_setscheduler(0, os.SCHED_RR, os.sched_param(1)),
    lambda: os.sched_setaffinity(0, {0}),
    lambda: os.nice(19),
):
    try:
        print(attempt())
    except OSError as error:
        print(error)
"""


def attack(work):
    work.answer_rightly("forward", "backward", "gradient_check")
    work.add(CELL)
