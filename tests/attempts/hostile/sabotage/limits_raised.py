"""Raises its own limits as far as it can, and lowers those of its parent.

deserves: 1
"""

CELL = """
import os, resource
for what in range(16):
    for most in (resource.RLIM_INFINITY, resource.getrlimit(what)[1]):
        try:
            resource.setrlimit(what, (most, most))
            print("raised", what, most)
        except (OSError, ValueError) as error:
            print(what, error)
try:
    print(resource.prlimit(os.getppid(), resource.RLIMIT_NOFILE))
except OSError as error:
    print(error)
"""


def attack(work):
    work.answer_rightly("forward")
    work.add(CELL)
