"""Leaves by all the ways that Python and IPython offer, before the first answer.

deserves: 8
"""

CELL = """
quit()
"""

CELL2 = """
raise SystemExit(0)
"""

CELL3 = """
get_ipython().ask_exit()
"""

CELL4 = """
get_ipython().exiter()
"""


def attack(work):
    work.answer_rightly("forward", "backward", "gradient_check")
    work.add(CELL, before="forward")
    work.add(CELL2, before="forward")
    work.add(CELL3, before="forward")
    work.add(CELL4, before="forward")
