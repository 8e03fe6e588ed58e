"""Returns an int subclass whose to_bytes and bit_length forge the bytes that are sent.

deserves: 0
"""

FORWARD = """
class Int(int):
    def bit_length(self): return -8
    def to_bytes(self, *args, **kwargs): return b"T"
    def __int__(self): return self
    def __index__(self): return 15

def forward_propagation(x, theta): return Int(77)
"""

BACKWARD = """
def backward_propagation(x, theta): return Int(77)
"""


def attack(work):
    work.answer("forward", FORWARD)
    work.answer("backward", BACKWARD)
