"""An exception whose metaclass, name, text and comparison run code of their own.

deserves: 7
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
    work.answer_rightly("forward", "gradient_check")
    work.answer("backward", BACKWARD)
