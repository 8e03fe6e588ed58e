"""Hands in links that lead to themselves: the notebook, a file and a folder.

deserves: 0
"""


def attack(work):
    work.path.unlink()
    work.path.symlink_to(work.path.name)
    (work.folder / "first").symlink_to("second")
    (work.folder / "second").symlink_to("first")
    (work.folder / "folder").symlink_to(".")
