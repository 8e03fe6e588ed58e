"""Lists its open descriptors and reads every file among them from the start.

deserves: 0
"""

CELL = """
import os
for name in os.listdir("/proc/self/fd"):
    try:
        print(name, os.readlink(f"/proc/self/fd/{name}"), os.fstat(int(name)).st_mode)
        print(os.pread(int(name), 5000, 0))
    except (OSError, ValueError) as error:
        print(name, error)
"""


def attack(work):
    work.add(CELL)
