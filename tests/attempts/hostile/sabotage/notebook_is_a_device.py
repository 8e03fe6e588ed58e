"""Hands in a link to a device that never ends.

deserves: 0
"""


def attack(work):
    work.path.unlink()
    work.path.symlink_to("/dev/zero")
