"""Speaks the websocket protocol by hand to whatever Jupyter server runs on this machine.

deserves: 0
"""

CELL = r"""
import socket
for port in (8888, 8889, 8000, 48484):
    try:
        with socket.create_connection(("127.0.0.1", port), timeout=1) as line:
            line.sendall(b"GET /api/kernels/stolen/channels HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\n"
                         b"Connection: Upgrade\r\nSec-WebSocket-Key: c3RvbGVuc3RvbGVuc3Q=\r\n\r\n")
            print("CANA" "RY:", line.recv(500))
    except OSError as error:
        print(port, error)
"""


def attack(work):
    work.add(CELL)
