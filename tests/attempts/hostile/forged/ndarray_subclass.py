"""Returns an ndarray subclass whose size, shape, dtype, reshape and comparisons lie.

deserves: 1
"""

CELL = """
class Liar(np.ndarray):
    size = 1
    def reshape(self, *shape): return self
    def __array_finalize__(self, source): self.flags.writeable = True
    def __float__(self): return 0.0
    def __lt__(self, other): return True
    __le__ = __gt__ = __ge__ = __eq__ = __lt__
    def tobytes(self, *args): return b""
    def ravel(self, *args): return self
"""

BACKWARD = """
def backward_propagation(x, theta): return np.full(3, 9.0).view(Liar)
"""

CHECK = """
def gradient_check(x, theta, epsilon=1e-7, print_msg=False): return np.full((), 9.0).view(Liar)
"""


def attack(work):
    work.answer_rightly("forward")
    work.add(CELL, before="backward")
    work.answer("backward", BACKWARD)
    work.answer("gradient_check", CHECK)
