"""Tries to become root: set-user-id programs, sudo without a password, capabilities.

deserves: 0
"""

CELL = """
import ctypes, os, subprocess
for command in (["sudo", "-n", "id"], ["su", "-c", "id"], ["pkexec", "--version"], ["unshare", "-r", "id"], ["bwrap", "--version"]):
    try:
        print(subprocess.run(command, capture_output=True, stdin=subprocess.DEVNULL, timeout=5))
    except (OSError, subprocess.TimeoutExpired) as error:
        print(error)
for attempt in (os.setuid, os.setgid):
    try:
        attempt(0)
        print(open("/proc/self/status").read())
    except OSError as error:
        print(error)
"""


def attack(work):
    work.add(CELL)
