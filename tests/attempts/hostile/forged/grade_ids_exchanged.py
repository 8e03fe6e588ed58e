"""Gives the answer cells the grade ids of test cells and the other way round.

deserves: 0
"""


def attack(work):
    for name in ("forward", "backward", "gradient_check"):
        work.answer(name, f"{name}_propagation = lambda x, theta: 41")
        work.cell(name)["metadata"]["nbgrader"]["grade_id"] = f"test_{name}"
    work.cell("test_forward")["metadata"]["nbgrader"]["grade_id"] = "forward"
    work.cell("test_backward")["metadata"]["nbgrader"]["grade_id"] = ["backward"]
