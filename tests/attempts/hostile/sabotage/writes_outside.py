"""Writes files into all folders above its own, into the home folder and into shared places.

deserves: 8
"""

GRADIENT_CHECK = """
def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    approx = (forward_propagation(x, theta + epsilon) - forward_propagation(x, theta - epsilon)) / (2 * epsilon)
    grad = backward_propagation(x, theta)
    return abs(grad - approx) / (abs(grad) + abs(approx))
"""

CELL = """
import os
HOME = os.path.expanduser("~")
for folder in ("/tmp", "/var/tmp", "/dev/shm", HOME, "..", "../..", "../../..", "../../../source/scalar", "/assignment"):
    try:
        with open(f"{folder}/escaped-writes_outside", "w") as file:
            file.write("ESCAPED")
    except OSError as error:
        print(folder, error)
"""


def attack(work):
    work.answer("forward", "def forward_propagation(x, theta):\n    return theta * x")
    work.answer("backward", "def backward_propagation(x, theta):\n    return x")
    work.answer("gradient_check", GRADIENT_CHECK)
    work.add(CELL)
