"""A cell whose source is nested so deeply that parsers overflow.

deserves: 8
"""


def attack(work):
    work.answer_rightly("forward", "backward", "gradient_check")
    work.add("value = " + "-" * 200_000 + "1", before="forward")
    work.add("value = " + "[" * 2_000 + "]" * 2_000)
    work.add("value = 1" + " + 1" * 30_000)
    work.add("if 1:\n" + "".join(" " * depth + "if 1:\n" for depth in range(1, 150)) + " " * 150 + "pass")
