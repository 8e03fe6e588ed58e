"""Leaves threads that are no daemons, so that Python waits for them at its end.

deserves: 1
"""

CELL = """
import atexit, threading, time
threading.Thread(target=time.sleep, args=(10**6,)).start()
atexit.register(time.sleep, 10**6)
"""


def attack(work):
    work.answer_rightly("forward")
    work.add(CELL)
