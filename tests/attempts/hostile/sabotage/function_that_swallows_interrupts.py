"""A backward pass that swallows KeyboardInterrupt and everything else.

deserves: 7
"""

BACKWARD = """
def backward_propagation(x, theta):
    while True:
        try:
            while True:
                pass
        except BaseException:
            pass
"""


def attack(work):
    work.answer_rightly("forward", "gradient_check")
    work.answer("backward", BACKWARD)
