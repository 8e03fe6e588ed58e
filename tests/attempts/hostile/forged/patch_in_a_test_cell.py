"""Puts code into a test cell that makes every comparison agree.

deserves: 1
"""


def attack(work):
    work.answer_rightly("forward")
    work.answer("backward", "def backward_propagation(x, theta): return 41")
    work.cell("test_forward")["source"] += "\nnp.isclose = lambda *args, **kwargs: True"
    work.cell("imports")["source"] += "\nas_number = lambda *args: 0.0"
    work.cell("check_backward")["source"] = "np.isclose = lambda *args, **kwargs: True"
