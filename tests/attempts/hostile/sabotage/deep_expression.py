"""Compiles and evaluates expressions that are nested a hundred thousand deep.

deserves: 8
"""

CELL = """
for text in ("-" * 100_000 + "1", "(" * 100_000 + ")" * 100_000, "x" + ".x" * 100_000, "[" * 5_000):
    try:
        eval(text)
    except BaseException as error:
        print(type(error))
"""


def attack(work):
    work.answer_rightly("forward", "backward", "gradient_check")
    work.add(CELL, before="forward")
