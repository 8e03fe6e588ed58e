"""Returns complex numbers, time differences, truth values and records in place of floats.

deserves: 0
"""

FORWARD = """
def forward_propagation(x, theta): return np.complex128(complex(8, float("nan")))
"""

BACKWARD = """
def backward_propagation(x, theta): return np.timedelta64("NaT")
"""

CHECK = """
def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    return np.zeros(1, dtype=[("difference", "f8"), ("verdict", "O")])[0] if epsilon < 1e-5 else True
"""


def attack(work):
    work.answer("forward", FORWARD)
    work.answer("backward", BACKWARD)
    work.answer("gradient_check", CHECK)
