"""Returns object arrays that hold themselves, functions and modules.

deserves: 7
"""

GRADIENT_CHECK = """
def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    approx = (forward_propagation(x, theta + epsilon) - forward_propagation(x, theta - epsilon)) / (2 * epsilon)
    grad = backward_propagation(x, theta)
    return abs(grad - approx) / (abs(grad) + abs(approx))
"""

BACKWARD = """
def backward_propagation(x, theta):
    array = np.empty(3, dtype=object)
    array[:] = [array, np, lambda: array]
    return array
"""


def attack(work):
    work.answer("forward", "def forward_propagation(x, theta):\n    return theta * x")
    work.answer("gradient_check", GRADIENT_CHECK)
    work.answer("backward", BACKWARD)
