"""A cell whose compilation alone is meant to take for ever, or all memory.

deserves: 8
"""

CELL = """
text = "(" * 90 + "1" + ")" * 90 + " + (1,) * 10 ** 7" * 50
for _ in range(10):
    compile(text, "<cell>", "exec")
"x" * 4096 * 4096 * 16; ((9 ** 99) ** 99) ** 9; -((1,) * 4096) if False else 0
"""


def attack(work):
    work.answer_rightly("forward", "backward", "gradient_check")
    work.add(CELL, before="forward")
