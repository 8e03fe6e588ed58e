"""Hands in a unix socket in place of the notebook.

deserves: 0
"""

import os
import stat


def attack(work):
    work.path.unlink()
    os.mknod(work.path, stat.S_IFSOCK | 0o644)
