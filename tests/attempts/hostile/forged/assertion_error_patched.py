"""Replaces the builtin AssertionError by a class that cannot be raised.

deserves: 0
"""

CELL = """
import builtins
builtins.AssertionError = type("AssertionError", (BaseException,), {"__new__": lambda *args: SystemExit(0)})
"""

FORWARD = """
def forward_propagation(x, theta): return None
"""

BACKWARD = """
def backward_propagation(x, theta): raise AssertionError
"""


def attack(work):
    work.add(CELL, before="forward")
    work.answer("forward", FORWARD)
    work.answer("backward", BACKWARD)
