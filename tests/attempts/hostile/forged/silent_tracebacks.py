"""Replaces showtraceback and its relatives, so that failures leave no output.

deserves: 1
"""

CELL = """
shell = get_ipython()
shell.showtraceback = shell._showtraceback = shell.showsyntaxerror = lambda *args, **kwargs: None
type(shell)._showtraceback = lambda *args, **kwargs: None
"""

BACKWARD = """
def backward_propagation(x, theta): return 1j
"""


def attack(work):
    work.answer_rightly("forward")
    work.add(CELL, before="backward")
    work.answer("backward", BACKWARD)
