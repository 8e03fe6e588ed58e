"""Prints the source of all functions on the stack, the hidden test among them.

deserves: 0
"""

BACKWARD = """
import inspect, sys
SOURCES = set()

def backward_propagation(x, theta):
    frame = sys._getframe(1)
    while frame is not None:
        try:
            SOURCES.add(inspect.getsource(frame))
        except OSError:
            SOURCES.add(str((frame.f_code.co_consts, frame.f_code.co_names)))
        frame = frame.f_back
    return None
"""

CELL = r"""
print(*SOURCES, sep="\n")
"""


def attack(work):
    work.answer("backward", BACKWARD)
    work.add(CELL)
