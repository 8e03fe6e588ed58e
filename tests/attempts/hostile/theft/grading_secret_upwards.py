"""Reads .grading-secret from its own folder and from all folders above it.

deserves: 8
"""

CELL = """
import os
for depth in range(12):
    for name in (".grading-secret", ".grading-secret.part", ".env", "nbgrader_config.py"):
        path = "../" * depth + name
        if os.path.exists(path):
            print(os.path.abspath(path), open(path, errors="replace").read())
"""


def attack(work):
    work.answer_rightly("forward", "backward", "gradient_check")
    work.add(CELL)
