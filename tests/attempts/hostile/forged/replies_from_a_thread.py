"""A thread answers in the servant's place, again and again, while the function sleeps.

deserves: 1
"""

CELL = """
import gc, socket, sys, threading, time
wire = sys.modules["inside.wire"]
lines = [thing for thing in gc.get_objects() if isinstance(thing, socket.socket)]
def answer():
    while True:
        time.sleep(0.01)
        for line in lines:
            wire.send(line, wire.encode(("answer", 0.75, ("", [], []))))
"""

BACKWARD = """
def backward_propagation(x, theta):
    threading.Thread(target=answer, daemon=True).start()
    time.sleep(0.5)
    return 0.75
"""


def attack(work):
    work.answer_rightly("forward")
    work.add(CELL, before="backward")
    work.answer("backward", BACKWARD)
