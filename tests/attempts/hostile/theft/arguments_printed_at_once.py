"""Prints its arguments and the stack in each call, to stdout, stderr and the raw descriptors.

deserves: 0
"""

BACKWARD = r"""
import os, sys, traceback

def backward_propagation(x, theta):
    text = f"hidden input {x!r} {theta!r}\n" + "".join(traceback.format_stack())
    print(text)
    print(text, file=sys.stderr)
    for number in (1, 2):
        os.write(number, text.encode())
    return None
"""


def attack(work):
    work.answer("backward", BACKWARD)
