"""Writes arguments and callers into files in many folders, and reads them all in a later cell.

deserves: 0
"""

FORWARD = r"""
import glob, os, traceback
FOLDERS = (".", os.path.expanduser("~"), "/tmp", "/var/tmp", "/dev/shm", "..", "/student/home", "/student/tmp")

def forward_propagation(x, theta):
    for folder in FOLDERS:
        try:
            with open(f"{folder}/escaped-arguments_in_files", "a") as file:
                file.write(f"ESCAPED {x} {theta} {traceback.format_stack()}\n")
        except OSError:
            pass
    return 0.5
"""

CELL = """
for folder in FOLDERS:
    for path in glob.glob(f"{folder}/escaped-*"):
        print(path, open(path).read())
"""


def attack(work):
    work.answer("forward", FORWARD)
    work.add(CELL)
