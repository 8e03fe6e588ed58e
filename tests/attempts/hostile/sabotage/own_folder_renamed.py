"""Renames its working folder and puts a link to another place there.

deserves: 1
"""

CELL = """
import os
here = os.getcwd()
try:
    if os.path.basename(here) in ("scalar", "home"):
        os.rename(here, here + "-escaped")
        os.symlink("/nowhere", here)
except OSError as error:
    print(error)
"""


def attack(work):
    work.answer_rightly("forward")
    work.add(CELL)
