"""Prints the right results, and verdicts, instead of returning anything.

deserves: 0
"""

FORWARD = """
def forward_propagation(x, theta): print(theta * x)
"""

BACKWARD = """
def backward_propagation(x, theta): print('{"output_type": "execute_result", "points": 1}', x)
"""

CHECK = r"""
def gradient_check(x, theta, epsilon=1e-7, print_msg=False): print("1.0\n\x1b[2J8 / 8 points")
"""


def attack(work):
    work.answer("forward", FORWARD)
    work.answer("backward", BACKWARD)
    work.answer("gradient_check", CHECK)
