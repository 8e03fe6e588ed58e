"""Writes files outside of its folder when it is called, by itself and by a child.

deserves: 0
"""

FORWARD = """
import os
def forward_propagation(x, theta):
    for folder in ("/tmp", "..", "../..", "../../..", "/var/tmp"):
        path = f"{folder}/escaped-writes_outside_in_a_function"
        try:
            number = os.open(path, os.O_WRONLY | os.O_CREAT)
            os.write(number, b"ESCAPED")
            os.close(number)
        except OSError:
            pass
    return None
"""

BACKWARD = """
import subprocess
def backward_propagation(x, theta):
    subprocess.run(["bash", "-c", "echo ESCAPED | tee {/tmp,..,../..,../../..}/escaped-writes_outside_in_a_function"])
"""


def attack(work):
    work.answer("forward", FORWARD)
    work.answer("backward", BACKWARD)
