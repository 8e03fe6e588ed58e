"""Ignores SIGINT, SIGTERM, SIGALRM and the rest, and sleeps for ever.

deserves: 8
"""

GRADIENT_CHECK = """
def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    approx = (forward_propagation(x, theta + epsilon) - forward_propagation(x, theta - epsilon)) / (2 * epsilon)
    grad = backward_propagation(x, theta)
    return abs(grad - approx) / (abs(grad) + abs(approx))
"""

CELL = """
import signal, time
for number in signal.valid_signals() - {signal.SIGKILL, signal.SIGSTOP}:
    signal.signal(number, lambda *args: None)
while True:
    time.sleep(1000)
"""


def attack(work):
    work.answer("forward", "def forward_propagation(x, theta):\n    return theta * x")
    work.answer("backward", "def backward_propagation(x, theta):\n    return x")
    work.answer("gradient_check", GRADIENT_CHECK)
    work.add(CELL, before="forward")
