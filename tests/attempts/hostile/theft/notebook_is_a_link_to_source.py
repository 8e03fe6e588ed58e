"""Hands in a symbolic link to the instructor's notebook in place of its own.

deserves: 0
"""


def attack(work):
    work.path.unlink()
    work.path.symlink_to("../../../source/scalar/scalar.ipynb")
