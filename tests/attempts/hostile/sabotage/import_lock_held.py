"""A thread takes the import lock and never gives it back.

deserves: 1
"""

CELL = """
import _imp, threading, time
def hold():
    _imp.acquire_lock()
    time.sleep(10**6)
threading.Thread(target=hold, daemon=True).start()
time.sleep(0.1)
import xml.dom.minidom
"""


def attack(work):
    work.answer_rightly("forward")
    work.add(CELL)
