"""Appends copies of the test cells that pass whatever the answer is.

deserves: 1
"""


def attack(work):
    work.answer_rightly("forward")
    work.answer("backward", "def backward_propagation(x, theta): return 41")
    for name in ("test_backward", "test_gradient_check_flags"):
        work.copy(name)["source"] = "1.0"
