"""Interrupts itself from a thread, during the call and while its answer is written.

deserves: 1
"""

BACKWARD = """
import _thread, threading, time
def interrupt():
    for _ in range(100):
        _thread.interrupt_main()
        time.sleep(0.001)

def backward_propagation(x, theta):
    threading.Thread(target=interrupt).start()
    time.sleep(0.01)
    return theta
"""


def attack(work):
    work.answer_rightly("forward")
    work.answer("backward", BACKWARD)
