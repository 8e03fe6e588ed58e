"""An exception whose metaclass, name, text and comparison run code of their own.

deserves: 7
"""

GRADIENT_CHECK = """
def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    approx = (forward_propagation(x, theta + epsilon) - forward_propagation(x, theta - epsilon)) / (2 * epsilon)
    grad = backward_propagation(x, theta)
    return abs(grad - approx) / (abs(grad) + abs(approx))
"""

BACKWARD = """
class Meta(type):
    @property
    def __name__(cls): raise SystemExit(0)
    def __instancecheck__(cls, other): return True
    def __subclasscheck__(cls, other): return True

class Strange(BaseException, metaclass=Meta):
    def __str__(self): raise KeyboardInterrupt
    __repr__ = __str__
    args = property(__str__)

def backward_propagation(x, theta): raise Strange
"""


def attack(work):
    work.answer("forward", "def forward_propagation(x, theta):\n    return theta * x")
    work.answer("gradient_check", GRADIENT_CHECK)
    work.answer("backward", BACKWARD)
