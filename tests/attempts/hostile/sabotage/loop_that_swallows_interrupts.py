"""A loop that swallows KeyboardInterrupt and everything else, before the first answer.

deserves: 8
"""

CELL = """
def stubborn():
    while True:
        try:
            while True:
                pass
        except BaseException:
            pass
stubborn()
"""


def attack(work):
    work.answer_rightly("forward", "backward", "gradient_check")
    work.add(CELL, before="forward")
