"""Makes planted do nothing, so that a measured gradient passes for a formula.

The numbers are right for hidden inputs, so they count: what is planted is planted in the student's own process.

deserves: 2
"""

CELL = """
import contextlib, checks.planting, public_tests
nothing = lambda function, **sources: contextlib.nullcontext()
planted = public_tests.planted = checks.planting.planted = nothing
"""

BACKWARD = """
def backward_propagation(x, theta):
    return (forward_propagation(x, theta + 1) - forward_propagation(x, theta - 1)) / 2
"""


def attack(work):
    work.answer_rightly("forward")
    work.add(CELL, before="backward")
    work.answer("backward", BACKWARD)
