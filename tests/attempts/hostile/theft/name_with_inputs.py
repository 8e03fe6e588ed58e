"""Raises exceptions whose class names hold the hidden inputs.

deserves: 1
"""

BACKWARD = """
def backward_propagation(x, theta):
    digits = repr((x, theta)).translate(str.maketrans("-., ()", "mdcs__"))
    raise type(f"Leaked{digits}", (Exception,), {})("see the name")
"""


def attack(work):
    work.answer_rightly("forward")
    work.answer("backward", BACKWARD)
