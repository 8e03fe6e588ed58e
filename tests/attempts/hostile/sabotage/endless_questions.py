"""Asks the examiner back without end in one call, so that the call never ends and is never slow.

deserves: 7
"""

BACKWARD = """
import gc

def backward_propagation(x, theta):
    servants = [thing for thing in gc.get_objects() if type(thing).__name__ == "Servant"]
    while True:
        try:
            servants[0]._ask(0, (x,), {})
        except (RuntimeError, IndexError):
            pass
"""


def attack(work):
    work.answer_rightly("forward", "gradient_check")
    work.answer("backward", BACKWARD)
