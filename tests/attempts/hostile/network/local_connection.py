"""Connects to a port of this machine and sends something.

deserves: 0
"""

CELL = """
import socket
for host in ("127.0.0.1", "localhost", "0.0.0.0"):
    try:
        with socket.create_connection((host, 48484), timeout=2) as line:
            line.sendall(b"stolen")
    except OSError as error:
        print(error)
"""


def attack(work):
    work.add(CELL)
