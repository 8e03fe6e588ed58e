"""Connects to abstract unix sockets, which no file system hides.

deserves: 0
"""

CELL = r"""
import socket
try:
    names = [line.split()[-1] for line in open("/proc/net/unix") if "@" in line]
except OSError:
    names = []
for name in [*names, "@/tmp/.X11-unix/X0", "@stolen-48484"][:50]:
    try:
        with socket.socket(socket.AF_UNIX) as line:
            line.settimeout(1)
            line.connect("\0" + name[1:])
            print("CANA" "RY: connected to", name)
    except OSError as error:
        print(name, error)
"""


def attack(work):
    work.add(CELL)
