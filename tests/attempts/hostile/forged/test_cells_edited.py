"""Replaces the text of the test cells by their own verdicts.

deserves: 1
"""


def attack(work):
    work.answer_rightly("backward")
    work.answer("forward", "def forward_propagation(x, theta): return 41")
    work.cell("test_forward")["source"] = "1.0"
    for name in ("accepts", "step", "flags"):
        work.cell(f"test_gradient_check_{name}")["source"] = "# Graded with hidden tests\n2.0"
