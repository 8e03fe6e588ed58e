"""Replaces testCases.generator: all drawn inputs become zero.

deserves: 0
"""

CELL = """
import testCases
class Zeros:
    def uniform(self, low, high, size): return np.zeros(size)
    def choice(self, values, size): return np.ones(size)
generator = testCases.generator = lambda name: Zeros()
"""

FORWARD = """
def forward_propagation(x, theta): return {5: 15, -2: -14}.get(x, 0)
"""

BACKWARD = """
def backward_propagation(x, theta): return {5: 5, -2: -2, 3.5: 3.5}.get(x, 0)
"""


def attack(work):
    work.add(CELL, before="forward")
    work.answer("forward", FORWARD)
    work.answer("backward", BACKWARD)
