"""Hands in links beside the notebook, to the gradebook, the secret and the source, and prints them.

deserves: 0
"""

CELL = """
import os
for name in ("a.db", "b.txt", "c.py", "d"):
    try:
        print(name, os.listdir(name) if os.path.isdir(name) else open(name, "rb").read()[:5000])
    except OSError as error:
        print(name, error)
"""


def attack(work):
    work.add(CELL)
    targets = {
        "a.db": "gradebook.db",
        "b.txt": ".grading-secret",
        "c.py": "nbgrader_config.py",
        "d": "source/scalar/figures",
    }
    for name, target in targets.items():
        (work.folder / name).symlink_to(f"../../../{target}")
