"""Hands in hard links to the gradebook, the secret and the source, where the file system allows it.

deserves: 0
"""

import contextlib
import os


def attack(work):
    for name in ("gradebook.db", ".grading-secret", "source/scalar/scalar.ipynb"):
        with contextlib.suppress(OSError):
            os.link(work.folder.parents[2] / name, work.folder / f"{name.replace('/', '-')}.ipynb")
    work.raw = b"SQLite format 3\0 in place of a notebook"
