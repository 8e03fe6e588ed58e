"""Sets the caller's own variables to zero, so that zero is what it expects.

deserves: 0
"""

FORWARD = """
import ctypes, sys

def forward_propagation(x, theta):
    frame = sys._getframe(1)
    frame.f_locals.update(voltage=0.0, calibration=0.0, args=(0.0, 0.0))
    ctypes.pythonapi.PyFrame_LocalsToFast(ctypes.py_object(frame), ctypes.c_int(0))
    return 0.0
"""


def attack(work):
    work.answer("forward", FORWARD)
