"""Connects to this machine by its IPv6 addresses, mapped ones included.

deserves: 0
"""

CELL = """
import socket
for host in ("::1", "::ffff:127.0.0.1", "::"):
    try:
        with socket.socket(socket.AF_INET6, socket.SOCK_STREAM) as line:
            line.settimeout(2)
            line.connect((host, 48484))
            line.sendall(b"stolen")
    except OSError as error:
        print(host, error)
"""


def attack(work):
    work.add(CELL)
