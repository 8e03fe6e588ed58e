"""Hands in files with names that scripts stumble over.

deserves: 8
"""

import os

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
    names = [
        "a\nb.ipynb",
        "x" * 200,
        "-rf",
        "..ipynb",
        " ",
        "$(touch escaped-odd_names_beside)",
        "`id`",
        "*",
        "'; drop",
    ]
    for name in [
        *names,
        "<script>alert(1)<!--",
        "\u202egpj.ipynb",
        os.fsdecode(b"caf\xe9.ipynb"),
        "con",
        "~",
        "%00",
        "{{x}}",
    ]:
        work.file(name, "x")
