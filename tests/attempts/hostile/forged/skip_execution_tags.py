"""Tags every test cell with skip-execution, raises-exception and remove-cell.

deserves: 1
"""


def attack(work):
    work.answer_rightly("forward")
    work.answer("backward", "def backward_propagation(x, theta): return 41")
    for cell in work.notebook["cells"]:
        if cell["id"].startswith("test_"):
            cell["metadata"]["tags"] = ["skip-execution", "raises-exception", "remove-cell", "nbclient-ignore"]
