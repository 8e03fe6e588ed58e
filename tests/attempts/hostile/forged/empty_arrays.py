"""Returns empty arrays: all of nothing is true.

deserves: 1
"""

FORWARD = """
def forward_propagation(x, theta): return np.array([])
"""

CHECK = """
def gradient_check(x, theta, epsilon=1e-7, print_msg=False): return np.zeros((0, 1))
"""


def attack(work):
    work.answer_rightly("backward")
    work.answer("forward", FORWARD)
    work.answer("gradient_check", CHECK)
