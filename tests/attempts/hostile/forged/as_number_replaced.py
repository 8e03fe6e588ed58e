"""Redefines as_number, everywhere, to give an array that swallows comparisons.

deserves: 1
"""

CELL = """
import checks.values, public_tests
class Fits(float):
    def __lt__(self, other): return True
    __le__ = __gt__ = __ge__ = __eq__ = __lt__
as_number = public_tests.as_number = checks.values.as_number = lambda value, what="difference": Fits(0.0)
"""

FORWARD = """
def forward_propagation(x, theta): return None
"""

CHECK = """
def gradient_check(x, theta, epsilon=1e-7, print_msg=False): return None
"""


def attack(work):
    work.answer_rightly("backward")
    work.add(CELL, before="forward")
    work.answer("forward", FORWARD)
    work.answer("gradient_check", CHECK)
