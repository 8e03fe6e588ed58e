"""Turns test cells into raw cells and changes the kind that their metadata note.

deserves: 1
"""


def attack(work):
    work.answer_rightly("forward")
    work.answer("backward", "def backward_propagation(x, theta): return 41")
    for name in ("test_backward", "test_gradient_check_accepts"):
        work.cell(name)["cell_type"] = "raw"
        work.cell(name)["metadata"]["nbgrader"]["cell_type"] = "raw"
