"""Prints every file that earlier submissions may have left in shared places.

deserves: 0
"""

CELL = """
import os, time
END = time.monotonic() + 10
for root in ("/dev/shm", "/var/tmp", "/student", "/run", "/assignment", "/engine", "/tmp", os.path.expanduser("~")):
    for folder, _, files in os.walk(root):
        for name in files[:200]:
            path = os.path.join(folder, name)
            if time.monotonic() < END and os.path.isfile(path) and os.path.getsize(path) < 100_000:
                try:
                    print(path, [line for line in open(path, errors="replace") if "CANA" "RY" in line][:5])
                except OSError as error:
                    print(error)
"""


def attack(work):
    work.add(CELL)
