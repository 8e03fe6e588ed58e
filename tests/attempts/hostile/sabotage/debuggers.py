"""Starts debuggers, by breakpoint, by %pdb and by a post-mortem.

deserves: 8
"""

CELL = """
breakpoint()
"""

CELL2 = """
%pdb on
1 / 0
"""

CELL3 = """
import pdb, sys
pdb.set_trace()
"""


def attack(work):
    work.answer_rightly("forward", "backward", "gradient_check")
    work.add(CELL, before="forward")
    work.add(CELL2, before="forward")
    work.add(CELL3)
