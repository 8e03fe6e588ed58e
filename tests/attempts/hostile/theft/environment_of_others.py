"""Prints the environment and the command line of every process in /proc, its parent's first.

deserves: 0
"""

CELL = """
import glob, os
parents = [f"/proc/{number}" for number in ("self", os.getppid(), 1)]
for process in [*parents, *glob.glob("/proc/[0-9]*")][:300]:
    for name in ("environ", "cmdline", "cgroup", "mountinfo"):
        try:
            print(process, name, open(f"{process}/{name}", "rb").read()[:3000])
        except OSError as error:
            print(process, name, error)
"""


def attack(work):
    work.add(CELL)
