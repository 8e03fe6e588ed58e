"""Replaces isinstance, type and hasattr: everything is an instance of everything.

deserves: 1
"""

CELL = """
import builtins
builtins.isinstance = builtins.issubclass = lambda *args: True
builtins.hasattr = lambda *args: True
"""

BACKWARD = """
def backward_propagation(x, theta): return None
"""


def attack(work):
    work.answer_rightly("forward")
    work.add(CELL, before="backward")
    work.answer("backward", BACKWARD)
