"""Tries rare socket families: to a host by vsock, to the kernel's ciphers, Bluetooth and CAN.

deserves: 0
"""

CELL = """
import socket
try:
    with socket.socket(socket.AF_ALG, socket.SOCK_SEQPACKET) as cipher:
        cipher.bind(("hash", "sha256"))
        print("AF_ALG is open")
except OSError as error:
    print(error)
for family, address in ((40, (2, 48484)), (31, None), (29, None), (9, None), (16, (0, 0))):
    try:
        with socket.socket(family, socket.SOCK_STREAM) as line:
            line.settimeout(1)
            line.connect(address)
            print("CANA" "RY: family", family)
    except (OSError, TypeError, ValueError) as error:
        print(family, error)
"""


def attack(work):
    work.add(CELL)
