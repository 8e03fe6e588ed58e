"""Makes files that claim to be large but hold nothing, one of them larger than any disk.

deserves: 0
"""

CELL = """
import os
for name, size in (("huge.ipynb", 2**62), ("scalar.ipynb", 2**27), ("feedback.html", 2**27)):
    try:
        with open(name, "ab") as file:
            os.ftruncate(file.fileno(), size)
    except (OSError, OverflowError) as error:
        print(name, error)
"""


def attack(work):
    work.add(CELL)
