"""Starts a child that outlives it in the call, with all descriptors inherited.

deserves: 0
"""

FORWARD = """
import subprocess
children = []

def forward_propagation(x, theta):
    if not children:
        command = ["bash", "-c", "exec -a leftover-canary sleep 987654"]
        children.append(subprocess.Popen(command, close_fds=False, start_new_session=True))
    return None
"""


def attack(work):
    work.answer("forward", FORWARD)
