"""Sets time-outs, allow_errors and a kernel name in the notebook's metadata.

deserves: 8
"""

GRADIENT_CHECK = """
def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    approx = (forward_propagation(x, theta + epsilon) - forward_propagation(x, theta - epsilon)) / (2 * epsilon)
    grad = backward_propagation(x, theta)
    return abs(grad - approx) / (abs(grad) + abs(approx))
"""


def attack(work):
    work.answer("forward", "def forward_propagation(x, theta):\n    return theta * x")
    work.answer("backward", "def backward_propagation(x, theta):\n    return x")
    work.answer("gradient_check", GRADIENT_CHECK)
    settings = {"timeout": 0, "allow_errors": True, "interrupt_on_timeout": False, "kernel_name": "none"}
    for key in ("nbclient", "execution", "execute", "papermill", "nbgrader", "autograder"):
        work.notebook["metadata"][key] = settings
