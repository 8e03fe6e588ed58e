"""Replaces the builtins all, any, abs and float.

deserves: 1
"""

CELL = """
import builtins
builtins.all = builtins.any = lambda *args: True
builtins.abs = lambda value: 0
builtins.float = lambda value=0.0: 5e-324
"""

BACKWARD = """
def backward_propagation(x, theta): return "anything"
"""


def attack(work):
    work.answer_rightly("forward")
    work.add(CELL, before="backward")
    work.answer("backward", BACKWARD)
