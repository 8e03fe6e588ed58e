"""Uses netlink to list and to change network interfaces.

deserves: 0
"""

CELL = """
import socket, struct
try:
    with socket.socket(socket.AF_NETLINK, socket.SOCK_RAW, 0) as line:
        line.settimeout(1)
        line.bind((0, 0))
        line.send(struct.pack("=IHHIIBxHiII", 32, 18, 0x301, 1, 0, 0, 0, 0, 0, 0))
        print(line.recv(4000))
except OSError as error:
    print(error)
print(socket.if_nameindex())
"""


def attack(work):
    work.add(CELL)
