"""Hands in notebooks of other names, with recorded points, beside an unanswered one.

deserves: 0
"""

import json


def attack(work):
    twin = json.dumps(work.notebook).replace("raise NotImplementedError()", "return x")
    for name in ("Scalar.ipynb", "scalar (1).ipynb", "scalar.ipynb.bak", ".ipynb_checkpoints/scalar-checkpoint.ipynb"):
        work.file(name, twin)
