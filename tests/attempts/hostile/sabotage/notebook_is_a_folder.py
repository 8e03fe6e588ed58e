"""Hands in a folder with the name of the notebook.

deserves: 0
"""


def attack(work):
    work.path.unlink()
    work.path.mkdir()
    work.file("scalar.ipynb/scalar.ipynb", "{}")
