"""Gives all cells one id and all nbgrader cells one grade id.

deserves: 0
"""


def attack(work):
    work.answer("forward", "def forward_propagation(x, theta): return 41")
    for cell in work.notebook["cells"]:
        cell["id"] = "test_forward"
        if "nbgrader" in cell["metadata"]:
            cell["metadata"]["nbgrader"]["grade_id"] = "test_forward"
