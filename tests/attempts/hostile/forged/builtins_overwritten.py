"""Overwrites __builtins__ of the notebook and empties the builtins module.

deserves: 1
"""

CELL = """
import builtins
kept = dict(vars(builtins))
for name in ("AssertionError", "isinstance", "len", "iter", "type", "BaseException", "getattr"):
    setattr(builtins, name, lambda *args, **kwargs: None)
__builtins__ = {}
"""

BACKWARD = """
def backward_propagation(x, theta): return None
"""


def attack(work):
    work.answer_rightly("forward")
    work.add(CELL, before="backward")
    work.answer("backward", BACKWARD)
