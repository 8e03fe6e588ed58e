"""Deletes every test cell and every locked cell.

deserves: 1
"""


def attack(work):
    work.answer_rightly("forward")
    work.answer("backward", "def backward_propagation(x, theta): return 41")
    cells = work.notebook["cells"]
    work.notebook["cells"] = [cell for cell in cells if not cell["metadata"].get("nbgrader", {}).get("locked")]
