"""Replaces np.isclose and np.allclose by functions that always agree.

deserves: 1
"""

CELL = """
import numpy
numpy.isclose = numpy.allclose = lambda *args, **kwargs: numpy.True_
numpy.testing.assert_allclose = lambda *args, **kwargs: None
"""

FORWARD = """
def forward_propagation(x, theta): return 123.0
"""


def attack(work):
    work.answer_rightly("backward")
    work.add(CELL, before="forward")
    work.answer("forward", FORWARD)
