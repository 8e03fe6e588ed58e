"""Turns a test cell into markdown, where nothing can fail.

deserves: 1
"""


def attack(work):
    work.answer_rightly("backward")
    work.answer("forward", "def forward_propagation(x, theta): return 41")
    cell = work.cell("test_forward")
    cell["cell_type"] = "markdown"
    del cell["outputs"], cell["execution_count"]
