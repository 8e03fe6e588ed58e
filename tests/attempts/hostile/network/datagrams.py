"""Sends datagrams to this machine, to everybody near and to a multicast group.

deserves: 2
"""

CELL = """
import socket
with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as line:
    line.setsockopt(socket.SOL_SOCKET, socket.SO_BROADCAST, 1)
    for host in ("127.0.0.1", "255.255.255.255", "224.0.0.1"):
        try:
            print(host, line.sendto(b"stolen", (host, 48484)))
        except OSError as error:
            print(host, error)
"""


def attack(work):
    work.answer_rightly("forward", "backward")
    work.add(CELL)
