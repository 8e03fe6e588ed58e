"""Raises an exception whose message, notes and cause hold the hidden inputs and the callers' lines.

deserves: 1
"""

BACKWARD = """
import traceback

def backward_propagation(x, theta):
    error = ValueError(f"inputs: x={x!r} theta={theta!r}")
    error.add_note("".join(traceback.format_stack()))
    raise error from AssertionError("".join(traceback.format_stack()))
"""


def attack(work):
    work.answer_rightly("forward")
    work.answer("backward", BACKWARD)
