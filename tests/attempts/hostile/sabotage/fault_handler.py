"""Lets faulthandler end the process, with a dump of all stacks.

deserves: 8
"""

CELL = """
import faulthandler, sys
faulthandler.enable(open("faults.txt", "w"))
faulthandler._stack_overflow() if hasattr(faulthandler, "_stack_overflow") else faulthandler._sigsegv()
"""


def attack(work):
    work.answer_rightly("forward", "backward", "gradient_check")
    work.add(CELL, before="forward")
