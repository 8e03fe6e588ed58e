"""Functions with the attributes elsewhere, source and a code object that is swapped in a call.

deserves: 0
"""

FORWARD = """
def forward_propagation(x, theta):
    forward_propagation.__code__ = (lambda x, theta: 15).__code__
    return 15

forward_propagation.elsewhere = ("builtins", "eval", "lambda x, theta: 15")
forward_propagation.source = "lambda x, theta: 15"
"""

BACKWARD = """
def backward_propagation(x, theta):
    return 5

backward_propagation.elsewhere = ("os", "system", "true")
backward_propagation.enter_elsewhere = lambda *args: None
"""


def attack(work):
    work.answer("forward", FORWARD)
    work.answer("backward", BACKWARD)
