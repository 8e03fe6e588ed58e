"""Returns iterators without end, as results and in the values of a dict.

deserves: 7
"""

BACKWARD = """
import itertools
def backward_propagation(x, theta): return map(abs, itertools.count()) if x > 0 else zip(itertools.repeat(x))
"""


def attack(work):
    work.answer_rightly("forward", "gradient_check")
    work.answer("backward", BACKWARD)
