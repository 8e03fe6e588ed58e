"""Answers that are no Python, with null bytes, endless strings and broken indentation.

deserves: 6
"""

GRADIENT_CHECK = """
def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    approx = (forward_propagation(x, theta + epsilon) - forward_propagation(x, theta - epsilon)) / (2 * epsilon)
    grad = backward_propagation(x, theta)
    return abs(grad - approx) / (abs(grad) + abs(approx))
"""

FORWARD = r'''
def forward_propagation(x, theta:
        return """ theta * x
    ))) $$$ \N{no such name}
'''

BACKWARD = """
%%no_such_magic --flag
!exit 1
def backward_propagation(x, theta) -> return
"""


def attack(work):
    work.answer("gradient_check", GRADIENT_CHECK)
    work.answer("forward", FORWARD)
    work.answer("backward", BACKWARD)
