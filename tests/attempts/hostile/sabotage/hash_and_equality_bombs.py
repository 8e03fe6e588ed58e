"""Returns containers whose parts raise, loop or exit when they are compared or sized.

deserves: 7
"""

BACKWARD = """
import os
class Trap(dict):
    def items(self): os._exit(0)
    def __len__(self): raise MemoryError
class Tricky(tuple):
    def __iter__(self): raise SystemExit
def backward_propagation(x, theta): return Trap(a=1) if x > 0 else Tricky((1,))
"""


def attack(work):
    work.answer_rightly("forward", "gradient_check")
    work.answer("backward", BACKWARD)
