"""Hands in a symbolic link to another student's notebook, whoever that is.

deserves: 0
"""


def attack(work):
    others = sorted(path for path in work.folder.parents[1].glob("*/scalar/scalar.ipynb") if path != work.path)
    target = f"../../{others[0].parts[-3]}/scalar/scalar.ipynb" if others else "../../victim/scalar/scalar.ipynb"
    work.path.unlink()
    work.path.symlink_to(target)
