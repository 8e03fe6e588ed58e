"""Asks the examiner to call its own functions, with numbers of functions that it guesses.

deserves: 1
"""

CELL = """
import gc, sys
servant = next((thing for thing in gc.get_objects() if type(thing).__name__ == "Servant"), None)
"""

BACKWARD = """
def backward_propagation(x, theta):
    for number in (0, -1, 10**9, "planted", True):
        try:
            servant._ask(number, (x, theta), {"expected": 0})
        except Exception as error:
            print(error)
    return 0.75
"""


def attack(work):
    work.answer_rightly("forward")
    work.add(CELL, before="backward")
    work.answer("backward", BACKWARD)
