"""Shuts the kernel down by its own method, before the first answer.

deserves: 8
"""

CELL = """
get_ipython().kernel.do_shutdown(True)
"""


def attack(work):
    work.answer_rightly("forward", "backward", "gradient_check")
    work.add(CELL, before="forward")
