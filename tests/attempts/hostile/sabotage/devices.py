"""Makes and opens devices: disks, memory, consoles and terminals.

deserves: 0
"""

CELL = """
import os, stat
try:
    os.mknod("disk", stat.S_IFBLK | 0o600, os.makedev(8, 0))
    print(open("disk", "rb").read(100))
except OSError as error:
    print(error)
if os.path.lexists("disk"):
    os.remove("disk")
for path in ("/dev/mem", "/dev/kmsg", "/dev/sda", "/dev/vda", "/dev/tty", "/dev/console", "/dev/ptmx", "/dev/kvm", "/dev/fuse"):
    try:
        print("opened", path, os.open(path, os.O_RDONLY | os.O_NONBLOCK))
    except OSError as error:
        print(error)
"""


def attack(work):
    work.add(CELL)
