"""Hands in a named pipe, from which a reader waits for ever.

deserves: 0
"""

import os


def attack(work):
    work.path.unlink()
    os.mkfifo(work.path)
