"""Clears all names with %reset and deletes every loaded module.

deserves: 1
"""

CELL = """
%reset -f
import sys
for name in list(sys.modules):
    if name not in ("sys", "builtins"):
        del sys.modules[name]
"""

BACKWARD = """
def backward_propagation(x, theta): return theta
"""


def attack(work):
    work.answer_rightly("forward")
    work.add(CELL, before="backward")
    work.answer("backward", BACKWARD)
