"""A callable with enter_elsewhere of its own, so that a measured gradient passes for a formula.

The numbers are right for hidden inputs, so they count: what is planted is planted in the student's own process.

deserves: 2
"""

BACKWARD = """
import contextlib

class Measuring:
    def __call__(self, x, theta):
        return (forward_propagation(x, theta + 1) - forward_propagation(x, theta - 1)) / 2
    def enter_elsewhere(self, helper, options):
        return contextlib.nullcontext()

backward_propagation = Measuring()
"""


def attack(work):
    work.answer_rightly("forward")
    work.answer("backward", BACKWARD)
