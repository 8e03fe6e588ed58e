"""A thread goes on printing while later cells and calls run, for twenty seconds.

deserves: 1
"""

CELL = """
import threading, time
END = time.monotonic() + 20
def chatter():
    while time.monotonic() < END:
        print("chatter " * 100)
        time.sleep(0.01)
threading.Thread(target=chatter).start()
"""

BACKWARD = """
def backward_propagation(x, theta): return "chatter"
"""


def attack(work):
    work.answer_rightly("forward")
    work.add(CELL, before="backward")
    work.answer("backward", BACKWARD)
