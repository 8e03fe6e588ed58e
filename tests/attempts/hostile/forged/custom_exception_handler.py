"""Swallows every exception of later cells with set_custom_exc.

deserves: 0
"""

CELL = """
get_ipython().set_custom_exc((BaseException,), lambda *args, **kwargs: None)
"""

FORWARD = """
def forward_propagation(x, theta): raise AssertionError("swallowed")
"""

BACKWARD = """
def backward_propagation(x, theta): return "never compared"
"""


def attack(work):
    work.add(CELL, before="forward")
    work.answer("forward", FORWARD)
    work.answer("backward", BACKWARD)
