"""Puts harmless twins of the test cells at the top of the notebook.

deserves: 1
"""


def attack(work):
    work.answer_rightly("forward")
    work.answer("backward", "def backward_propagation(x, theta): return 41")
    for name in ("test_backward", "test_gradient_check_step"):
        twin = work.copy(name) | {"source": "2.0"}
        work.notebook["cells"].pop()
        work.notebook["cells"].insert(0, twin)
