"""Writes files into all folders above its own, into the home folder and into shared places.

deserves: 8
"""

CELL = """
import os
HOME = os.path.expanduser("~")
for folder in ("/tmp", "/var/tmp", "/dev/shm", HOME, "..", "../..", "../../..", "../../../source/scalar", "/assignment"):
    try:
        with open(f"{folder}/escaped-writes_outside", "w") as file:
            file.write("ESCAPED")
    except OSError as error:
        print(folder, error)
"""


def attack(work):
    work.answer_rightly("forward", "backward", "gradient_check")
    work.add(CELL)
