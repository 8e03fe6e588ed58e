"""The functions raise exceptions that loops, generators and kernels take as a normal end.

deserves: 0
"""

FORWARD = """
def forward_propagation(x, theta): raise StopIteration(theta)
"""

BACKWARD = """
def backward_propagation(x, theta): raise GeneratorExit
"""

CHECK = """
import asyncio
def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    raise KeyboardInterrupt if epsilon < 1e-5 else asyncio.CancelledError
"""


def attack(work):
    work.answer("forward", FORWARD)
    work.answer("backward", BACKWARD)
    work.answer("gradient_check", CHECK)
