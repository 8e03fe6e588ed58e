"""A trace function changes the local `expected` of whatever test runs.

deserves: 1
"""

CELL = """
import ctypes, sys
def tracer(frame, event, argument):
    for name in ("expected", "voltage", "slope", "found"):
        if name in frame.f_locals:
            frame.f_locals[name] = 0.25
            ctypes.pythonapi.PyFrame_LocalsToFast(ctypes.py_object(frame), ctypes.c_int(0))
    return tracer
"""

BACKWARD = """
def backward_propagation(x, theta):
    sys.settrace(tracer)
    caller = sys._getframe(1)
    while caller is not None:
        caller.f_trace, caller = tracer, caller.f_back
    return 0.25
"""


def attack(work):
    work.answer_rightly("forward")
    work.add(CELL, before="backward")
    work.answer("backward", BACKWARD)
