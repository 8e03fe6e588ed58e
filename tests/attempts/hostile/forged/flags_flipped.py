"""Flips the grade, solution, locked and task flags of test and answer cells.

deserves: 1
"""


def attack(work):
    work.answer_rightly("forward")
    for cell in work.notebook["cells"]:
        flags = cell["metadata"].get("nbgrader", {})
        for flag in ("grade", "solution", "locked"):
            if flag in flags:
                flags[flag] = not flags[flag]
        flags["task"] = True
