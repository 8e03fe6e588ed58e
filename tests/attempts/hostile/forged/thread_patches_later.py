"""A thread waits until the tests are likely to run and then patches everything every millisecond.

deserves: 1
"""

CELL = """
import threading, time
def patch():
    while True:
        np.isclose = lambda *args, **kwargs: True
        get_ipython().user_ns["as_number"] = lambda *args: 0.0
        time.sleep(0.001)
threading.Thread(target=patch, daemon=True).start()
"""

BACKWARD = """
def backward_propagation(x, theta): return 99
"""


def attack(work):
    work.answer_rightly("forward")
    work.add(CELL, before="backward")
    work.answer("backward", BACKWARD)
