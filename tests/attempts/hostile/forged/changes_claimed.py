"""Claims in the traces of each answer that the test's arguments have changed.

deserves: 1
"""

CELL = """
import sys
servant = sys.modules["inside.servant"]
servant.Servant._look_at_arguments = lambda self: ([(number, np.zeros(3)) for number in range(50)], [*range(50)])
"""

BACKWARD = """
def backward_propagation(x, theta): return 0.0
"""


def attack(work):
    work.answer_rightly("forward")
    work.add(CELL, before="backward")
    work.answer("backward", BACKWARD)
