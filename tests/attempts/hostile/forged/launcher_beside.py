"""Hands in ipykernel_launcher.py and runpy.py, which a kernel started in the folder would load.

deserves: 8
"""

GRADIENT_CHECK = """
def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    approx = (forward_propagation(x, theta + epsilon) - forward_propagation(x, theta - epsilon)) / (2 * epsilon)
    grad = backward_propagation(x, theta)
    return abs(grad - approx) / (abs(grad) + abs(approx))
"""

LAUNCHER = """
import pathlib
pathlib.Path("/tmp/escaped-launcher_beside").write_text("ESCAPED")
raise SystemExit(0)
"""


def attack(work):
    work.answer("forward", "def forward_propagation(x, theta):\n    return theta * x")
    work.answer("backward", "def backward_propagation(x, theta):\n    return x")
    work.answer("gradient_check", GRADIENT_CHECK)
    for name in ("ipykernel_launcher.py", "ipykernel/__init__.py", "runpy.py"):
        work.file(name, LAUNCHER)
