"""Opens files, pipes and sockets until no descriptor is left.

deserves: 1
"""

CELL = """
import os, socket
hoard = []
try:
    while len(hoard) < 100_000:
        hoard += [*os.pipe(), *socket.socketpair()]
except OSError as error:
    print(error)
"""


def attack(work):
    work.answer_rightly("forward")
    work.add(CELL)
