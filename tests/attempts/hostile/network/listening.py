"""Listens on a port and waits two seconds for somebody to fetch the answers.

deserves: 0
"""

CELL = """
import socket
with socket.socket() as door:
    door.settimeout(2)
    door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        door.bind(("0.0.0.0", 48485))
        door.listen()
        line, who = door.accept()
        line.sendall(b"stolen")
        print(who)
    except OSError as error:
        print(error)
"""


def attack(work):
    work.add(CELL)
