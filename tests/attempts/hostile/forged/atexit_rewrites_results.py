"""At exit, writes the notebook with full points wherever it may lie.

deserves: 0
"""

CELL = """
import atexit, glob, os
def rewrite():
    here = glob.glob("*.ipynb")
    for path in [*here, "../escaped-atexit_rewrites_results", "/tmp/escaped-atexit_rewrites_results"]:
        try:
            with open(path, "a") as file: file.write("ESCAPED")
        except OSError: pass
atexit.register(rewrite)
"""

FORWARD = """
def forward_propagation(x, theta): return 99
"""


def attack(work):
    work.add(CELL, before="forward")
    work.answer("forward", FORWARD)
