"""Makes twenty thousand files and two hundred folders inside each other.

deserves: 1
"""

CELL = """
import os
try:
    for number in range(20_000):
        open(f"file-{number}", "w").close()
except OSError as error:
    print(error)
try:
    for _ in range(200):
        os.mkdir("deep")
        os.chdir("deep")
except OSError as error:
    print(error)
"""


def attack(work):
    work.answer_rightly("backward")
    work.add(CELL)
