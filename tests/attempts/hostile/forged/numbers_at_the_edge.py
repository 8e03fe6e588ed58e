"""Returns numbers at the edge: denormals, negative zero, the largest float and NaN with a payload.

deserves: 0
"""

FORWARD = r"""
import itertools, struct
EDGES = itertools.cycle([5e-324, -0.0, 1.7976931348623157e308, struct.unpack("<d", b"\x01" * 6 + b"\xf8\x7f")[0]])
def forward_propagation(x, theta): return next(EDGES)
"""

BACKWARD = """
def backward_propagation(x, theta): return np.float16(65504) + np.float16(65504)
"""

CHECK = """
def gradient_check(x, theta, epsilon=1e-7, print_msg=False): return -5e-324
"""


def attack(work):
    work.answer("forward", FORWARD)
    work.answer("backward", BACKWARD)
    work.answer("gradient_check", CHECK)
