"""A profile hook rewrites the variables of each function that returns.

deserves: 1
"""

CELL = """
import ctypes, sys
def profiler(frame, event, argument):
    if event == "return" and frame.f_code.co_name in ("as_number", "_answer", "_do", "encode", "<lambda>"):
        frame.f_locals.update(number=0.25, value=0.25, kind="answer")
        ctypes.pythonapi.PyFrame_LocalsToFast(ctypes.py_object(frame), ctypes.c_int(0))
sys.setprofile(profiler)
"""

BACKWARD = """
def backward_propagation(x, theta): return None
"""


def attack(work):
    work.answer_rightly("forward")
    work.add(CELL, before="backward")
    work.answer("backward", BACKWARD)
